// Presences and movements as GeoJSON (RFC 7946): presences are points, movements lines along their legs. What cannot be put
// on a map has no geometry; how closely a place is known stands with it.
import type { Claim } from '../../claims/claim.ts';
import type { Leg } from '../../ledger/place-key.ts';
import type { Proposition } from '../../ledger/proposition.ts';
import { webAddress } from './address.ts';
import { claimFacts } from './claim-facts.ts';
import { type Line, linesThrough, type Position } from './map-lines.ts';
import type { Found, Material } from './material.ts';
import { type PlaceBook, placeBook } from './place-facts.ts';

type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] }
  | { readonly type: 'LineString'; readonly coordinates: Line }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly Line[] };

/** The document, in pieces. */
export function* geoJson(material: Material): Generator<string> {
  const book = placeBook(material);
  yield '{"type":"FeatureCollection","features":[';
  let before = '\n';
  for (const claim of material.claims) {
    if (claim.body.kind !== 'presence' && claim.body.kind !== 'movement') continue;
    yield before + JSON.stringify(feature(material, claim, book));
    before = ',\n';
  }
  yield '\n]}\n';
}

function feature(material: Material, claim: Found<Claim>, book: PlaceBook): object {
  const { id, version, body } = claim;
  const is = material.propositions.get(id);
  const facts = claimFacts(material, claim);
  const { report, title, url, outlet, published, text } = version;
  return {
    type: 'Feature',
    id,
    geometry: is === undefined ? null : geometryOf(is, book),
    properties: {
      ...facts,
      places: (facts.places ?? []).map((place) => {
        const known = book.of(version.id, place.key);
        return { ...place, precision: known?.precision ?? 'unknown', country: known?.country ?? null };
      }),
      words: text.slice(...(is?.sentence ?? body.trigger)),
      ...{ report, version: version.id, title, outlet, published, url: webAddress(url) },
    },
  };
}

/** A movement of which only one end is known is a point, and its `places` say which end. */
function geometryOf({ kind, version, places }: Proposition, book: PlaceBook): Geometry | null {
  const at = (...legs: Leg[]): Position[] =>
    places.flatMap(({ id, leg }) => {
      const known = legs.includes(leg) ? book.of(version, id) : null;
      return known === null || known.lat === null || known.lon === null
        ? []
        : [[known.lon, known.lat] as const];
    });
  const lines = kind === 'movement' ? linesThrough(at('from'), at('via'), at('to')) : [];
  if (lines.length === 1) return { type: 'LineString', coordinates: lines[0]! };
  if (lines.length > 1) return { type: 'MultiLineString', coordinates: lines };
  const points = at('at', 'from', 'via', 'to');
  if (points.length === 0) return null;
  return points.length === 1
    ? { type: 'Point', coordinates: points[0]! }
    : { type: 'MultiPoint', coordinates: points };
}
