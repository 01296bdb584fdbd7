// English words that say how an act stands to what is so: planned, wanted, possible, refused, going on.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Auxiliaries. */
export const WILL = set("will shall 'll wo would 'd");
export const MAY = set('may might could can');
export const MUST = set('must should ought');

/** Verbs and nouns (lemmas) over an act, by what they make of it. */
export const PLANS = set(`
  plan intend intention prepare preparation decide decision order announce announcement vow pledge promise agree
  agreement aim expect set commit commitment schedule poise ready go seek intent approve hope timetable proposal declare
  declaration instruct direct authorise authorize confirm say tell signal deal arrange want mean due try bid attempt
  opt swear guarantee undertake bind offer help
`);
export const DEMANDS = set(`
  demand urge call ask require warn insist must need force oblige request appeal press pressure ultimatum order
  tell want expect supposed wish pressurise compel implore
`);
export const POSSIBILITIES = set(`
  consider threaten threat weigh discuss discussion negotiate negotiation propose option possible possibility likely
  unlikely contemplate mull debate talk idea prospect risk fear chance ponder suggest question whether able ability
  capable allow permit let warn potential possibly perhaps envisage moot concern danger worry permission approval consent authorisation authorization invitation
`);
export const DENIALS = set(`
  refuse refusal fail failure stop prevent deny avoid halt cancel delay postpone reject block oppose abandon rule
  reluctant forbid ban suspend yet decline resist shelve scrap reverse
`);
export const BEGINNINGS = set('begin start continue resume keep proceed commence carry ongoing underway');
/** Adjectives before a noun of moving. */
export const PLANNED_ADJECTIVES = set(
  'planned imminent upcoming forthcoming coming future announced impending eventual proposed pending promised scheduled full complete rapid precipitous quick immediate',
);
export const POSSIBLE_ADJECTIVES = set(
  'possible potential threatened expected feared likely suggested mooted hypothetical',
);
export const PAST_ADJECTIVES = set('recent past previous earlier last former 2011');
