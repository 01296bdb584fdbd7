// Kinds of actors in words, one and many.

export const KINDS = [
  ['person', 'person', 'people'],
  ['office', 'office', 'offices'],
  ['government', 'government', 'governments'],
  ['force', 'armed force', 'armed forces'],
  ['organization', 'organisation', 'organisations'],
  ['group', 'group', 'groups'],
] as const;

/** `armed force`; the kind itself where it is not known here. */
export function kindWords(kind: string): string {
  if (kind === 'unnamed') return 'source that is not named';
  return KINDS.find(([key]) => key === kind)?.[1] ?? kind;
}
