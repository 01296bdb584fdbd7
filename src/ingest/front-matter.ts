// The optional header of a text or Markdown file: `key: value` lines between two lines of three hyphens.
// The report's text begins after it; without a well-formed header the whole file is text.
//
//   ---
//   title: Troops cross into Iraq
//   published: 2019-10-21
//   outlet: Sample Wire
//   url: https://example.org/a
//   ---

/** What a header may say. Other keys are allowed and left alone. */
export interface FrontMatter {
  readonly id?: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
}

type Field = keyof FrontMatter;

const FIELDS: Readonly<Record<string, Field>> = {
  id: 'id',
  title: 'title',
  published: 'published',
  date: 'published',
  outlet: 'outlet',
  source: 'outlet',
  url: 'url',
};

/** A header longer than this is no header. */
const LONGEST = 16 * 1024;

/** Parts the header from the text. `text` is the rest of the file, unchanged but for blank lines at its head. */
export function frontMatter(file: string): { readonly fields: FrontMatter; readonly text: string } {
  const whole = { fields: {}, text: file };
  const open = /^---[ \t]*\r?\n/.exec(file.slice(0, 64));
  if (!open) return whole;
  const head = file.slice(open[0].length, LONGEST);
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(head);
  if (!close) return whole;
  const fields: { -readonly [K in Field]?: string } = {};
  for (const line of head.slice(0, close.index).split(/\r?\n/)) {
    if (/^\s*(#|$)/.test(line) || /^(\s+|\s*- )\S/.test(line)) continue; // comments, nested YAML, lists
    const pair = /^([A-Za-z][\w-]*):(?=[ \t]|$)(.*)$/.exec(line);
    if (!pair) return whole;
    const field = FIELDS[pair[1]!.toLowerCase()];
    const value = scalar(pair[2]!.trim());
    if (field && value) fields[field] ??= value;
  }
  if (Object.keys(fields).length === 0) return whole;
  const rest = file.slice(open[0].length + close.index + close[0].length);
  return { fields, text: rest.replace(/^(?:[ \t]*\r?\n)+/, '') };
}

/** A plain or quoted YAML scalar on one line. */
function scalar(raw: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(raw);
  if (!quoted) return raw;
  if (quoted[1] !== undefined) return quoted[1].replace(/\\(["\\])/g, '$1').trim();
  return quoted[2]!.replaceAll("''", "'").trim();
}
