// Statements and claims as W3C Web Annotations (Recommendation of 23 February 2017) in JSON-LD: a collection with one page.
// Positions count code points, as the model asks, and not the UTF-16 code units of spans.
import { spansOf } from '../../ledger/entries.ts';
import type { Span } from '../../text/span.ts';
import { reportAddress, urnOf } from './address.ts';
import { claimBody, statementBody, TERMS } from './annotation-bodies.ts';
import { CodePoints } from './code-points.ts';
import { coverOf } from './cover.ts';
import type { Found, Material } from './material.ts';

/** The model's own context, and a small one for what it has no words for. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { dateline: 'urn:dateline:term:', ...Object.fromEntries(TERMS.map((term) => [term, `dateline:${term}`])) },
];

/** The document, in pieces. */
export function* annotations(material: Material): Generator<string> {
  const { statements, claims, versions } = material;
  const head = {
    '@context': CONTEXT,
    id: urnOf('annotations'),
    type: 'AnnotationCollection',
    label: 'Statements and claims in news reports',
    total: statements.length + claims.length,
  };
  const page = { id: urnOf('annotations:1'), type: 'AnnotationPage', partOf: head.id, startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  const [told, claimed] = [grouped(statements), grouped(claims)];
  let before = '\n';
  for (const { id, text } of versions) {
    const points = new CodePoints(text);
    const found = [
      ...(told.get(id) ?? []).map((one) => {
        const spans = spansOf({ kind: 'statement', body: one.body });
        return annotation(one, spans, statementBody(material, one, points), points);
      }),
      ...(claimed.get(id) ?? []).map((one) => {
        const spans = spansOf({ kind: 'claim', body: one.body });
        return annotation(one, spans, claimBody(material, one, points), points);
      }),
    ];
    for (const one of found) {
      yield before + JSON.stringify(one);
      before = ',\n';
    }
  }
  yield '\n]}}\n';
}

/** An annotation of the stretch that `spans` cover, with the words and those around them. */
function annotation(
  { id, version }: Found<unknown>,
  spans: readonly Span[],
  body: object,
  points: CodePoints,
): object {
  const { start, end, exact, prefix, suffix } = points.select(coverOf(spans));
  const { report, outlet, published, reading } = version;
  return {
    id: urnOf(id),
    type: 'Annotation',
    motivation: 'classifying',
    body: { type: 'Dataset', entry: id, ...body },
    target: {
      type: 'SpecificResource',
      source: {
        ...{ id: reportAddress(version), type: 'Text', report, version: version.id, sha256: reading.sha256 },
        ...(outlet === null ? {} : { outlet }),
        ...(published === null ? {} : { published }),
      },
      selector: [
        { type: 'TextPositionSelector', start, end },
        { type: 'TextQuoteSelector', exact, prefix, suffix },
      ],
    },
  };
}

function grouped<T>(all: readonly Found<T>[]): ReadonlyMap<string, Found<T>[]> {
  const groups = new Map<string, Found<T>[]>();
  for (const one of all) {
    const group = groups.get(one.version.id);
    if (group === undefined) groups.set(one.version.id, [one]);
    else group.push(one);
  }
  return groups;
}
