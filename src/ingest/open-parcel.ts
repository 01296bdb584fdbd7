// A parcel becomes its reports, one after the other: decoding, JSON, front matter and HTML happen here, on
// whichever thread holds the parcel.
import { readFile } from 'node:fs/promises';
import { decodeText } from '../text/decode.ts';
import type { Report } from '../text/report.ts';
import { binaryKind } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { jsonReport, type Parsed, publishedField } from './json-report.ts';
import type { Parcel } from './parcel.ts';
import { notText, repairedBytes, systemProblem } from './problem.ts';

/** Opens `parcel`. Yields a report with its warnings, or the problem that stands in its place. Never throws. */
export async function* openParcel(parcel: Parcel): AsyncGenerator<Parsed & { readonly where: string }> {
  switch (parcel.kind) {
    case 'problem':
      yield { report: null, problems: [parcel.problem], where: parcel.problem.where };
      return;
    case 'lines':
      yield* openLines(parcel.bytes, parcel.name, parcel.firstLine);
      return;
    case 'bytes':
      yield { ...(await openDocument(parcel.bytes, parcel.name, parcel.format)), where: parcel.name };
      return;
    case 'file': {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(parcel.path);
      } catch (error) {
        yield { report: null, problems: [systemProblem(error, parcel.path)], where: parcel.path };
        return;
      }
      yield { ...(await openDocument(bytes, parcel.path, parcel.format)), where: parcel.path };
    }
  }
}

function* openLines(bytes: Uint8Array, name: string, first: number): Generator<Parsed & { where: string }> {
  let number = first;
  for (let from = 0; from < bytes.length; number++) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    const where = `${name}:${number}`;
    const decoded = decodeText(bytes.subarray(from, to));
    from = to + 1;
    if (decoded.text.trim() === '') continue;
    const parsed = jsonReport(decoded.text, where);
    const problems = decoded.repaired ? [...parsed.problems, repairedBytes(where, 'UTF-8')] : parsed.problems;
    yield { ...parsed, problems, where };
  }
}

async function openDocument(bytes: Uint8Array, name: string, format: 'text' | 'html'): Promise<Parsed> {
  const binary = binaryKind(bytes);
  if (binary) return { report: null, problems: [notText(name, binary)] };
  if (format === 'html') {
    const { htmlReport } = await import('./html/html-report.ts');
    return htmlReport(bytes, name);
  }
  const decoded = decodeText(bytes);
  const { fields, text } = frontMatter(decoded.text);
  const { published, id, ...rest } = fields;
  const dated = publishedField(published, name);
  const report: Report = { id: id ?? name, text, ...dated.field, ...rest };
  const problems = decoded.repaired
    ? [...dated.problems, repairedBytes(name, decoded.encoding)]
    : dated.problems;
  return { report, problems };
}
