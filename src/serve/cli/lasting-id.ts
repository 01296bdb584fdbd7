// Under which id a report is kept, so that it is the same report when it comes again.
import { resolve } from 'node:path';
import { shortHash } from '../../ledger/short-hash.ts';
import type { Report } from '../../text/report.ts';

const PIPED = /^standard input(?::\d+)?$/;

/**
 * The id that the report brings; without one (its id is then `where`, its path or line) its address; without that its
 * path, in full, since the same short path in another folder is another report. What is piped in without either goes by
 * its words.
 */
export function lastingId({ id, url, text }: Report, where: string): string {
  if (id !== where) return id;
  if (url !== undefined) return url;
  return PIPED.test(where) ? `text:${shortHash([text])}` : resolve(where);
}
