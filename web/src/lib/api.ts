// Questions to the server that handed out this page. The browser's own cache holds answers by their ETags.

/** What went wrong, in the server's words, or in ours where it did not answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly slug: string;
  readonly details: unknown;
  constructor(slug: string, message: string, details?: unknown) {
    super(message);
    this.slug = slug;
    this.details = details;
  }
}

/** The answer to a GET. Throws `ApiError`, or an `AbortError` where `signal` ends it. */
export function get<T>(address: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(address, { ...(signal ? { signal } : {}) });
}

/** The answer to a POST of a value as JSON. */
export function post<T>(address: string, value: unknown, signal?: AbortSignal): Promise<T> {
  return ask<T>(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
    ...(signal ? { signal } : {}),
  });
}

/** The answer to a DELETE. */
export function remove<T>(address: string): Promise<T> {
  return ask<T>(address, { method: 'DELETE' });
}

async function ask<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(address, {
    cache: 'no-cache',
    credentials: 'same-origin',
    ...init,
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('no-answer', 'See whether dateline serve is still running, and try again.');
  });
  if (response.status === 204) return undefined as T;
  const value: unknown = await response.json().catch(() => null);
  if (response.ok && value !== null) return value as T;
  throw errorIn(value, response.status);
}

function errorIn(value: unknown, status: number): ApiError {
  const { error } = (value ?? {}) as { error?: { slug?: unknown; message?: unknown; details?: unknown } };
  if (typeof error?.slug === 'string' && typeof error.message === 'string')
    return new ApiError(error.slug, error.message, error.details);
  return new ApiError('unreadable-answer', `The server answered ${status} with something that is not JSON.`);
}
