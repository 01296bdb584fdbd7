// The docs of the API: the OpenAPI document, and the same as pages to read.

import { completeDocument } from '../complete-document.ts';
import { type ApiDocument, DOCS_STYLE, docsPage, stabilityPage } from '../docs-page.ts';
import type { Served } from '../settings.ts';

const DESCRIPTION =
  'Everything that the command line can ask and review. Answers are JSON in UTF-8; offsets count UTF-16 code units of the text of a version. Unknown parameters are refused. Every GET of the record has an ETag, and takes the moments asOf and knownBy.';

/** Adds the routes; all others must have been added before. */
export function docsRoutes({ app, settings }: Served): void {
  let made: ApiDocument | null = null;
  const document = (): ApiDocument => {
    made ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Dateline', version: settings.version, description: DESCRIPTION },
    }) as unknown as ApiDocument;
    return made;
  };
  app.get('/openapi.json', (c) => c.json(completeDocument(document())));
  app.get('/docs', (c) => c.html(docsPage(document())));
  app.get('/docs/stability', (c) => c.html(stabilityPage()));
  app.get('/docs/style.css', (c) => c.body(DOCS_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
}
