// Text in pieces as the body of an answer: made as fast as it is taken, and no further.
const CHUNK = 64 * 1024;

/** A body of the pieces; others are answered between two chunks. */
export function streamed(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const from = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve));
      let chunk = '';
      while (chunk.length < CHUNK) {
        const { value, done } = from.next();
        if (done) {
          if (chunk !== '') controller.enqueue(encoder.encode(chunk));
          controller.close();
          return;
        }
        chunk += value;
      }
      controller.enqueue(encoder.encode(chunk));
    },
    cancel() {
      from.return?.();
    },
  });
}
