// An engine whose weights are not there.
export async function openReader(): Promise<never> {
  throw new Error('the weights cannot be read (models-missing)');
}

export const openParser = openReader;
