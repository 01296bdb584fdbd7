// The outlines of countries: world-atlas, which is Natural Earth at 1 : 50 million with its de facto borders. Loaded when a map
// is first shown, and once.
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import type { Outline, Outlines } from './outlines.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let loading: Promise<Outlines> | undefined;

/** Rejects where the file cannot be loaded; the next call tries again. */
export function loadOutlines(): Promise<Outlines> {
  loading ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`the outlines of the map could not be loaded (${response.status})`);
      return response.json() as Promise<Atlas>;
    })
    .then(outlinesOf)
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** The outlines of an atlas. */
function outlinesOf(atlas: Atlas): Outlines {
  const { features } = feature(atlas, atlas.objects.countries);
  const all = features.map(
    (one): Outline => ({ id: String(one.id ?? one.properties.name), name: one.properties.name, shape: one }),
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const numeric = new Map((codes as readonly (readonly string[])[]).map((code) => [code[0], code[2]]));
  return { all, of: (code) => byId.get(numeric.get(code.toUpperCase()) ?? '') ?? null };
}
