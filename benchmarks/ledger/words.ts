// What invented reports are made of: names, offices, places and figures of speech. Persons and outlets are made up;
// places are real, so that the gazetteer has its work.

const list = (words: string): readonly string[] => words.trim().split(/\s*[,\n]\s*/);

export const FIRST = list(`
  Amara, Bruno, Celia, Dario, Edith, Farid, Greta, Hamid, Ines, Jonas, Karim, Leila, Marek, Nadia, Oskar, Paula, Quentin,
  Rosa, Samir, Tessa, Ulrich, Vera, Walid, Ximena, Yusuf, Zora, Anton, Basma, Cyril, Dunja, Emil, Fatima, Gustav, Hana,
  Ivan, Judith, Khalid, Lucia, Milan, Noor, Omar, Petra, Rashid, Selma, Tomas, Una, Viktor, Wanda, Yara, Zoltan`);

export const LAST = list(`
  Abadi, Brandt, Castell, Draper, Ekberg, Fallon, Garrow, Haddad, Ibarra, Jansen, Keller, Lindqvist, Mansour, Novak, Okafor,
  Petrov, Quiroga, Rahimi, Sandoval, Tarrant, Ulmer, Vasquez, Whitlock, Xanthos, Yilmaz, Zeman, Ashdown, Barzani, Corrigan,
  Dimitrov, Eriksen, Farouk, Gallagher, Hoffmann, Iqbal, Joubert, Kovacs, Larsen, Moreau, Nasser, Oduya, Pereira, Rinaldi,
  Saleh, Thorne, Uzun, Vogel, Wexler, Yamada, Zidane, Aldrich, Bergman, Calloway, Dumont, Esposito, Fischer, Grimaldi,
  Holloway, Ivanov, Jarvis, Kaplan, Lombard, Mercer, Nordin, Orwin, Prescott, Romero, Sorokin, Toledo, Varga`);

export const OFFICES = list(`
  Defense Minister, Foreign Minister, Prime Minister, Finance Minister, Interior Minister, Gen., Col., Ambassador, Senator,
  Governor, Deputy Minister, Health Minister, Energy Minister, Justice Minister, Trade Minister, Adm.`);

export const ROLES = list(`
  a spokesman for the ministry, a spokeswoman for the army, the head of the union, a lawyer for the government,
  an analyst at a research institute, the leader of the opposition, the mayor of {city}, the chief negotiator,
  a member of parliament, the director of the port, a senior commander, the envoy to {country}, a former judge,
  the chairman of the committee, the head of the relief agency, the country's top diplomat`);

export const UNNAMED = list(`
  a senior official, two diplomats, officials, a person briefed on the talks, witnesses, residents of {city}, aides to {last},
  local authorities, a Western diplomat, military officials, people familiar with the plan, a government adviser`);

/** Cities with the country that they lie in. */
export const PLACES: readonly (readonly [city: string, country: string, people: string])[] = [
  ...`Baghdad:Iraq:Iraqi,Mosul:Iraq:Iraqi,Basra:Iraq:Iraqi,Erbil:Iraq:Kurdish,Damascus:Syria:Syrian,Aleppo:Syria:Syrian,
    Raqqa:Syria:Syrian,Ankara:Turkey:Turkish,Istanbul:Turkey:Turkish,Kabul:Afghanistan:Afghan,Kandahar:Afghanistan:Afghan,
    Tripoli:Libya:Libyan,Benghazi:Libya:Libyan,Kyiv:Ukraine:Ukrainian,Kharkiv:Ukraine:Ukrainian,Odesa:Ukraine:Ukrainian,
    Warsaw:Poland:Polish,Vilnius:Lithuania:Lithuanian,Bamako:Mali:Malian,Gao:Mali:Malian,Khartoum:Sudan:Sudanese,
    Addis Ababa:Ethiopia:Ethiopian,Mogadishu:Somalia:Somali,Sanaa:Yemen:Yemeni,Aden:Yemen:Yemeni,Beirut:Lebanon:Lebanese,
    Amman:Jordan:Jordanian,Cairo:Egypt:Egyptian,Nairobi:Kenya:Kenyan,Lima:Peru:Peruvian,Bogota:Colombia:Colombian,
    Caracas:Venezuela:Venezuelan,Manila:Philippines:Philippine,Jakarta:Indonesia:Indonesian,Seoul:South Korea:South Korean,
    Tbilisi:Georgia:Georgian,Yerevan:Armenia:Armenian,Baku:Azerbaijan:Azerbaijani,Belgrade:Serbia:Serbian,
    Pristina:Kosovo:Kosovar,Athens:Greece:Greek,Rome:Italy:Italian,Madrid:Spain:Spanish,Paris:France:French,
    Berlin:Germany:German,Oslo:Norway:Norwegian,Niamey:Niger:Nigerien,Abuja:Nigeria:Nigerian,Accra:Ghana:Ghanaian,
    Islamabad:Pakistan:Pakistani,Dhaka:Bangladesh:Bangladeshi,Colombo:Sri Lanka:Sri Lankan,Hanoi:Vietnam:Vietnamese`
    .split(',')
    .map((one) => one.trim().split(':') as unknown as [string, string, string]),
];

export const OUTLETS = list(`
  Harbour Wire, The Meridian, Northern Courier, Daily Lantern, Capital Dispatch, The Evening Ledger, Delta Press, Crossroads News,
  The Continental, Signal Agency, Riverside Herald, The Plain Record, Summit Broadcasting, The Tribune of the South`);

export const WEEKDAYS = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');

export const MONTHS = list(`
  January, February, March, April, May, June, July, August, September, October, November, December`);

export const NUMBERS = list('two, three, four, five, six, seven, eight, nine, ten, a dozen, several');

/** How a sentence says that somebody said something; the content follows. */
export const SAYS = list(`
  said, said on {day}, told reporters, told parliament on {day}, announced, insisted, warned, said in a statement,
  confirmed on {day}, added, argued, acknowledged, told {outlet}, said in {city}, said at a news conference,
  claimed, stressed, maintained, said by telephone, told the committee, repeated on {day}, conceded, wrote on {day}`);
