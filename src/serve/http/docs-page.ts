// The docs of the API as a page to read, made from the OpenAPI document: no script, nothing from elsewhere.
import { STABILITY } from './stability.ts';

/** What the page takes of an OpenAPI 3.1 document. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly default?: unknown;
  readonly const?: unknown;
}

/** The page of all routes and shapes. */
export function docsPage({ info, paths = {}, components = {} }: ApiDocument): string {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(routes.flatMap(({ operation }) => operation.tags ?? []))];
  const shapes = Object.entries(components.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return page(
    'The HTTP API of Dateline',
    [
      `<p>${text(info.description ?? '')}</p>`,
      '<p>The same for programs: <a href="/openapi.json">/openapi.json</a>. What will not break: <a href="/docs/stability">/docs/stability</a>.</p>',
      `<nav aria-label="Parts"><ul>${[...tags, 'Shapes'].map((tag) => `<li><a href="#${anchor(tag)}">${text(tag)}</a></li>`).join('')}</ul></nav>`,
      ...tags.map((tag) => {
        const own = routes.filter(({ operation }) => operation.tags?.includes(tag));
        return `<section id="${anchor(tag)}"><h2>${text(tag)}</h2>${own.map(routeHtml).join('')}</section>`;
      }),
      `<section id="${anchor('Shapes')}"><h2>Shapes</h2>${shapes.map(shapeHtml).join('')}</section>`,
    ].join('\n'),
  );
}

/** The page of what will not break. */
export function stabilityPage(): string {
  const sections = STABILITY.map(
    ({ heading, points }) =>
      `<section><h2>${text(heading)}</h2><ul>${points.map((one) => `<li>${text(one)}</li>`).join('')}</ul></section>`,
  );
  return page('What will not break', `${sections.join('\n')}<p><a href="/docs">The API</a></p>`);
}

function routeHtml({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const { summary = '', parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    ({ name, in: where, required, schema = {}, description = schema.description ?? '' }) =>
      `<tr><th scope="row"><code>${text(name)}</code></th><td>${where === 'path' ? 'in the path' : required ? 'needed' : ''}</td><td>${typeHtml(schema)}${schema.default === undefined ? '' : `, ${text(JSON.stringify(schema.default))} when left out`}</td><td>${text(description)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">Parameter</th><th scope="col"></th><th scope="col">Value</th><th scope="col"></th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const answers = Object.entries(responses).filter(([status]) => status !== 'default');
  return [
    `<article id="${anchor(`${method} ${path}`)}"><h3><span class="method">${method.toUpperCase()}</span> <code>${text(path)}</code></h3>`,
    `<p>${text(summary)}</p>${table}`,
    requestBody === undefined ? '' : `<p>Takes ${contentHtml(requestBody.content)}.</p>`,
    ...answers.map(([status, { content = {} }]) => `<p>Gives ${status}: ${contentHtml(content)}.</p>`),
    '</article>',
  ].join('');
}

const contentHtml = (content: Content): string =>
  Object.entries(content)
    .map(([type, { schema = {} }]) =>
      type === 'application/json' ? typeHtml(schema) : `<code>${text(type)}</code>`,
    )
    .join(' or ');

function shapeHtml([name, schema]: readonly [string, Schema]): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([field, of]) =>
      `<tr><th scope="row"><code>${text(field)}</code></th><td>${typeHtml(of)}${schema.required?.includes(field) ? '' : ', may be absent'}</td><td>${text(of.description ?? '')}</td></tr>`,
  );
  const body =
    rows.length === 0
      ? `<p>${typeHtml({ ...schema })}</p>`
      : `<table><tbody>${rows.join('')}</tbody></table>`;
  return `<article id="${anchor(name)}"><h3>${text(name)}</h3><p>${text(schema.description ?? '')}</p>${body}</article>`;
}

/** A type in words, with links to named shapes. */
function typeHtml(schema: Schema): string {
  const { $ref, items, prefixItems, anyOf, oneOf, allOf, additionalProperties } = schema;
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return `<a href="#${anchor(name)}">${text(name)}</a>`;
  }
  if (schema.const !== undefined) return `<code>${text(JSON.stringify(schema.const))}</code>`;
  if (schema.enum !== undefined)
    return schema.enum.map((one) => `<code>${text(one === null ? 'null' : String(one))}</code>`).join(', ');
  const choices = anyOf ?? oneOf ?? allOf;
  if (choices !== undefined) return choices.map(typeHtml).join(' or ');
  if (prefixItems !== undefined) return `[${prefixItems.map(typeHtml).join(', ')}]`;
  if (items !== undefined) return `list of ${typeHtml(items)}`;
  if (typeof additionalProperties === 'object') return `object of ${typeHtml(additionalProperties)}`;
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(([name, of]) => `${text(name)}: ${typeHtml(of)}`)
      .join(', ')} }`;
  const types = schema.type === undefined ? ['anything'] : [schema.type].flat();
  return types.map((type) => text(type)).join(' or ');
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<header><a href="/">Dateline</a></header>
<main>
<h1>${text(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

const anchor = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const text = (of: string): string => of.replace(/[&<>"]/g, (one) => ESCAPES[one]!);

/** How the pages look: as the app does, in little. */
export const DOCS_STYLE = `:root { color-scheme: light dark; }
body { max-width: 56rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; font: 1rem/1.55 system-ui, sans-serif; }
h1, h2, h3 { font-family: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif; line-height: 1.25; }
h2 { margin-top: 3rem; border-bottom: 1px solid; padding-bottom: 0.25rem; }
h3 { margin: 2rem 0 0.25rem; overflow-wrap: anywhere; }
p { margin: 0.4rem 0; max-width: 68ch; }
table { border-collapse: collapse; margin: 0.5rem 0; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem 0.25rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
th { font-weight: 600; }
.method { font: 600 0.8rem/1 system-ui, sans-serif; letter-spacing: 0.06em; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; list-style: none; }
a { color: inherit; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
`;
