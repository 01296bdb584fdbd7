// Lets a worker thread run TypeScript, as the tests do; the built package needs no such thing.
import { register } from 'tsx/esm/api';

register();
await import('../../src/serve/cli/worker.ts');
