// What English calls countries beyond their ISO names, the adjectives of countries, and areas that are no country,
// region or town. Facts that no package of the list in docs/dependencies.md has; packed into models/places.bin.

/** `code: adjectives | other names`. Adjectives are also the words for the people, in the singular. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `AF: Afghan | AL: Albanian | DZ: Algerian | AD: Andorran | AO: Angolan | AR: Argentine, Argentinian
AM: Armenian | AU: Australian | AT: Austrian | AZ: Azerbaijani, Azeri | BS: Bahamian; The Bahamas | BH: Bahraini
BD: Bangladeshi | BB: Barbadian | BY: Belarusian, Belarussian | BE: Belgian | BZ: Belizean | BJ: Beninese
BT: Bhutanese | BO: Bolivian | BA: Bosnian; Bosnia, Bosnia-Herzegovina | BW: Motswana | BR: Brazilian
BN: Bruneian; Brunei | BG: Bulgarian | BF: Burkinabe | BI: Burundian | KH: Cambodian | CM: Cameroonian
CA: Canadian | CV: Cape Verdean; Cabo Verde | CF: ; CAR | TD: Chadian | CL: Chilean | CN: Chinese; PRC
CO: Colombian | KM: Comorian; Comoros Islands | CG: ; Congo-Brazzaville | CD: Congolese; DRC, DR Congo, Congo-Kinshasa, Zaire
CR: Costa Rican | CI: Ivorian | HR: Croatian, Croat | CU: Cuban | CY: Cypriot | CZ: Czech | DK: Danish
DJ: Djiboutian | DO: Dominican | EC: Ecuadorian, Ecuadorean | EG: Egyptian | SV: Salvadoran, Salvadorean
ER: Eritrean | EE: Estonian | ET: Ethiopian | FJ: Fijian | FI: Finnish | FR: French | GA: Gabonese | GM: Gambian
GE: Georgian | DE: German | GH: Ghanaian | GR: Greek | GT: Guatemalan | GN: Guinean | GY: Guyanese | HT: Haitian
HN: Honduran | HU: Hungarian | IS: Icelandic | IN: Indian | ID: Indonesian | IR: Iranian | IQ: Iraqi | IE: Irish; Republic of Ireland
IL: Israeli | IT: Italian | JM: Jamaican | JP: Japanese | JO: Jordanian | KZ: Kazakh, Kazakhstani | KE: Kenyan
KP: North Korean; DPRK | KR: South Korean | KW: Kuwaiti | KG: Kyrgyz | LA: Laotian, Lao; Laos | LV: Latvian | LB: Lebanese
LS: Basotho | LR: Liberian | LY: Libyan | LI: Liechtensteiner | LT: Lithuanian | LU: Luxembourgish | MG: Malagasy
MW: Malawian | MY: Malaysian | MV: Maldivian; Maldives | ML: Malian | MT: Maltese | MR: Mauritanian | MU: Mauritian
MX: Mexican | FM: ; Micronesia | MD: Moldovan; Moldova | MC: Monegasque | MN: Mongolian | ME: Montenegrin
MA: Moroccan | MZ: Mozambican | MM: Burmese; Burma | NA: Namibian | NP: Nepalese, Nepali | NL: Dutch; Holland
NZ: New Zealander | NI: Nicaraguan | NE: Nigerien | NG: Nigerian | MK: Macedonian; Macedonia | NO: Norwegian
OM: Omani | PK: Pakistani | PS: Palestinian; Palestinian territories, Occupied Palestinian Territories | PA: Panamanian
PG: ; PNG | PY: Paraguayan | PE: Peruvian | PH: Philippine, Filipino | PL: Polish | PT: Portuguese | QA: Qatari
RO: Romanian | RU: Russian | RW: Rwandan | WS: Samoan | SA: Saudi | SN: Senegalese | RS: Serbian, Serb
SL: Sierra Leonean | SG: Singaporean | SK: Slovak, Slovakian | SI: Slovenian, Slovene | SO: Somali | ZA: South African
ES: Spanish | LK: Sri Lankan | SD: Sudanese | SS: South Sudanese | SR: Surinamese | SZ: Swazi; Swaziland | SE: Swedish
CH: Swiss | SY: Syrian; Syria | TW: Taiwanese | TJ: Tajik | TZ: Tanzanian | TH: Thai | TL: Timorese; East Timor
TG: Togolese | TO: Tongan | TT: Trinidadian; Trinidad | TN: Tunisian | TR: Turkish | TM: Turkmen | UG: Ugandan
UA: Ukrainian | AE: Emirati; Emirates | GB: British; U.K., Britain | US: American; America, the States | UY: Uruguayan | UZ: Uzbek
VA: ; Vatican, Vatican City, Holy See | VE: Venezuelan | VN: Vietnamese; Viet Nam | YE: Yemeni | ZM: Zambian
ZW: Zimbabwean | XK: Kosovan, Kosovar | EH: Sahrawi | FK: ; Falkland Islands, Falklands | MO: ; Macau | GL: Greenlandic`
    .split(/[|\n]/u)
    .map((entry) => entry.trim().split(/:\s*/u) as [string, string]),
);

/** More names of regions and cities: country, name in the package, other names. */
export const MORE_NAMES: readonly (readonly [country: string, name: string, ...names: string[]])[] = [
  ['US', 'District of Columbia', 'D.C.', 'DC'],
  ['GB', 'England', 'England'],
  ['UA', 'Kyiv', 'Kiev'],
  ['US', 'New York City', 'New York', 'N.Y.C.'],
  ['US', 'Washington', 'Washington D.C.', 'Washington DC'],
  ['CA', 'Québec', 'Quebec City'],
  ['SY', '‘Ayn al ‘Arab', 'Kobani', 'Kobane'],
  ['SY', '‘Ayn ‘Īsá', 'Ain Issa', 'Ayn Issa', 'Ain Eissa'],
  ['SY', 'Deir ez-Zor', 'Deir Ezzor', 'Deir Ezzour', 'Deir al-Zour', 'Deir al-Zor', 'Deir ez-Zour'],
  ['US', 'North Carolina', 'N.C.'],
  ['US', 'South Carolina', 'S.C.'],
  ['US', 'New York', 'N.Y.'],
  ['US', 'New Jersey', 'N.J.'],
  ['US', 'New Hampshire', 'N.H.'],
  ['SY', 'Ar Raqqah', 'Raqqa'],
  ['SY', 'Tall Tamr', 'Tal Tamr', 'Tel Tamer', 'Tal Tamer', 'Tell Tamer'],
  ['SY', 'Al Ḩasakah', 'Hasakah', 'Hasaka', 'Hassakeh'],
  ['SY', 'Al Qāmishlī', 'Qamishli', 'Qamishlo', 'Kamishli'],
  ['SY', 'Ra’s al ‘Ayn', 'Ras al-Ain', 'Ras al-Ayn', 'Serekaniye', 'Sari Kani'],
  ['IQ', 'Mosul', 'Mosul'],
  ['IQ', 'Erbil', 'Irbil', 'Arbil'],
];

/** Areas that are no country, region or town: names, its country where it has one alone, and about where its middle is. */
export const AREAS: readonly (readonly [names: string, country: string, lat: number, lon: number])[] = [
  ['Middle East|Mideast', '', 29, 41],
  ['West Bank', 'PS', 31.95, 35.25],
  ['Gaza Strip|Gaza', 'PS', 31.42, 34.36],
  ['Golan Heights|Golan', '', 33.0, 35.75],
  ['Sinai Peninsula|Sinai', 'EG', 29.5, 33.83],
  ['Persian Gulf|Arabian Gulf|Gulf', '', 26.9, 51.5],
  ['Strait of Hormuz|Straits of Hormuz', '', 26.6, 56.5],
  ['Red Sea', '', 20.3, 38.5],
  ['Black Sea', '', 43.4, 34.3],
  ['Mediterranean Sea|Mediterranean', '', 35.0, 18.0],
  ['South China Sea', '', 12.0, 113.0],
  ['East China Sea', '', 29.0, 125.0],
  ['Sea of Azov', '', 46.0, 36.6],
  ['Baltic Sea', '', 58.5, 19.9],
  ['Kurdistan', '', 36.5, 43.5],
  ['Ghouta|Eastern Ghouta', 'SY', 33.53, 36.45],
  ['Rojava', 'SY', 36.5, 40.0],
  ['Donbas|Donbass', 'UA', 48.2, 38.3],
  ['Crimean Peninsula', '', 45.3, 34.4],
  ['Kashmir', '', 34.5, 76.0],
  ['Korean Peninsula', '', 37.5, 127.0],
  ['Horn of Africa', '', 8.0, 45.0],
  ['Sahel', '', 15.0, 5.0],
  ['Balkans', '', 43.0, 21.0],
  ['Caucasus', '', 42.5, 45.0],
  ['Transnistria', 'MD', 46.85, 29.63],
  ['Nagorno-Karabakh', '', 39.8, 46.75],
  ['Abkhazia', '', 43.0, 41.0],
  ['South Ossetia', '', 42.3, 44.0],
  ['Europe', '', 50.0, 15.0],
  ['Africa', '', 2.0, 20.0],
  ['Asia', '', 45.0, 90.0],
  ['North America', '', 45.0, -100.0],
  ['South America', '', -15.0, -60.0],
  ['Latin America', '', -10.0, -65.0],
  ['Central America', '', 13.0, -85.0],
  ['Central Asia', '', 43.0, 66.0],
  ['Euphrates|Euphrates River', '', 35.0, 40.4],
  ['Tigris|Tigris River', '', 34.5, 43.7],
  ['Nile|Nile River', '', 22.0, 31.5],
  ['Jordan River|River Jordan', '', 32.3, 35.56],
  ['Dnipro River|Dnieper|Dnieper River', '', 48.5, 34.6],
  ['Dead Sea', '', 31.5, 35.5],
  ['Caspian Sea', '', 41.7, 50.7],
  ['Suez Canal', 'EG', 30.5, 32.3],
  ['Bosphorus|Bosporus', 'TR', 41.12, 29.07],
  ['Panama Canal', 'PA', 9.1, -79.7],
  ['Arctic', '', 80.0, 0.0],
  ['Antarctica', 'AQ', -80.0, 0.0],
  ['North Africa', '', 28.0, 10.0],
  ['West Africa', '', 12.0, -2.0],
  ['East Africa', '', 0.0, 37.0],
  ['Scandinavia', '', 63.0, 15.0],
];
