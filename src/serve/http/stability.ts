// What will not break, and what may: the promise that /docs/stability gives.

/** Headings with their points. */
export const STABILITY: readonly { readonly heading: string; readonly points: readonly string[] }[] = [
  {
    heading: 'From version 1.0 on, without a new major version',
    points: [
      'No path, parameter or field is taken away or renamed, and none changes its type or meaning.',
      'Every answer has the fields that /openapi.json names as required; what may be null is said there.',
      'What goes wrong has one shape, { error: { slug, message, details? } }, and a slug keeps its meaning.',
      'Lists answer { items, total, next }. A cursor is opaque: hand it back as it came.',
      'Ids last: an entry (c_…, s_…, a_…, p_…, t_…), a conflict (k_…), a judgement (j_…) and a version (v_…) keep theirs over re-reading and over exports.',
      'An answer to the same question of the same state of the ledger, by the same version of Dateline, is the same, byte by byte.',
    ],
  },
  {
    heading: 'What may be added at any time',
    points: [
      'Paths, optional parameters and fields of answers: pass over fields that you do not know.',
      'Values of kinds, statuses, rules and slugs where they are given as words: have a way to show one that you do not know.',
      'Events of /events.',
    ],
  },
  {
    heading: 'What is not promised',
    points: [
      'That two versions of Dateline read a report alike. Readings name their reader; old ones stay in the ledger.',
      'Scores, the order of equals, and the wording of messages, reasons and what would settle a conflict.',
      'The addresses of the pages in the browser, and the files under /assets.',
      'Anything before 1.0: until then shapes may change between minor versions, and the changelog says so.',
    ],
  },
];
