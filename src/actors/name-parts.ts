// What the names of persons are compared by: their parts in small letters, without accents and particles.
import type { TaggedWords } from '../language/language.ts';

const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'the', '-', '‑', '’', "'", "'s"]);

/** What persons are compared by: `['mohammed', 'bin', 'salman']`. */
export function nameParts(words: TaggedWords, begin: number, end: number): string[] {
  const out: string[] = [];
  for (let i = begin; i < end; i++) out.push(...partsOfName(words.form[i]!));
  return out;
}

/** One written word of a name, or a whole name: small letters, no accents, no *al-*. */
export function partsOfName(form: string): string[] {
  if (/^[A-Za-z]+$/.test(form)) {
    const part = form.toLowerCase();
    return PARTICLES.has(part) || part === 's' ? [] : [part];
  }
  return form
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .split(/[\s\-‑.’']+/u)
    .filter((part) => part !== '' && part !== 's' && !PARTICLES.has(part));
}
