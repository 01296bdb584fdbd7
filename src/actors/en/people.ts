// Nouns for people and bodies without names, given names whose gender is plain, and what is written or aired by
// somebody. Small lists of common knowledge; what is not in them stays open.

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** People many at a time, in the plural, beside the plurals of role words. */
export const GROUP_NOUNS = set(
  'people others many some most several locals authorities police troops families relatives parents women men children ' +
    'allies critics opponents supporters sources media experts analysts officials ministers leaders powers governments ' +
    'countries nations states members groups voters republicans democrats conservatives liberals lawmakers mps peers ' +
    'agencies organisations organizations charities observers monitors westerners europeans westerners villagers ' +
    'residents workers protesters demonstrators campaigners activists players partners parties factions tribes militias ' +
    'staff crew neighbours neighbors friends colleagues aides advisers diplomats commanders generals judges lawyers ' +
    'prosecutors doctors medics scientists researchers economists investors traders companies firms businesses banks',
);

/** Bodies named by a common noun: what *the group* or *the ministry* may go back to. */
export const BODY_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    group: 'body',
    organisation: 'body',
    organization: 'body',
    movement: 'body',
    party: 'body',
    alliance: 'body',
    coalition: 'coalition',
    militia: 'body',
    network: 'body',
    charity: 'body',
    agency: 'agency',
    ministry: 'ministry',
    department: 'ministry',
    company: 'body',
    firm: 'body',
    bank: 'body',
    council: 'body',
    committee: 'body',
    commission: 'body',
    court: 'court',
    paper: 'media',
    newspaper: 'media',
    magazine: 'media',
    broadcaster: 'media',
    channel: 'media',
    website: 'media',
    outlet: 'media',
    station: 'media',
    embassy: 'embassy',
    parliament: 'parliament',
    opposition: 'opposition',
    union: 'body',
    institute: 'body',
    thinktank: 'body',
    university: 'body',
    monitor: 'monitor',
    watchdog: 'monitor',
    army: 'body',
    media: 'media',
  }),
);

/** Nouns for a country's government. */
export const GOVERNMENT_NOUNS = set('government regime administration leadership authorities cabinet');

/** Nouns for a country where *the country* may go back to it. */
export const DOCUMENT_NOUNS = set(
  'statement report letter email memo tweet message communique communiqué document filing announcement video ' +
    'release article post note study survey poll speech remarks comments interview',
);

/** Last words of the names of newspapers, stations and agencies. */
export const MEDIA_WORDS = set(
  'times post news journal guardian telegraph mail mirror sun independent observer tribune press herald bbc cnn cbs abc ' +
    'nbc npr reuters afp ap bloomberg politico tv radio television globe express standard today monde figaro spiegel zeitung ' +
    'agency jazeera arabiya magazine newspaper daily weekly axios buzzfeed',
);

const MALE =
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
  'steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary ' +
  'nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis ' +
  'jerry tyler aaron jose adam nathan henry douglas peter zachary kyle walter ethan jeremy harold keith christian roger ' +
  'noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel ' +
  'logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley bob mike jim tom bill ' +
  'ben steve dan chris nick tim jeff greg ted tony rex lindsey boris dominic nigel jeremy gavin liam simon ian graham ' +
  'colin neil stuart martin hugh rory ahmed ahmad mohammed muhammad mohamed mohammad mahmoud mustafa hassan hussein ali omar ' +
  'khaled khalid ibrahim ismail abdullah abdul abu yusuf youssef karim rami tariq bashar saad salman hamid hamad nasser ' +
  'faisal haider nouri qassem qasem javad hassan recep ahmet mehmet mevlüt hulusi ibrahim binali vladimir sergei sergey ' +
  'dmitry mikhail igor ivan nikolai alexei viktor yuri emmanuel françois jean pierre nicolas antónio antonio carlos luis ' +
  'jan heiko frank-walter horst sigmar benjamin avigdor naftali moshe staffan geir brett rob robin charlie harry edward';
const FEMALE =
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley ' +
  'kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy ' +
  'angela shirley anna brenda pamela emma nicole helen samantha katherine catherine christine debra rachel carolyn janet ' +
  'virginia maria heather diane ruth julie olivia joyce victoria kelly lauren christina joan evelyn judith megan andrea ' +
  'cheryl hannah jacqueline martha gloria teresa theresa ann anne sara madison frances kathryn janice jean abigail alice ' +
  'julia judy sophia grace denise amber doris marilyn danielle beverly isabella diana natalie brittany charlotte marie ' +
  'kayla alexis lori hillary ivanka melania nikki condoleezza tulsi yvette priti penny amber ursula marine federica ' +
  'fatima aisha mariam maryam zainab nadia leila layla noor heba rania asma shamima hoda hiba rima rola bana ilham jihan ' +
  'susan valerie maggie kate jane lucy emily clare claire fiona heidi bethan jenny kirsty ruth florence agnès anne sylvie ' +
  'olga natalia irina tatiana svetlana marina elena ekaterina';

const genders = new Map<string, 'm' | 'f'>();
for (const name of FEMALE.split(' ')) genders.set(name, 'f');
for (const name of MALE.split(' ')) if (!genders.has(name)) genders.set(name, 'm');
for (const open of [
  'jean',
  'jordan',
  'kelly',
  'alexis',
  'noor',
  'kyle',
  'amber',
  'andrea',
  'robin',
  'marine',
])
  genders.delete(open);

/** The gender of most people with this given name (small letters), or null. */
export function genderOf(given: string): 'm' | 'f' | null {
  return genders.get(given) ?? null;
}
