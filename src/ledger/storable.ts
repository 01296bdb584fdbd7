// Text from anywhere made fit to be kept: what has no form in UTF-8 or in PostgreSQL stands as U+FFFD, one for one, so that
// offsets stay. Done before reading, so that what is read is what is kept.

/** NUL, and halves of surrogate pairs. */
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const EACH = new RegExp(UNSTORABLE, 'g');

/** Whether `text` comes back from a ledger as it is. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** `text` as it can be kept, of the same length. */
export function storable(text: string): string {
  return isStorable(text) ? text : text.replace(EACH, '\ufffd');
}
