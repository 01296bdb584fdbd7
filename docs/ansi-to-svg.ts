// A terminal's output as an SVG picture: text with colour codes (ECMA-48 SGR) in, a drawing with real text out.
// Colours are a palette of our own that reads well on the dark ground it brings along.

interface Style {
  readonly color: string | null;
  readonly background: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

interface Run {
  readonly text: string;
  readonly style: Style;
}

const PLAIN: Style = {
  color: null,
  background: null,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
};
const GROUND = '#12161c';
const INK = '#d7dde5';
/** Black, red, green, yellow, blue, magenta, cyan, white; then the bright ones. */
const PALETTE = [
  ...['#3b4452', '#e06c75', '#8cc570', '#e5c07b', '#6cb2f5', '#c98bdb', '#5bbfc9', '#d7dde5'],
  ...['#7d8899', '#f2868e', '#a6dd8b', '#f3d596', '#8fc7ff', '#dda6ec', '#7fd8e0', '#ffffff'],
];
const FONT_SIZE = 14;
const COLUMN = 8.43;
const LINE = 20;
const MARGIN = 18;

/**
 * Draws `output` with `columns` columns. Wide characters are not measured: each run begins at its own column and one
 * character takes one column.
 */
export function ansiToSvg(output: string, columns: number, title: string): string {
  const lines = parse(output.replace(/\n+$/, ''));
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const body = lines
    .map((runs, i) => drawLine(runs, MARGIN + (i + 0.75) * LINE))
    .filter((line) => line !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="${FONT_SIZE}" fill="${INK}">`,
    ...body,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawLine(runs: readonly Run[], y: number): string {
  let column = 0;
  const boxes: string[] = [];
  const texts: string[] = [];
  for (const { text, style } of runs) {
    const length = [...text].length;
    if (style.background !== null)
      boxes.push(
        `<rect x="${(MARGIN + column * COLUMN).toFixed(1)}" y="${y - LINE * 0.75}" width="${(length * COLUMN).toFixed(1)}" height="${LINE}" fill="${style.background}"/>`,
      );
    // Pieces between wide gaps are placed one by one: renderers disagree on whether white space counts.
    for (const piece of text.matchAll(/\S+(?: \S+)*/gu)) {
      const at = column + [...text.slice(0, piece.index)].length;
      const x = (MARGIN + at * COLUMN).toFixed(1);
      texts.push(`<tspan x="${x}"${attributes(style)}>${escapeXml(piece[0])}</tspan>`);
    }
    column += length;
  }
  return texts.length + boxes.length === 0 ? '' : `${boxes.join('')}<text y="${y}">${texts.join('')}</text>`;
}

function attributes({ color, bold, dim, italic, underline }: Style): string {
  const parts: string[] = [];
  if (color !== null) parts.push(` fill="${color}"`);
  if (bold) parts.push(' font-weight="bold"');
  if (dim) parts.push(' fill-opacity="0.6"');
  if (italic) parts.push(' font-style="italic"');
  if (underline) parts.push(' text-decoration="underline"');
  return parts.join('');
}

/** Lines of runs. Escape sequences other than SGR are dropped. */
function parse(output: string): Run[][] {
  const lines: Run[][] = [[]];
  let style = PLAIN;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  for (const piece of output.split(/(\u001b\[[0-9;:]*[A-Za-z]|\u001b\][^\u0007]*\u0007|\r?\n)/)) {
    if (piece === '\n' || piece === '\r\n') lines.push([]);
    else if (piece.startsWith('\u001b')) {
      if (piece.endsWith('m')) style = apply(style, piece.slice(2, -1).split(/[;:]/).map(Number));
    } else if (piece !== '') lines.at(-1)!.push({ text: piece, style });
  }
  return lines;
}

function apply(before: Style, codes: readonly number[]): Style {
  let style = before;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code === 38 || code === 48) {
      const [color, used] = extended(codes.slice(i + 1));
      style = code === 38 ? { ...style, color } : { ...style, background: color };
      i += used;
    } else style = applyOne(style, code);
  }
  return style;
}

function applyOne(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 3) return { ...style, italic: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 23) return { ...style, italic: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { ...style, color: null };
  if (code === 49) return { ...style, background: null };
  if (code >= 30 && code <= 37) return { ...style, color: PALETTE[code - 30]! };
  if (code >= 90 && code <= 97) return { ...style, color: PALETTE[code - 82]! };
  if (code >= 40 && code <= 47) return { ...style, background: PALETTE[code - 40]! };
  if (code >= 100 && code <= 107) return { ...style, background: PALETTE[code - 92]! };
  return style;
}

/** The colour of `5;n` or `2;r;g;b`, and how many codes it took. */
function extended(codes: readonly number[]): [color: string | null, used: number] {
  const [kind, n = 0, green = 0, blue = 0] = codes;
  if (kind === 2) return [hex(n, green, blue), 4];
  if (kind !== 5) return [null, 1];
  if (n < 16) return [PALETTE[n]!, 2];
  if (n >= 232) return [hex(8 + (n - 232) * 10, 8 + (n - 232) * 10, 8 + (n - 232) * 10), 2];
  const level = (v: number) => (v === 0 ? 0 : 55 + v * 40);
  const cube = n - 16;
  return [hex(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)), 2];
}

function hex(...parts: number[]): string {
  return `#${parts.map((p) => p.toString(16).padStart(2, '0')).join('')}`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}
