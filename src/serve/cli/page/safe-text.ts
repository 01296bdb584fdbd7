// Text from anywhere made safe to print: nothing in it can move the cursor, change colours, set the window's
// title, or reverse the order of what is read. Line ends and tabs become spaces.

/** C0 and C1 controls, deletions, invisible and direction-changing characters, lone surrogates. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `text` with controls shown as their pictures (`␛`), and what cannot be seen left out. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if ((code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029 || code === 0x85) return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    if (code < 0xa0 || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
    return '';
  });
}
