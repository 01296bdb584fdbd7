// What the attributes of an element say of its part in the page.

type Attributes = Readonly<Record<string, string>>;

const ASIDE_CLASS =
  /(?:^|[\s_-])(?:comments?|share|sharing|social|related|promo|newsletter|adverts?|advertisement|sponsored|cookies?|consent|breadcrumbs?|byline|tags|toolbar|sidebar|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i;

/** Whether a `<time>` says of itself that it is the time of publication. */
export function isPublication(attributes: Attributes): boolean {
  return attributes['itemprop'] === 'datePublished' || 'pubdate' in attributes;
}

/** Whether an element is marked up as the article itself: 2 the body of it, 1 an article or main part, 0 no. */
export function articleRank(name: string, attributes: Attributes): 0 | 1 | 2 {
  if (/\barticleBody\b/.test(attributes['itemprop'] ?? '')) return 2;
  return name === 'article' || name === 'main' || attributes['role'] === 'main' ? 1 : 0;
}

/** Whether an element is not shown. */
export function isHidden(attributes: Attributes): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none/i.test(attributes['style'] ?? '')
  );
}

/** Whether an element's class or id says that it is no part of the report. */
export function isAside(name: string, attributes: Attributes): boolean {
  if (name === 'body') return false;
  return ASIDE_CLASS.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`);
}
