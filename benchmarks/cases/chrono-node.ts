// chrono-node on its own: its dates with their parts.
import { parse } from 'chrono-node';
import { runCase } from '../case.ts';

await runCase(async () => (text) => 1 + parse(text, new Date(2019, 9, 22, 12)).length);
