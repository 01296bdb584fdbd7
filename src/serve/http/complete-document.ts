// The OpenAPI document as routes describe themselves, with what holds for all of them: a name for each, who may ask, what may go
// wrong, and what was asked before and has not changed.

/** What of a document is completed. */
interface Described {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: object;
}

/** Paths whose answers have ETags, by their first part. */
const TAGGED =
  /^\/(?:digest|map|actors|conflicts|deadlines|positions|presence|timeline|search|facets|entries|reports|status|judgements|doubtful|watches|feeds|exports)(?:\/|$)/;

/** Bodies that may be left out. */
const NO_BODY = new Set(['POST /judgements/{id}/undo']);

const ETAG = {
  ETag: { description: 'For If-None-Match, when it is asked again.', schema: { type: 'string' } },
};
const UNCHANGED = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'An ETag that was given before: where nothing has changed the answer is 304.',
  schema: { type: 'string' },
};

/** The document with all that. */
export function completeDocument<D extends Described>(document: D): D {
  const paths = Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => [
          method,
          completed(path, method, operation as object),
        ]),
      ),
    ]),
  );
  const components = {
    ...document.components,
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: 'Asked for where the server listens beyond its machine.',
      },
      password: { type: 'http', scheme: 'basic', description: 'The token as the password, under any name.' },
      page: { type: 'apiKey', in: 'cookie', name: 'dateline_token' },
    },
  };
  return { ...document, paths, components, security: [{}, { token: [] }, { password: [] }, { page: [] }] };
}

interface Operation {
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses?: Readonly<Record<string, object>>;
}

function completed(path: string, method: string, operation: Operation): object {
  const { parameters = [], requestBody, responses = {} } = operation;
  const isTagged = method === 'get' && TAGGED.test(path);
  const problem = responses['default'] as { readonly content?: object } | undefined;
  const wrong = (description: string) => ({
    description,
    ...(problem?.content && { content: problem.content }),
  });
  const done = Object.entries(responses).map(([status, one]) =>
    isTagged && status === '200' ? [status, { ...one, headers: ETAG }] : [status, one],
  );
  const name = `${path}`.replace(/[^a-z]+/gi, ' ').trim();
  return {
    operationId: [method, ...name.split(' ')].map((word, i) => (i === 0 ? word : capital(word))).join(''),
    ...operation,
    parameters: isTagged ? [...parameters, UNCHANGED] : parameters,
    ...(requestBody && {
      requestBody: { ...requestBody, required: !NO_BODY.has(`${method.toUpperCase()} ${path}`) },
    }),
    responses: {
      ...Object.fromEntries(done),
      ...(isTagged && { 304: { description: 'What was given before still holds.', headers: ETAG } }),
      400: wrong('What was asked cannot be read: an unknown parameter, a value that it does not take.'),
      401: wrong('The server asks for a token.'),
      403: wrong('The token may read only; or the request comes from a page elsewhere.'),
      ...(/\{/.test(path) && { 404: wrong('There is nothing of this id.') }),
      ...(requestBody && {
        413: wrong('The body is too large.'),
        415: wrong('The body is of a type, encoding or charset that is not taken.'),
      }),
      503: wrong('Too many ask, or the ledger cannot be reached. Try again in a while.'),
    },
  };
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
