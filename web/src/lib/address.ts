// Addresses of pages and of questions: a path and parameters in, an address out. What is empty or null is left out.

export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Parameters that every page keeps when another is opened. */
export const KEPT = ['asOf', 'knownBy'] as const;

/** `/due?actor=iraq`. The parameters stand in the order given, which makes equal questions equal addresses. */
export function addressOf(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '' || value === false) continue;
    query.set(name, String(value));
  }
  const asked = query.toString();
  return asked === '' ? path : `${path}?${asked}`;
}

/** The parameters of `current` that every page keeps, under those of `params`. */
export function keptWith(current: URLSearchParams, params: Params = {}): Params {
  const kept = Object.fromEntries(KEPT.map((name) => [name, current.get(name)]));
  return { ...kept, ...params };
}

/** `current` with some parameters set, or removed where they are null; all others stay. */
export function changed(current: URLSearchParams, params: Params): Params {
  return { ...Object.fromEntries(current), ...params };
}

/** The page's name in a path, and what stands behind it: `/accounts/k_2f` is `accounts` and `k_2f`. */
export function partsOf(path: string): { readonly first: string; readonly item: string | null } {
  const [, first = '', ...rest] = path.split('/');
  const item = rest.join('/');
  return { first, item: item === '' ? null : decoded(item) };
}

/** What a person typed by hand may not be decodable; then it stands as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The parameter that says what a page is about, where its path does not. */
const SUBJECTS: Readonly<Record<string, string>> = { reading: 'report', people: 'actor' };

/** What an address shows as a page: two with the same differ in how it is looked at only. */
export function subjectOf(path: string, params: URLSearchParams): string {
  const subject = SUBJECTS[partsOf(path).first];
  return subject === undefined ? path : `${path} ${params.get(subject) ?? ''}`;
}
