// A parcel becomes its reports, one after the other: decoding, JSON, front matter and HTML happen here, on
// whichever thread holds the parcel.
import { readFile } from 'node:fs/promises';
import { decodeText } from '../text/decode.ts';
import type { Report } from '../text/report.ts';
import { rowReport } from './csv/row-report.ts';
import { binaryKind } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { jsonReport, type Parsed, publishedField } from './json-report.ts';
import type { Origin, Stated, WebSource } from './origin.ts';
import type { DocumentFormat, Parcel, Row } from './parcel.ts';
import { notText, type Problem, repairedBytes, systemProblem } from './problem.ts';
import { pageId } from './web/page-address.ts';

/** A report with where it came from and its warnings, or the problem that stands in its place. */
export type Opened = { readonly where: string; readonly problems: readonly Problem[] } & (
  | { readonly report: Report; readonly origin: Origin }
  | { readonly report: null }
);

/** Opens `parcel`. Never throws. */
export async function* openParcel(parcel: Parcel): AsyncGenerator<Opened> {
  switch (parcel.kind) {
    case 'problem':
      yield { report: null, problems: [parcel.problem], where: parcel.problem.where };
      return;
    case 'report': {
      const { original, ...rest } = parcel.report;
      const origin: Origin = { ...rest, original: original.bytes };
      yield { report: rest, origin, problems: [], where: parcel.where };
      return;
    }
    case 'lines':
      yield* openLines(parcel.bytes, parcel.name, parcel.firstLine);
      return;
    case 'rows':
      for (const row of parcel.rows) yield openRow(row);
      return;
    case 'bytes':
      yield await openDocument(parcel.bytes, parcel.name, parcel.format, parcel.source);
      return;
    case 'file': {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(parcel.path);
      } catch (error) {
        yield { report: null, problems: [systemProblem(error, parcel.path)], where: parcel.path };
        return;
      }
      yield await openDocument(bytes, parcel.path, parcel.format);
    }
  }
}

function* openLines(bytes: Uint8Array, name: string, first: number): Generator<Opened> {
  let number = first;
  for (let from = 0; from < bytes.length; number++) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    const where = `${name}:${number}`;
    const original = bytes.subarray(from, to);
    const decoded = decodeText(original);
    from = to + 1;
    if (decoded.text.trim() === '') continue;
    const parsed = jsonReport(decoded.text, where);
    const problems = decoded.repaired ? [...parsed.problems, repairedBytes(where, 'UTF-8')] : parsed.problems;
    yield withOrigin({ ...parsed, problems }, where, 'application/json', original, 'field');
  }
}

function openRow(row: Row): Opened {
  return withOrigin(rowReport(row), row.where, 'text/csv', row.original, 'field');
}

async function openDocument(
  bytes: Uint8Array,
  where: string,
  format: DocumentFormat,
  source?: WebSource,
): Promise<Opened> {
  const binary = binaryKind(bytes);
  if (binary) return { report: null, problems: [notText(where, binary)], where };
  const mediaType = source?.mediaType || (format === 'html' ? 'text/html' : 'text/plain');
  if (format === 'html') {
    const { htmlReport } = await import('./html/html-report.ts');
    const parsed = await htmlReport(bytes, where, source);
    if (!parsed.report) return { ...parsed, where };
    const { report, stated, problems } = parsed;
    return { report, origin: originOf(mediaType, bytes, stated, source), problems, where };
  }
  const decoded = decodeText(bytes, source?.charset);
  const problems = decoded.repaired ? [repairedBytes(where, decoded.encoding)] : [];
  if (source) {
    // What the web gives out as plain text is words only: a header in it could claim any id.
    const { url } = source;
    const report: Report = { id: pageId(url, undefined), text: decoded.text, url };
    return { report, origin: originOf(mediaType, bytes, {}, source), problems, where };
  }
  const { fields, text } = frontMatter(decoded.text);
  const { published, id, ...rest } = fields;
  const dated = publishedField(published, where);
  const report: Report = { id: id ?? where, text, ...dated.field, ...rest };
  const parsed = { report, problems: [...dated.problems, ...problems] };
  return withOrigin(parsed, where, mediaType, bytes, 'front-matter');
}

function withOrigin(
  { report, problems }: Parsed,
  where: string,
  mediaType: string,
  original: Uint8Array,
  basis: 'field' | 'front-matter',
): Opened {
  if (!report) return { report, problems, where };
  const stated: Stated = report.published === undefined ? {} : { publishedBasis: basis };
  return { report, origin: originOf(mediaType, original, stated), problems, where };
}

function originOf(mediaType: string, original: Uint8Array, stated: Stated, source?: WebSource): Origin {
  return { mediaType, original, ...stated, ...(source ? { fetchedAt: source.fetchedAt } : {}) };
}
