// Bases, crossings, villages and stretches of land and water that the news names and GeoNames' towns lack. Common
// knowledge, written down for this table and rounded to about a kilometre; without coordinates where those are not sure.

/** Names (the one shown first), country where it is one, latitude and longitude where they are sure. */
export type Site = readonly [names: string, country: string, lat?: number, lon?: number];

/** Points: bases, crossings, villages. Read with the precision of a town. */
export const SITES: readonly Site[] = [
  ['Al-Tanf|Tanf|At Tanf|Al-Tanf base|Al-Tanf garrison', 'SY', 33.5, 38.67],
  ['Khmeimim|Hmeimim|Hmeymim|Khmeimim air base|Hmeimim air base|Khmeimim airbase', 'SY', 35.41, 35.95],
  ['Shayrat air base|Shayrat airbase|Shayrat airfield|Shayrat', 'SY', 34.49, 36.91],
  ['Tiyas air base|Tiyas airbase|T4 air base|T4 airbase|Tiyas', 'SY', 34.52, 37.63],
  ['Tartus naval base|Tartous naval base', 'SY', 34.91, 35.87],
  ['Baghuz|Baghouz|Baghuz al-Fawqani|Baghouz al-Fawqani', 'SY', 34.46, 40.95],
  ['Al-Fuah|Fua|Foua|Al-Foua|Fuah', 'SY', 35.98, 36.7],
  ['Bab al-Hawa|Bab al-Hawa crossing', 'SY', 36.24, 36.69],
  ['Bab al-Salam crossing|Bab al-Salama|Bab al-Salameh', 'SY', 36.64, 37.08],
  ['Semalka|Simalka|Semalka crossing|Faysh Khabur crossing', 'SY', 37.07, 42.38],
  ['Al-Hol camp|Al-Hawl camp|Hol camp', 'SY', 36.38, 41.15],
  ['Rukban|Rukban camp', 'SY', 33.31, 38.7],
  ['Camp Roj|Roj camp', 'SY'],
  ['Al-Omar oil field|Al-Omar oilfield|Omar oil field', 'SY'],
  ['Al-Asad air base|Al-Asad airbase|Ain al-Asad|Ain al-Assad|Ayn al-Asad|Ayn al-Assad', 'IQ', 33.79, 42.44],
  ['Balad air base|Balad airbase', 'IQ', 33.94, 44.36],
  ['Camp Taji|Taji base', 'IQ', 33.52, 44.26],
  ['Camp Speicher', 'IQ', 34.67, 43.54],
  ['Qayyarah air base|Qayyara airbase|Qayyarah airfield', 'IQ', 35.77, 43.13],
  ['Sahela|Sahela crossing|Suhaila crossing', 'IQ'],
  ['Ibrahim Khalil crossing|Ibrahim Khalil|Habur crossing', '', 37.14, 42.57],
  ['Kocho', 'IQ'],
  ['Incirlik|Incirlik air base|Incirlik airbase', 'TR', 37.0, 35.43],
  ['Arsal|Aarsal|Ersal', 'LB', 34.18, 36.42],
  ['Al-Udeid air base|Al-Udeid|Al-Udeid airbase', 'QA', 25.12, 51.31],
  ['Prince Sultan air base|Prince Sultan airbase', 'SA', 24.06, 47.58],
  ['Muwaffaq Salti air base|Azraq air base', 'JO', 31.83, 36.79],
  ['Camp Arifjan', 'KW', 28.88, 48.16],
  ['Camp Lemonnier', 'DJ', 11.55, 43.15],
  ['Bagram air base|Bagram airfield|Bagram airbase', 'AF', 34.95, 69.27],
  ['Ramstein air base|Ramstein airbase', 'DE', 49.44, 7.6],
  ['RAF Akrotiri|Akrotiri', 'CY', 34.59, 32.99],
  ['Rafah crossing|Rafah border crossing', '', 31.25, 34.26],
  ['Kerem Shalom crossing|Kerem Shalom', '', 31.23, 34.28],
];

/** Stretches: read as areas, with about their middle. */
export const STRETCHES: readonly Site[] = [
  ['Mount Sinjar|Sinjar Mountains|Sinjar Mountain', 'IQ', 36.37, 41.7],
  ['Qandil Mountains|Qandil', '', 36.55, 45.0],
  ['Nineveh Plains|Nineveh Plain', 'IQ', 36.5, 43.3],
  ['Iraqi Kurdistan|Kurdistan Region of Iraq|Kurdistan Region|Kurdish Region of Iraq', 'IQ', 36.2, 44.0],
  ['Syrian Desert|Badia', '', 33.3, 39.0],
  ['Mesopotamia', '', 34.0, 43.0],
  ['Levant', '', 34.0, 36.5],
  ['Arabian Peninsula', '', 23.0, 46.0],
  ['Arabian Sea', '', 16.0, 64.0],
  ['Gulf of Oman', '', 25.0, 58.0],
  ['Gulf of Aden', '', 12.5, 47.5],
  ['Bab el-Mandeb|Bab al-Mandab', '', 12.6, 43.4],
  ['Aegean Sea|Aegean', '', 39.0, 25.0],
  ['Adriatic Sea|Adriatic', '', 43.0, 15.0],
  ['Atlantic Ocean|Atlantic', '', 25.0, -35.0],
  ['Pacific Ocean|Pacific', '', 0.0, -160.0],
  ['Indian Ocean', '', -20.0, 80.0],
  ['Caribbean Sea|Caribbean', '', 15.0, -75.0],
  ['Gulf of Mexico', '', 25.0, -90.0],
  ['Guantanamo Bay', 'CU', 19.91, -75.14],
  ['Diego Garcia', 'IO', -7.31, 72.41],
  ['Long Island', 'US', 40.8, -73.3],
];
