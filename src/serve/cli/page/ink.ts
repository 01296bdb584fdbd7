// What each part of a page looks like in colour. Marks carry the same meaning without colour.

/** The parts of a page that look different from one another. */
export type Role =
  | 'plain'
  | 'title'
  | 'quiet'
  | 'number'
  | 'context'
  | 'source'
  | 'cue'
  | 'content'
  | 'addressee'
  | 'standing';

/** SGR parameters: colours of the sixteen that every terminal theme defines. */
const STYLE: Readonly<Record<Role, string>> = {
  plain: '',
  title: '1',
  quiet: '2',
  number: '1',
  context: '2',
  source: '1;36',
  cue: '33',
  content: '',
  addressee: '35',
  standing: '35',
};

/** Puts colour on text; one that does nothing is used when colours are off. */
export type Ink = (role: Role, text: string) => string;

export const noInk: Ink = (_role, text) => text;

export const colourInk: Ink = (role, text) =>
  STYLE[role] === '' || text === '' ? text : `\u001b[${STYLE[role]}m${text}\u001b[0m`;

/** What a page is made for. */
export interface PageSettings {
  /** Terminal cells. */
  readonly width: number;
  readonly ink: Ink;
}
