// The lessons of claims-lessons.txt: short sentences with all their claims.
import { readFileSync } from 'node:fs';
import { CLAIM_KINDS, type ClaimKind } from '../src/claims/claim.ts';
import type { ReferenceReport } from './corpora/claims.ts';

/** A paragraph before each lesson, so that it is read as part of a report of armed forces. */
const BEFORE = 'Soldiers, troops and fighters were seen.\n\n';
const PUBLISHED = '2019-10-23';

const isClaim = (line: string): boolean => CLAIM_KINDS.includes(line.split(' ')[0] as ClaimKind);

/** The lessons as reports. Throws with the line that names no word of its text. */
export function readLessons(): ReferenceReport[] {
  const lines = readFileSync(new URL('claims-lessons.txt', import.meta.url), 'utf8').split('\n');
  const lessons: { text: string; claims: { kind: ClaimKind; trigger: [number, number] }[] }[] = [];
  for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
    if (!isClaim(line)) {
      lessons.push({ text: BEFORE + line, claims: [] });
      continue;
    }
    const [kind, word] = line.split(' ') as [ClaimKind, string];
    const lesson = lessons.at(-1)!;
    const taken = lesson.claims.filter((claim) => claim.kind === kind).map(({ trigger }) => trigger[1]);
    const from = lesson.text.indexOf(word, Math.max(BEFORE.length, ...taken));
    if (from < 0) throw new Error(`no ${word} in: ${lesson.text.slice(BEFORE.length)}`);
    lesson.claims.push({ kind, trigger: [from, from + word.length] });
  }
  return lessons.map(({ text, claims }, i) => ({
    id: `lesson ${i + 1}`,
    part: 'lessons',
    text,
    published: PUBLISHED,
    claims,
    within: [[BEFORE.length, text.length]],
  }));
}
