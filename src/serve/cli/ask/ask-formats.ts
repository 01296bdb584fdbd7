/** The forms of an answer from the ledger: for a person, and for programs. */
export const ASK_FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type AskFormat = (typeof ASK_FORMATS)[number];
