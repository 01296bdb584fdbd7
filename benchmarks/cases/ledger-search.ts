// A ledger (first argument) searched: every query of the fixed set, rounds (second argument) over. Prints a line of JSON.
import { Ledger } from '../../src/store/ledger.ts';
import type { SearchTimes } from '../ledger/figures.ts';
import { QUERIES } from '../ledger/queries.ts';

const [place, rounds] = process.argv.slice(2);
const now = () => new Date().toISOString();
const ledger = await Ledger.open(place!, { version: '0.0.0', now });
const sizes = await ledger.database.query<{ statements: number; reports: number; bytes: number }>(
  `select (select count(*) from dateline.entry where kind = 'statement') as statements,
     (select count(*) from dateline.newest) as reports,
     (select sum(pg_total_relation_size(oid))::bigint from pg_class
      where relnamespace = 'dateline'::regnamespace and relkind = 'r') as bytes`,
);
const queries = QUERIES.map(({ facets, ...wanted }) => ({
  facets,
  wanted,
  found: 0,
  milliseconds: [] as number[],
}));
for (let round = 0; round <= Number(rounds); round++)
  for (const query of queries) {
    const start = performance.now();
    query.found = (await ledger.search(query.wanted, { limit: 20 })).total;
    if (query.facets) await ledger.facets(query.wanted);
    // The first round fills caches.
    if (round > 0) query.milliseconds.push(performance.now() - start);
  }
await ledger.close();
const searches = queries.map(({ facets, wanted, found, milliseconds }) => ({
  query: JSON.stringify({ ...wanted, ...(facets ? { facets } : {}) }),
  found,
  milliseconds,
}));
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ ...sizes[0]!, peakMiB, searches } satisfies SearchTimes)}\n`);
