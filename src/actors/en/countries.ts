// Countries as news names them: a line each, `ISO 3166-1 code|names|adjectives and people|seats`. The first adjective
// names the country's government (*Turkish government*); a seat is a capital that stands for it (*Ankara said*).
// Left out: capitals that are as often something else (*Victoria*, *San José* …) and plain city states.

/** One country; every word list is as written inside sentences. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly seats: readonly string[];
}

const TABLE = `
AE|United Arab Emirates,UAE,the Emirates|Emirati,Emiratis|Abu Dhabi
AF|Afghanistan|Afghan,Afghans|Kabul
AL|Albania|Albanian,Albanians|Tirana
AM|Armenia|Armenian,Armenians|Yerevan
AO|Angola|Angolan,Angolans|Luanda
AR|Argentina|Argentine,Argentinian,Argentines,Argentinians|Buenos Aires
AT|Austria|Austrian,Austrians|Vienna
AU|Australia|Australian,Australians|Canberra
AZ|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis,Azeris|Baku
BA|Bosnia and Herzegovina,Bosnia|Bosnian,Bosnians|Sarajevo
BD|Bangladesh|Bangladeshi,Bangladeshis|Dhaka
BE|Belgium|Belgian,Belgians|
BF|Burkina Faso|Burkinabe|Ouagadougou
BG|Bulgaria|Bulgarian,Bulgarians|Sofia
BH|Bahrain|Bahraini,Bahrainis|Manama
BI|Burundi|Burundian,Burundians|Bujumbura
BJ|Benin|Beninese|
BN|Brunei|Bruneian|
BO|Bolivia|Bolivian,Bolivians|La Paz
BR|Brazil|Brazilian,Brazilians|Brasília,Brasilia
BT|Bhutan|Bhutanese|Thimphu
BW|Botswana|Botswanan|Gaborone
BY|Belarus|Belarusian,Belarusians|Minsk
CA|Canada|Canadian,Canadians|Ottawa
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DRC|Congolese|Kinshasa
CF|Central African Republic|Central African|Bangui
CG|Republic of the Congo|Congolese|Brazzaville
CH|Switzerland|Swiss|Bern
CI|Ivory Coast,Côte d'Ivoire|Ivorian,Ivorians|Abidjan
CL|Chile|Chilean,Chileans|
CM|Cameroon|Cameroonian,Cameroonians|Yaoundé
CN|China,People's Republic of China|Chinese|Beijing
CO|Colombia|Colombian,Colombians|Bogotá,Bogota
CR|Costa Rica|Costa Rican,Costa Ricans|
CU|Cuba|Cuban,Cubans|Havana
CY|Cyprus|Cypriot,Cypriots|Nicosia
CZ|Czech Republic,Czechia|Czech,Czechs|Prague
DE|Germany|German,Germans|Berlin
DJ|Djibouti|Djiboutian|
DK|Denmark|Danish,Danes|Copenhagen
DO|Dominican Republic|Dominican,Dominicans|Santo Domingo
DZ|Algeria|Algerian,Algerians|Algiers
EC|Ecuador|Ecuadorian,Ecuadorians|Quito
EE|Estonia|Estonian,Estonians|Tallinn
EG|Egypt|Egyptian,Egyptians|Cairo
ER|Eritrea|Eritrean,Eritreans|Asmara
ES|Spain|Spanish,Spaniards|Madrid
ET|Ethiopia|Ethiopian,Ethiopians|Addis Ababa
FI|Finland|Finnish,Finns|Helsinki
FR|France|French|Paris
GA|Gabon|Gabonese|Libreville
GB|United Kingdom,UK,U.K.,Britain,Great Britain|UK,British,Brits,Britons|London
GE|Georgia|Georgian,Georgians|Tbilisi
GH|Ghana|Ghanaian,Ghanaians|Accra
GM|Gambia,the Gambia|Gambian,Gambians|Banjul
GN|Guinea|Guinean,Guineans|Conakry
GR|Greece|Greek,Greeks|Athens
GT|Guatemala|Guatemalan,Guatemalans|
HN|Honduras|Honduran,Hondurans|Tegucigalpa
HR|Croatia|Croatian,Croatians,Croats|Zagreb
HT|Haiti|Haitian,Haitians|Port-au-Prince
HU|Hungary|Hungarian,Hungarians|Budapest
ID|Indonesia|Indonesian,Indonesians|Jakarta
IE|Ireland,Republic of Ireland|Irish|Dublin
IL|Israel|Israeli,Israelis|Jerusalem,Tel Aviv
IN|India|Indian,Indians|New Delhi,Delhi
IQ|Iraq|Iraqi,Iraqis|Baghdad
IR|Iran|Iranian,Iranians|Tehran,Teheran
IS|Iceland|Icelandic,Icelanders|Reykjavik
IT|Italy|Italian,Italians|Rome
JM|Jamaica|Jamaican,Jamaicans|
JO|Jordan|Jordanian,Jordanians|Amman
JP|Japan|Japanese|Tokyo
KE|Kenya|Kenyan,Kenyans|Nairobi
KG|Kyrgyzstan|Kyrgyz|Bishkek
KH|Cambodia|Cambodian,Cambodians|Phnom Penh
KP|North Korea|North Korean,North Koreans|Pyongyang
KR|South Korea|South Korean,South Koreans|Seoul
KW|Kuwait|Kuwaiti,Kuwaitis|
KZ|Kazakhstan|Kazakh,Kazakhs|Astana
LA|Laos|Laotian,Lao|Vientiane
LB|Lebanon|Lebanese|Beirut
LK|Sri Lanka|Sri Lankan,Sri Lankans|Colombo
LR|Liberia|Liberian,Liberians|Monrovia
LT|Lithuania|Lithuanian,Lithuanians|Vilnius
LV|Latvia|Latvian,Latvians|Riga
LY|Libya|Libyan,Libyans|Tripoli
MA|Morocco|Moroccan,Moroccans|Rabat
MD|Moldova|Moldovan,Moldovans|Chișinău
ME|Montenegro|Montenegrin,Montenegrins|Podgorica
MG|Madagascar|Malagasy|Antananarivo
MK|North Macedonia,Macedonia|Macedonian,Macedonians|Skopje
ML|Mali|Malian,Malians|Bamako
MM|Myanmar,Burma|Burmese|Naypyidaw
MN|Mongolia|Mongolian,Mongolians|Ulaanbaatar
MR|Mauritania|Mauritanian,Mauritanians|Nouakchott
MT|Malta|Maltese|Valletta
MW|Malawi|Malawian,Malawians|Lilongwe
MX|Mexico|Mexican,Mexicans|Mexico City
MY|Malaysia|Malaysian,Malaysians|Kuala Lumpur
MZ|Mozambique|Mozambican,Mozambicans|Maputo
NA|Namibia|Namibian,Namibians|Windhoek
NE|Niger|Nigerien|Niamey
NG|Nigeria|Nigerian,Nigerians|Abuja
NI|Nicaragua|Nicaraguan,Nicaraguans|Managua
NL|Netherlands,the Netherlands,Holland|Dutch|The Hague
NO|Norway|Norwegian,Norwegians|Oslo
NP|Nepal|Nepalese,Nepali|Kathmandu
NZ|New Zealand|New Zealand,New Zealanders|
OM|Oman|Omani,Omanis|Muscat
PA|Panama|Panamanian,Panamanians|
PE|Peru|Peruvian,Peruvians|
PG|Papua New Guinea|Papua New Guinean|Port Moresby
PH|Philippines,the Philippines|Philippine,Filipino,Filipinos|Manila
PK|Pakistan|Pakistani,Pakistanis|Islamabad
PL|Poland|Polish,Poles|Warsaw
PS|Palestine|Palestinian,Palestinians|Ramallah
PT|Portugal|Portuguese|Lisbon
PY|Paraguay|Paraguayan,Paraguayans|Asunción
QA|Qatar|Qatari,Qataris|Doha
RO|Romania|Romanian,Romanians|Bucharest
RS|Serbia|Serbian,Serbians,Serbs|Belgrade
RU|Russia,Russian Federation|Russian,Russians|Moscow
RW|Rwanda|Rwandan,Rwandans|Kigali
SA|Saudi Arabia|Saudi Arabian,Saudi,Saudis|Riyadh
SD|Sudan|Sudanese|Khartoum
SE|Sweden|Swedish,Swedes|Stockholm
SG|Singapore|Singaporean,Singaporeans|
SI|Slovenia|Slovenian,Slovenians|Ljubljana
SK|Slovakia|Slovak,Slovaks|Bratislava
SL|Sierra Leone|Sierra Leonean,Sierra Leoneans|Freetown
SN|Senegal|Senegalese|Dakar
SO|Somalia|Somali,Somalis|Mogadishu
SS|South Sudan|South Sudanese|Juba
SV|El Salvador|Salvadoran,Salvadorans|San Salvador
SY|Syria,Syrian Arab Republic|Syrian,Syrians|Damascus
TD|Chad|Chadian,Chadians|N'Djamena
TG|Togo|Togolese|Lomé
TH|Thailand|Thai,Thais|Bangkok
TJ|Tajikistan|Tajik,Tajiks|Dushanbe
TM|Turkmenistan|Turkmen|Ashgabat
TN|Tunisia|Tunisian,Tunisians|Tunis
TR|Turkey,Türkiye,Turkiye|Turkish,Turks|Ankara
TW|Taiwan|Taiwanese|Taipei
TZ|Tanzania|Tanzanian,Tanzanians|Dodoma
UA|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
UG|Uganda|Ugandan,Ugandans|Kampala
US|United States,US,U.S.,United States of America,USA,U.S.A.,America|US,American,U.S.,United States,Americans|Washington
UY|Uruguay|Uruguayan,Uruguayans|Montevideo
UZ|Uzbekistan|Uzbek,Uzbeks|Tashkent
VA|Vatican,the Vatican,Holy See|Vatican|
VE|Venezuela|Venezuelan,Venezuelans|Caracas
VN|Vietnam|Vietnamese|Hanoi
XK|Kosovo|Kosovan,Kosovar,Kosovars|Pristina
YE|Yemen|Yemeni,Yemenis|Sanaa,Sana'a
ZA|South Africa|South African,South Africans|Pretoria
ZM|Zambia|Zambian,Zambians|Lusaka
ZW|Zimbabwe|Zimbabwean,Zimbabweans|Harare`;

const split = (list: string): string[] => list.split(',').filter((word) => word !== '');

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', names = '', adjectives = '', seats = ''] = line.split('|');
    return { code, names: split(names), adjectives: split(adjectives), seats: split(seats) };
  });

/** Peoples without a state of their own name: adjective and plural. */
export const PEOPLES: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  { name: 'Kurds', words: ['Kurdish', 'Kurds'] },
  { name: 'Arabs', words: ['Arab', 'Arabs'] },
  { name: 'Turkmens', words: ['Turkmens'] },
  { name: 'Yazidis', words: ['Yazidi', 'Yazidis', 'Yezidi', 'Yezidis'] },
  { name: 'Druze', words: ['Druze'] },
  { name: 'Alawites', words: ['Alawite', 'Alawites'] },
  { name: 'Sunnis', words: ['Sunni', 'Sunnis'] },
  { name: 'Shias', words: ['Shia', 'Shias', 'Shiite', 'Shiites'] },
  { name: 'Rohingya', words: ['Rohingya'] },
  { name: 'Uighurs', words: ['Uighur', 'Uighurs', 'Uyghur', 'Uyghurs'] },
  { name: 'Catalans', words: ['Catalan', 'Catalans'] },
  { name: 'Chechens', words: ['Chechen', 'Chechens'] },
];
