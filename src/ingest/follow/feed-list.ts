// What `dateline follow` is given becomes the addresses of feeds: addresses as they are, and those that files name, a line
// each or as OPML, the format in which feed readers export theirs.
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Opml } from 'feedsmith';
import { isStorable } from '../../ledger/storable.ts';
import { decodeText } from '../../text/decode.ts';
import { isAddress } from '../parcels.ts';
import { type Problem, problem, systemProblem } from '../problem.ts';

/** The feeds that are named, each once, in order; and what could not be understood. */
export interface FeedList {
  readonly feeds: readonly string[];
  readonly problems: readonly Problem[];
}

/** Lines of a file that are named at most: a picture, say, has thousands. */
const MOST_NAMED = 10;

/** Reads what is given: addresses, paths of files, `-` for `stdin`. Never rejects: what is wrong is a problem. */
export async function feedList(
  given: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): Promise<FeedList> {
  const feeds: string[] = [];
  const problems: Problem[] = [];
  for (const one of given) {
    if (isAddress(one)) {
      feeds.push(one);
      continue;
    }
    const name = one === '-' ? 'standard input' : one;
    try {
      const { text } = decodeText(one === '-' ? await buffer(stdin) : await readFile(one));
      const named = text.trimStart().startsWith('<') ? await inOpml(text, name) : inLines(text, name);
      feeds.push(...named.feeds);
      problems.push(...named.problems);
    } catch (error) {
      problems.push(systemProblem(error, name));
    }
  }
  return { feeds: [...new Set(feeds)], problems };
}

/** An address a line; `#` begins what is not read, at the head of a line or behind white space. */
function inLines(text: string, name: string): FeedList {
  const feeds: string[] = [];
  const problems: Problem[] = [];
  for (const [i, line] of text.split(/\r\n|\n|\r/).entries()) {
    const remark = line.search(/(?:^|\s)#/);
    const address = line.slice(0, remark < 0 ? undefined : remark).trim();
    if (address === '') continue;
    if (isFeedAddress(address)) feeds.push(address);
    else if (problems.length < MOST_NAMED)
      problems.push(problem('feeds-broken', `${name}:${i + 1}`, 'This is no address of a feed'));
  }
  return nonEmpty({ feeds, problems }, name);
}

/** The feeds of all outlines, however deep they stand. */
async function inOpml(text: string, name: string): Promise<FeedList> {
  const { parseOpml } = await import('feedsmith');
  let waiting: Opml.Outline<string>[];
  try {
    waiting = [...(parseOpml(text).body?.outlines ?? [])].reverse();
  } catch {
    return { feeds: [], problems: [problem('feeds-broken', name, 'This is no OPML that can be read')] };
  }
  const feeds: string[] = [];
  const problems: Problem[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const address = next.xmlUrl?.trim() ?? '';
    if (isFeedAddress(address)) feeds.push(address);
    else if (address !== '' && problems.length < MOST_NAMED)
      problems.push(problem('feeds-broken', name, `${address} is no address of a feed`));
    waiting.push(...[...(next.outlines ?? [])].reverse());
  }
  return nonEmpty({ feeds, problems }, name);
}

function nonEmpty(list: FeedList, name: string): FeedList {
  if (list.feeds.length > 0 || list.problems.length > 0) return list;
  return { feeds: [], problems: [problem('feeds-broken', name, 'It names no feeds')] };
}

function isFeedAddress(address: string): boolean {
  return isAddress(address) && URL.canParse(address) && isStorable(address);
}
