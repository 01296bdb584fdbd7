/** Text for an element or an attribute of XML 1.0; characters that XML does not know stand as U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(UNKNOWN, '\ufffd').replace(/[&<>"\r]/g, (one) => ESCAPES[one]!);
}

const UNKNOWN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' },
};
