// Lines of an iCalendar file (RFC 5545): text escaped, lines folded at 75 octets, CRLF at their ends.

/** Octets in a line at most, without its end. */
const MOST = 75;

/** `NAME:value` folded; a value that is text goes through `icalText` first. */
export function icalLine(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST) {
      lines.push(line);
      [line, octets] = [' ', 1];
    }
    line += character;
    octets += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** Text as a value: line ends, backslashes, commas and semicolons escaped, other control characters left out. */
export function icalText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '');
}

const CONTROL = /[\p{Cc}\p{Cs}]/gu;
