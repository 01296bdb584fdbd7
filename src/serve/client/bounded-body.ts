// The body of an answer in pieces, each as it comes: no more of it than is wanted, and no longer than something comes.

/** Thrown where a body is larger than it may be. */
export class TooLarge extends Error {}

/** Pieces of at most `most` bytes together. `came` is told of each. Rejects with `TooLarge`, or as the body does. */
export async function* boundedBody(
  { body }: Pick<Response, 'body'>,
  most: number,
  came: () => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.byteLength;
    if (size > most) throw new TooLarge(`more than ${most} bytes`);
    came();
    yield piece;
  }
}
