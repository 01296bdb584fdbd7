// Why a mention belongs to its actor, by the rule that its link carries: the table of docs/actors.md as data.

/** Rule, and the reason behind “a mention belongs because …”. */
const TABLE: readonly (readonly [rule: string, because: string])[] = [
  ['named', 'it is the first to name the actor'],
  ['same-name', 'the name is the same'],
  [
    'part-of-name',
    "it is a surname, a given name, initials, or part of a body's name, and only one actor fits",
  ],
  ['known-name', 'it is another name of a known body: “Isis”, “Daesh”'],
  ['file-name', 'it is another name of the same actor in a file of yours'],
  ['file-weak-name', 'it is a weak name, in a file of yours, of an actor named before'],
  ['title', 'it stands before the name: “Turkish foreign minister Orhan Demir”'],
  ['apposition', 'a mark parts it from the name: “Hassan Karim, the Iraqi defence minister,”'],
  ['copula', 'the name “is” it'],
  ['as-opening', 'the sentence opens with it: “As envoy to the region, Ann Lee …”'],
  [
    'holds-office',
    'the actor holds such an office, no other country or body is named, and it is the one most in view',
  ],
  ['office', 'it names an office whose holder the report has not named; a holder named later takes it over'],
  ['file-office', 'a file of yours says who holds the office on the day of publication; the report does not'],
  ['counterpart', 'it is the office last spoken of, of another country'],
  ['same-country', "it stands for the same country's government"],
  ['metonym', 'it is a capital that acts'],
  ['same-force', 'side and kind of force are the same: “US troops”, “American soldiers”'],
  ['same-description', 'it describes alike a people or a body, or it is “the” same people again'],
  [
    'the-noun',
    '“the troops”, “the paper”, “the jihadist group”: only one such actor lies a few sentences back; of forces not the one that says so, and of “the military” one that is called so',
  ],
  [
    'pronoun',
    'of those that fit in number and gender it is the one most in view; the reason gives the scores',
  ],
  ['speaker', '“I” or “we” in what the actor says'],
  ['speakers-side', '“we” in what somebody says who speaks for the actor: a minister, a spokesperson'],
  ['unnamed', 'it names nobody: “a senior US official”; each such mention is apart'],
];

/** The reasons by rule; a rule that is not there has none written down. */
export const LINK_RULES: ReadonlyMap<string, string> = new Map(TABLE);
