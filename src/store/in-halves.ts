// Storing many at once, where one that the database refuses must not keep the others out.

/** SQLSTATE classes that lie in the data of one report: wrong values, broken constraints, limits of the server. */
const OF_DATA = /^(?:22|23|54)/;

/** A part of a batch, in one transaction. */
type Store<T, R> = (part: readonly T[]) => Promise<readonly R[]>;

/**
 * Stores a batch; where PostgreSQL refuses its data, its halves, until what is refused stands alone: `refused` says what
 * became of that one. The results are in the order of the batch. Rejects where it is not the data, such as on a full disk.
 */
export async function inHalves<T, R>(
  batch: readonly T[],
  store: Store<T, R>,
  refused: (one: T, message: string) => R,
): Promise<readonly R[]> {
  if (batch.length === 0) return [];
  try {
    return await store(batch);
  } catch (error) {
    if (!isOfData(error)) throw error;
    if (batch.length === 1) return [refused(batch[0]!, `PostgreSQL refused it: ${error.message}`)];
    const half = batch.length >> 1;
    return [
      ...(await inHalves(batch.slice(0, half), store, refused)),
      ...(await inHalves(batch.slice(half), store, refused)),
    ];
  }
}

function isOfData(error: unknown): error is Error {
  const { code } = error as { readonly code?: unknown };
  return error instanceof Error && typeof code === 'string' && OF_DATA.test(code);
}
