// What can go wrong with a report on its way in. A problem never stops the others: it is named at the end.

/** Every way a report can fail, and what to do about it; the advice ends the message. */
const ADVICE = {
  'path-missing': 'Check the path.',
  'path-unreadable': 'Check that it is there and that you may read it.',
  'folder-empty': 'Dateline looks for .txt, .md, .html, .htm, .jsonl, .warc and .warc.gz files in folders.',
  'not-text': 'Convert it to text, Markdown, HTML or JSON Lines first.',
  'too-long': 'Split it into reports.',
  'json-broken': 'Each line must be one JSON object; mend or delete this line.',
  'json-array': "Write one object a line (JSON Lines), for instance with: jq -c '.[]'",
  'json-not-object': 'Each line must be one JSON object such as {"id": "1", "text": "…"}.',
  'text-missing': 'Put the words to read into "text".',
  'text-not-string': '"text" must be a string.',
  'csv-columns': 'Name the columns in the first line, or map them: --columns text=body,published=date.',
  'csv-broken': 'Mend this row; the others are not touched by it.',
  'warc-broken': 'The other records are not touched by it.',
  'page-too-long': 'Save the part that matters as a file.',
  'url-refused': 'Only public http and https addresses are fetched, and hosts named with --allow-host NAME.',
  'url-unreachable': 'Check the address and the network, and try again.',
  'url-status': 'Check the address, or try again later.',
  'url-redirects': 'Name the address that it should lead to.',
  'url-not-page': 'Name the address of a page, or save it and convert it to text.',
  'robots-disallowed': 'Open the page in a browser and save it as a file.',
  'feed-broken': 'Check that it is the address of an RSS, Atom or JSON feed.',
  'feeds-broken': 'Write the address of a feed on each line, # before what is no feed; or export OPML again.',
  'html-too-deep': 'Simplify the page or save its text.',
  'reader-failed': 'Please report it, with the text: this is a fault in Dateline.',
  'thread-ended': 'Try again with fewer --jobs, or with this report left out.',
  'encoding-repaired':
    'The bytes that did not fit stand as U+FFFD; save the report as UTF-8 to keep its words.',
  'published-ignored': 'Use an ISO 8601 date such as 2019-10-23 or 2019-10-23T18:05:00Z.',
  'main-text-missing': 'The reading is empty; save the text of the page if it should not be.',
} as const;

const WARNINGS: ReadonlySet<string> = new Set([
  'encoding-repaired',
  'published-ignored',
  'main-text-missing',
]);

export type ProblemSlug = keyof typeof ADVICE;

/** One thing that went wrong, ready to show. */
export interface Problem {
  readonly slug: ProblemSlug;
  /** An error means that the report was not read; a warning, that it was, with the loss that is named. */
  readonly level: 'error' | 'warning';
  /** The path, with `:line` for JSON Lines and CSV; `standard input` for what is piped in; an address. */
  readonly where: string;
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string;
}

/** Builds a problem: `what` is a sentence without its full stop, the advice for the slug follows it. */
export function problem(slug: ProblemSlug, where: string, what: string): Problem {
  const level = WARNINGS.has(slug) ? 'warning' : 'error';
  return { slug, level, where, message: `${what}. ${ADVICE[slug]}` };
}

/** Says in words why the system would not open or read a path. */
export function systemProblem(error: unknown, where: string): Problem {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT') return problem('path-missing', where, 'There is no such file or folder');
  const why =
    code === 'EACCES' || code === 'EPERM'
      ? 'Permission is denied'
      : `It cannot be read (${code ?? (error instanceof Error ? error.message : String(error))})`;
  return problem('path-unreadable', where, why);
}

/** The error for a file that is no text at all; `kind` such as `a PDF`. */
export function notText(where: string, kind: string): Problem {
  return problem('not-text', where, `This is ${kind}, not text`);
}

/** The warning for bytes that do not fit their encoding. */
export function repairedBytes(where: string, encoding: string): Problem {
  return problem('encoding-repaired', where, `Some bytes are not valid ${encoding.toUpperCase()}`);
}
