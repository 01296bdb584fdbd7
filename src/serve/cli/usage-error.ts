/** The command was not understood: the message says what to write instead. Ends with exit status 2. */
export class UsageError extends Error {}
