// Is every entry of a reading tied to words of its text? Asked before anything is written to the ledger.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Reading } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { type Entry, entriesOf, spansOf } from './entries.ts';

/** What is wrong with a reading's evidence. */
export interface EvidenceProblem {
  /** Of another text; beyond the text's ends or empty; an entry without any; two entries of one id; no entry at all. */
  readonly slug: 'hash-differs' | 'span-outside' | 'entry-without-words' | 'entry-id-twice' | 'entry-broken';
  readonly message: string;
}

/** The first thing that is wrong; null when the reading is of this text and every entry has words in it. */
export function evidenceProblem(reading: Reading, text: string): EvidenceProblem | null {
  const hash = textSha256(text);
  if (hash !== reading.sha256)
    return {
      slug: 'hash-differs',
      message: `The reading is of another text: its SHA-256 is ${reading.sha256.slice(0, 12)}…, that of the report ${hash.slice(0, 12)}…`,
    };
  for (const span of reading.sentences)
    if (!isWithin(span, text.length)) return outside('a sentence', span, text.length);
  const seen = new Set<string>();
  for (const entry of entriesOf(reading)) {
    const { id } = entry.body;
    if (seen.has(id)) return { slug: 'entry-id-twice', message: `Two entries of the reading are ${id}` };
    seen.add(id);
    const problem = entryProblem(entry, text.length);
    if (problem) return problem;
  }
  return null;
}

/** What is wrong with the evidence of an entry in a text of `length`; null when every span holds words of it. */
export function entryProblem(entry: Entry, length: number): EvidenceProblem | null {
  const what = `${entry.kind} ${entry.body.id}`;
  let spans: readonly Span[];
  let wrong: Span | undefined;
  try {
    spans = spansOf(entry);
    wrong = spans.find((span) => !isWithin(span, length));
  } catch {
    // What comes from a file or was tampered with may have any shape.
    return { slug: 'entry-broken', message: `The ${what} does not have the fields of its kind` };
  }
  if (spans.length === 0) return { slug: 'entry-without-words', message: `The ${what} rests on no words` };
  return wrong ? outside(what, wrong, length) : null;
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function textSha256(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Whether a span holds at least one code unit of a text of `length`. */
export function isWithin([from, to]: Span, length: number): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= length;
}

function outside(what: string, [from, to]: Span, length: number): EvidenceProblem {
  return {
    slug: 'span-outside',
    message: `The span [${from}, ${to}] of ${what} is not within the text of ${length} characters`,
  };
}
