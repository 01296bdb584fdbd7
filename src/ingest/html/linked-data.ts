// What the linked data (JSON-LD) of a page says of the article on it: the first article among all that is described,
// however it is nested, with the persons and organisations that it refers to by id.

/** What is stated; empty strings where nothing is. */
export interface LinkedArticle {
  readonly headline: string;
  readonly publisher: string;
  readonly published: string;
  readonly byline: string;
  readonly language: string;
  readonly url: string;
}

type Fields = Readonly<Record<string, unknown>>;

const NOTHING: LinkedArticle = {
  headline: '',
  publisher: '',
  published: '',
  byline: '',
  language: '',
  url: '',
};

/** Objects looked at: enough for any page, and a bound for a hostile one. */
const MOST = 10_000;

/** Reads the sources of all `application/ld+json` scripts of a page. Broken ones are common and say nothing. */
export function linkedArticle(sources: readonly string[]): LinkedArticle {
  const objects = allObjects(sources);
  const byId = new Map<string, Fields>();
  for (const fields of objects) {
    const id = fields['@id'];
    // An object of nothing but its id is a reference, not a description.
    if (typeof id === 'string' && Object.keys(fields).length > 1 && !byId.has(id)) byId.set(id, fields);
  }
  let article: Fields | null = null;
  for (const fields of objects) if (rank(fields) > (article ? rank(article) : 0)) article = fields;
  if (!article) return NOTHING;
  const described = (value: unknown): unknown =>
    isFields(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value;
  const nameOf = (value: unknown): string => {
    const thing = described(value);
    return isFields(thing) ? asText(thing['name']) : asText(thing);
  };
  const page = described(article['mainEntityOfPage']);
  return {
    headline: asText(article['headline']) || (rank(article) > 1 ? asText(article['name']) : ''),
    publisher: nameOf(first(article['publisher'])),
    published: asText(article['datePublished']),
    byline: listed(article['author'] ?? article['creator'])
      .map(nameOf)
      .filter((name) => name !== '' && !/^https?:/i.test(name))
      .join(', '),
    language: nameOf(first(article['inLanguage'])),
    url: asText(article['url']) || (isFields(page) ? asText(page['@id'] ?? page['url']) : asText(page)),
  };
}

/** All objects, those of lesser depth first. */
function allObjects(sources: readonly string[]): readonly Fields[] {
  const queue: unknown[] = [];
  for (const source of sources) {
    try {
      queue.push(JSON.parse(source));
    } catch {}
  }
  const objects: Fields[] = [];
  for (let i = 0; i < queue.length && i < MOST; i++) {
    const value = queue[i];
    if (!isFields(value) && !Array.isArray(value)) continue;
    if (isFields(value)) objects.push(value);
    for (const inner of Object.values(value))
      if (typeof inner === 'object' && inner !== null && queue.length < 2 * MOST) queue.push(inner);
  }
  return objects;
}

/** How well an object describes the article of the page: 3 an article, 2 an untyped one, 1 a page with a date, 0 not at all. */
function rank(fields: Fields): 0 | 1 | 2 | 3 {
  const types = listed(fields['@type']).map(asText);
  const dated = typeof fields['datePublished'] === 'string';
  if (types.length === 0) return dated || typeof fields['headline'] === 'string' ? 2 : 0;
  if (types.some((type) => /(?:Article|BlogPosting|BlogPost|Report)$/.test(type)))
    return dated || typeof fields['headline'] === 'string' ? 3 : 0;
  return dated && types.some((type) => /(?:^|\/)WebPage$/.test(type)) ? 1 : 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 20) : [value];
}

function first(value: unknown): unknown {
  return listed(value)[0];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
