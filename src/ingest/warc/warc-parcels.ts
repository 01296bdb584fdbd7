// A WARC file becomes parcels: each response with a page or plain text is one, with the address and the time at which it
// was archived. Everything else in it is passed over; what is broken is named.

import { LONGEST_REPORT, megabytes, type Parcel } from '../parcel.ts';
import { problem } from '../problem.ts';
import { isoPublished } from '../published.ts';
import { pageFormat } from '../web/media-type.ts';
import { absoluteUrl } from '../web/page-address.ts';
import { type ResponseHead, responseBody, responseHead } from './http-response.ts';
import type { WarcHeader } from './warc-record.ts';
import { warcRecords } from './warc-records.ts';

/** Room for the head of a response beside its body. */
const HEAD = 64 * 1024;

/** Files in plain text that sites have for machines. */
const FOR_MACHINES = /\/(?:robots|ads|app-ads|security|humans|llms)\.txt$|\/\.well-known\//;

/** The pages of `chunks`, a WARC file with or without gzip. `name` is its path. */
export async function* warcParcels(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  longest = LONGEST_REPORT,
): AsyncGenerator<Parcel> {
  const options = { wanted: isPage, longest: longest + HEAD };
  for await (const found of warcRecords(chunks, options)) {
    if (found.kind === 'broken') {
      const what = `The record at byte ${found.offset} ${found.why}`;
      yield { kind: 'problem', problem: problem('warc-broken', name, what), size: 0 };
      continue;
    }
    const { header, block } = found;
    if (!block && !found.tooLong) continue;
    const url = targetOf(header)!;
    const where = `${name}:${url}`;
    const head = block && responseHead(block);
    const body = block && head ? responseBody(block, head, longest) : ({ kind: 'too-long' } as const);
    if (body.kind === 'too-long') {
      const what = `A page may have at most ${megabytes(longest)}, and this one has more`;
      yield { kind: 'problem', problem: problem('page-too-long', where, what), size: 0 };
    } else if (body.kind === 'broken') {
      const what = `The record at byte ${found.offset} cannot be read: ${body.why}`;
      yield { kind: 'problem', problem: problem('warc-broken', where, what), size: 0 };
    } else yield pageParcel(where, url, header, head!, body.bytes);
  }
}

function pageParcel(
  where: string,
  url: string,
  header: WarcHeader,
  { type, headers }: ResponseHead,
  body: Uint8Array,
): Parcel {
  const { mediaType, charset } = type!;
  const language = headers.get('content-language');
  const source = {
    url,
    mediaType,
    fetchedAt: isoPublished(header.get('warc-date') ?? '')!,
    ...(charset === undefined ? {} : { charset }),
    ...(language === undefined ? {} : { language }),
  };
  // A copy of its own, so that it can be handed to another thread without the whole block.
  const bytes = new Uint8Array(body);
  return { kind: 'bytes', name: where, format: pageFormat(mediaType)!, bytes, source, size: bytes.length };
}

/** Whether a record is a response that holds a page. */
function isPage(header: WarcHeader, block: Uint8Array): boolean {
  if (header.get('warc-type') !== 'response') return false;
  const url = targetOf(header);
  if (url === null || FOR_MACHINES.test(new URL(url).pathname)) return false;
  if (isoPublished(header.get('warc-date') ?? '') === null) return false;
  const head = responseHead(block);
  if (!head?.type || head.status < 200 || head.status > 203) return false;
  return pageFormat(head.type.mediaType) !== null;
}

/** The address of a record; some old tools write it between angle brackets. */
function targetOf(header: WarcHeader): string | null {
  const target = header.get('warc-target-uri') ?? '';
  return absoluteUrl(target.replace(/^<|>$/g, ''));
}
