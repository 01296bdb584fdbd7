// Lets a thread that makes exports run TypeScript, as the tests do; the built package needs no such thing.
import { register } from 'tsx/esm/api';

register();
await import('../../src/serve/export/export-thread.ts');
