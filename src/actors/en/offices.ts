// Words that name what somebody is: offices that one person holds at a time, roles that many have, and the words
// that say which (portfolios) or how (*former*, *deputy*). A role's slug is what two mentions are compared by.

/** What a noun says of the one it names. */
export interface RoleWord {
  /** `president`, `minister`; with a portfolio before it, `defence-minister`. */
  readonly slug: string;
  /** Whether one person holds it at a time in one country or body. */
  readonly unique: boolean;
  readonly gender?: 'm' | 'f';
}

const role = (list: string, unique: boolean, gender?: 'm' | 'f'): [string, RoleWord][] =>
  list.split(' ').map((word) => {
    const [noun = '', slug = noun] = word.split('=');
    return [noun, { slug, unique, ...(gender === undefined ? {} : { gender }) }];
  });

/** Singular nouns; `word=slug` where the slug is another word. */
export const ROLE_WORDS: ReadonlyMap<string, RoleWord> = new Map([
  ...role('president premier=prime-minister chancellor pope=pope emir sultan sheikh caliph ayatollah', true),
  ...role('minister secretary chief', true),
  ...role('king=monarch prince=prince', true, 'm'),
  ...role('queen=monarch princess=princess', true, 'f'),
  ...role('spokesman=spokesperson chairman=chair congressman=lawmaker assemblyman=lawmaker', false, 'm'),
  ...role('businessman=businessperson policeman=officer gunman=attacker frontman=leader', false, 'm'),
  ...role('husband father brother son uncle grandfather nephew boy man', false, 'm'),
  ...role('spokeswoman=spokesperson chairwoman=chair congresswoman=lawmaker actress=actor', false, 'f'),
  ...role('businesswoman=businessperson policewoman=officer', false, 'f'),
  ...role('wife mother sister daughter aunt grandmother niece girl woman widow', false, 'f'),
  ...role('spokesperson leader head chair chairperson director boss governor mayor speaker captain', false),
  ...role(
    'commander general colonel lieutenant major admiral brigadier sergeant corporal captain officer',
    false,
  ),
  ...role(
    'official adviser advisor=adviser aide diplomat ambassador envoy negotiator mediator delegate',
    false,
  ),
  ...role('representative coordinator administrator commissioner inspector investigator observer', false),
  ...role('senator lawmaker legislator mp=lawmaker mep=lawmaker parliamentarian=lawmaker politician', false),
  ...role(
    'analyst expert professor academic researcher scholar scientist fellow historian economist author',
    false,
  ),
  ...role('writer journalist reporter correspondent columnist editor broadcaster commentator blogger', false),
  ...role('lawyer attorney judge prosecutor solicitor barrister activist campaigner advocate critic', false),
  ...role(
    'doctor nurse surgeon medic paramedic teacher student engineer pilot driver farmer shopkeeper',
    false,
  ),
  ...role(
    'soldier fighter militant rebel jihadist volunteer recruit veteran prisoner detainee hostage',
    false,
  ),
  ...role('resident civilian witness survivor victim refugee founder manager executive', false),
  ...role('cleric imam bishop archbishop priest rabbi pastor candidate nominee contender rival', false),
  ...role('strongman=leader dictator=leader ruler=leader counterpart predecessor successor deputy', false),
  ...role(
    'trader banker investor owner worker employee consultant strategist pollster organiser organizer',
    false,
  ),
  ...role(
    'chief-of-staff undersecretary under-secretary=undersecretary co-founder=founder cofounder=founder',
    false,
  ),
  ...role('attorney-general secretary-general vice-president prime-minister', true),
]);

/** Portfolios by the word that names them. */
export const PORTFOLIOS: ReadonlyMap<string, string> = new Map(
  (
    'defence defense=defence foreign interior home=interior finance treasury=finance oil energy justice health ' +
    'trade economy=economy economic=economy information education transport agriculture environment commerce labour ' +
    'labor=labour immigration culture tourism planning migration communications industry water electricity ' +
    'reconciliation development brexit housing war=defence policing security'
  )
    .split(' ')
    .map((word) => {
      const [form = '', slug = form] = word.split('=');
      return [form, slug];
    }),
);

/** Which roles a wider word may stand for: *the Turkish leader* for a president. */
export const STANDS_FOR: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    leader:
      'president prime-minister chancellor monarch crown-prince supreme-leader emir sultan head chair chief',
    diplomat: 'ambassador envoy foreign-minister representative',
    envoy: 'ambassador representative',
    politician: 'lawmaker senator minister president prime-minister',
    lawmaker: 'senator representative',
    adviser: 'security-adviser aide',
    official: 'director head chief deputy',
    head: 'director chair chief leader',
    chief: 'director head chair commander',
    officer: 'general colonel major lieutenant captain commander',
    commander: 'general colonel major lieutenant captain',
    analyst: 'expert fellow researcher',
    expert: 'analyst fellow researcher professor',
    academic: 'professor researcher',
    journalist: 'reporter correspondent editor columnist',
    republican: 'senator lawmaker',
    democrat: 'senator lawmaker',
  }).map(([word, list]) => [word, new Set(list.split(' '))]),
);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Who held an office and does no more. */
export const FORMER = set('former ex ex- then-former onetime erstwhile ousted deposed late outgoing-former');
/** What makes a lower office of an office. */
export const LOWER = set('deputy vice assistant junior shadow associate permanent private');
/** Ranks and forms of address that stand before a name and are worth nothing alone. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | ''> = new Map([
  ...['mr', 'mr.', 'sir', 'lord'].map((w): [string, 'm'] => [w, 'm']),
  ...['mrs', 'mrs.', 'ms', 'ms.', 'miss', 'lady', 'dame'].map((w): [string, 'f'] => [w, 'f']),
  ...'dr dr. gen gen. col col. lt lt. maj maj. brig capt capt. sgt adm sen sen. rep rep. gov gov. prof prof.'
    .split(' ')
    .map((w): [string, ''] => [w, '']),
]);
/** Of a speaker's own country or body: those who say *we* for it. */
export const SPEAKS_FOR = set(
  'president prime-minister vice-president chancellor monarch crown-prince spokesperson ambassador envoy ' +
    'press-secretary security-adviser secretary-general commander general',
);
