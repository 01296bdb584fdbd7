// Adverbs and adjectives of frequency: daily, weekly, annual.
import { Head } from '../en/vocabulary.ts';
import type { Detector } from '../rule.ts';

export const frequencies: Detector = {
  name: 'frequencies',
  example: 'The {SET P1D daily} patrol has a {SET P1M monthly} plan.',
  counter: 'The Daily Mail wrote about it.',
  reason: 'What comes again at a fixed distance. With a capital inside a sentence it is a name.',
  heads: [Head.set],
  detect: (scan, at) => {
    if (scan.capital(at) && (at > scan.begin || scan.capital(at + 1))) return null;
    return { begin: at, end: at + 1, meaning: { kind: 'set', value: scan.entry(at)!.value! } };
  },
};
