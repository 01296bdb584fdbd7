// Web addresses, e-mail addresses and host names inside text: where one that begins at a place ends.

import { alnumEnd, isAlnum, isLetter, isLower, KIND, Kind, letterEnd } from './characters.ts';
import { NAME_ENDINGS } from './en/compounds.ts';

const SCHEMES = new Set(['http', 'https', 'ftp', 'ftps', 'mailto', 'doi', 'file', 'news']);
/** How far an e-mail address may run before its `@`. */
const LONGEST_LOCAL_PART = 64;
const MOST_HOST_PARTS = 6;
const STOPS = new Set([...'<>"“”‘’«»|\\^`{}…'].map((char) => char.charCodeAt(0)));
const TRAILING = new Set([...".,;:!?'*_"].map((char) => char.charCodeAt(0)));

/**
 * The end of the web or e-mail address that begins at `at`, where the letters and digits from `at` end at `runEnd`;
 * `at` when there is none.
 */
export function addressEnd(text: string, at: number, runEnd: number): number {
  const code = text.charCodeAt(runEnd);
  if (code === 58) {
    if (runEnd - at > 6 || !SCHEMES.has(text.slice(at, runEnd).toLowerCase())) return at;
    return isAlnum(text, runEnd + 1) || text.startsWith('//', runEnd + 1) ? urlEnd(text, runEnd + 1) : at;
  }
  if (
    code === 46 &&
    runEnd - at === 3 &&
    text.slice(at, runEnd).toLowerCase() === 'www' &&
    isAlnum(text, runEnd + 1)
  ) {
    return urlEnd(text, runEnd + 1);
  }
  return emailEnd(text, at, runEnd);
}

/** The end of the host or file name with `at` before its dot (`newsday` of `newsday.com/news`); `at` when it is none. */
export function hostEnd(text: string, dot: number): number {
  let end = dot;
  for (
    let p = dot, parts = 0;
    parts < MOST_HOST_PARTS && text.charCodeAt(p) === 46 && isLetter(text, p + 1);
  ) {
    const next = letterEnd(text, p + 1);
    if (
      next - p <= 5 &&
      isLower(text, p + 1) &&
      !isAlnum(text, next) &&
      NAME_ENDINGS.has(text.slice(p + 1, next))
    )
      end = next;
    p = next;
    parts++;
  }
  if (end > dot && text.charCodeAt(end) === 47 && isAlnum(text, end + 1)) return urlEnd(text, end);
  return end;
}

function urlEnd(text: string, at: number): number {
  let p = at;
  let open = 0;
  for (; p < text.length; p++) {
    const code = text.charCodeAt(p);
    if (KIND[code]! <= Kind.Newline || STOPS.has(code)) break;
    if (code === 40) open++;
    else if ((code === 41 && --open < 0) || code === 93) break;
  }
  while (p > at && TRAILING.has(text.charCodeAt(p - 1))) p--;
  return p;
}

function emailEnd(text: string, at: number, runEnd: number): number {
  let p = runEnd;
  const limit = Math.min(text.length, at + LONGEST_LOCAL_PART);
  while (p < limit && (isAlnum(text, p) || isLocalMark(text.charCodeAt(p)))) p++;
  if (p >= limit || text.charCodeAt(p) !== 64 || !isAlnum(text, p + 1)) return at;
  p = alnumEnd(text, p + 1);
  while (
    (text.charCodeAt(p) === 46 || text.charCodeAt(p) === 45 || text.charCodeAt(p) === 95) &&
    isAlnum(text, p + 1)
  ) {
    p = alnumEnd(text, p + 1);
  }
  return p;
}

function isLocalMark(code: number): boolean {
  return code === 46 || code === 95 || code === 45 || code === 43 || code === 37;
}
