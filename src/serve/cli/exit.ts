/** The exit statuses of the command line: all read; some reports not; not understood; stopped by the person. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, interrupted: 130 } as const;
