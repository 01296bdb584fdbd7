// English abbreviations that keep their dot, and what each says about the end of a sentence.
// Acronyms of single letters (U.S., a.m., e.g.) and initials (J.) are found by their shape, not listed.

/**
 * - `title`: stands before a name and never ends a sentence ("Gen. Smith").
 * - `inner`: never ends a sentence for another reason ("vs. France").
 * - `number`: an abbreviation only before a digit; otherwise a word and a full stop ("No. 5", but "No. He left").
 * - `place`: an abbreviation only after a comma, a hyphen or a bracket; otherwise a word ("Boston, Mass.", "R-Ill.").
 * - `open`: may end a sentence; what follows decides ("Apple Inc. The …").
 * - `capital`: as `open`, but any capital except a day, month or time zone begins a sentence ("at 5 p.m. Police …").
 */
export type AbbreviationClass = 'title' | 'inner' | 'number' | 'place' | 'open' | 'capital';

interface AbbreviationList {
  readonly kind: AbbreviationClass;
  /** Without the final dot. Lower case: any case matches. With a capital: only this form, or all capitals. */
  readonly words: string;
}

const LISTS: readonly AbbreviationList[] = [
  {
    kind: 'title',
    words:
      'mr mrs ms dr drs prof Gen Gens lt ltc Col Cols Maj capt cmdr cdr comdr adm sgt ssgt cpl pvt pfc Spc brig rep reps sen sens ' +
      'gov govs Rev Hon Fr Msgr mme mlle messrs supt insp Det Asst asst atty Amb Pres Sec secy hrh st ste Mt Ft',
  },
  { kind: 'inner', words: 'vs v cf viz ca approx esp incl encl resp attn fwd' },
  {
    kind: 'number',
    words: 'no nos vol vols p pp fig figs art arts ch par para sect op b c d m Mon Sat Sun Mar Wed',
  },
  {
    kind: 'place',
    words:
      'Ark Del Ill Ind La Mass Me Miss Mo Mont Ore Pa Wash Ga Cal Ont Man Neb Penn Md Va Vt Ky N.B Kan Mich Tex Que Alta',
  },
  {
    kind: 'open',
    words:
      'inc corp co cos ltd llc plc bros jr sr esq al ave blvd rd pkwy hwy bldg dept depts dist div est assn assoc ' +
      'univ inst intl natl govt mfg ext apt ste tel min max avg misc ed eds trans bn mn ' +
      'bancorp cie ala Ariz Calif Colo Conn Fla Minn Nev Okla Tenn Wis Wyo Mich Kan Tex Va Md Ky Vt ' +
      'Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec Tue Tues Thu Thur Thurs Fri hr hrs yr yrs lb lbs oz sq ' +
      'Ph.D ph.d M.Sc B.Sc Ph Lt.Col',
  },
  { kind: 'capital', words: 'a.m p.m etc' },
];

/** Class of each abbreviation by its form without the final dot, as written in `LISTS`. */
const CLASSES: ReadonlyMap<string, AbbreviationClass> = buildClasses();

function buildClasses(): ReadonlyMap<string, AbbreviationClass> {
  const classes = new Map<string, AbbreviationClass>();
  for (const { kind, words } of LISTS) {
    for (const word of words.split(' ')) {
      if (!classes.has(word)) classes.set(word, kind);
      if (word !== word.toLowerCase() && !classes.has(word.toUpperCase()))
        classes.set(word.toUpperCase(), kind);
    }
  }
  return classes;
}

/** Longest listed abbreviation, without its dot. */
export const LONGEST_ABBREVIATION = 7;

/** The class of `form` (without its final dot), or null when it is not listed. */
export function abbreviationClass(form: string): AbbreviationClass | null {
  if (form.length > LONGEST_ABBREVIATION) return null;
  return CLASSES.get(form) ?? CLASSES.get(form.toLowerCase()) ?? null;
}

/** Capitalised words that begin a sentence far more often than they go on with a name; lower case. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we you i this that these those there his her its their our my your but and or nor so yet ' +
    'in on at by for from with without to of as after before since until while when where why who what which how if ' +
    'although though because however meanwhile moreover instead then now also still even both some many most several ' +
    'all no not one two three other others another each every such more is are was were has have had do does did will ' +
    'would can could may might must should asked according despite during under over about between among through ' +
    'against last earlier later here just only once perhaps maybe nobody nothing everyone everybody someone nevertheless ' +
    'nonetheless thus therefore indeed likewise similarly because unlike like given yes well'
  ).split(' '),
);

/** Days, months and time zones, lower case: what may follow "5 p.m." inside a sentence. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc eastern central mountain pacific greenwich zulu local'
  ).split(' '),
);

/** Verbs that put a speaker after a quotation that ends in `?` or `!`: “Why?” Smith asked. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'said says asked asks wondered replied answered added shouted yelled cried exclaimed wrote tweeted told inquired ' +
    'demanded joked recalled continued declared quipped responded screamed'
  ).split(' '),
);
