// A desk as people open it: the web app as it is built, served with a ledger in memory that holds the samples, and one report
// that means harm.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { listen } from '../../../src/serve/http/listen.ts';
import { openReader } from '../../../src/serve/models.ts';
import { Ledger } from '../../../src/store/ledger.ts';
import type { Report } from '../../../src/text/report.ts';
import { samples, served } from '../../http/served-samples.ts';

const root = join(import.meta.dirname, '../../..');

/** The moment at which the tests take place. */
export const NOW = '2019-12-03T08:00:00.000Z';

/** Markup, a script link, a bidi control and a word without an end, in places that the views show. */
export const HOSTILE: Report = {
  id: 'hostile',
  title: '<img src=x onerror="globalThis.harmed=1"> \u202eharm',
  outlet: '<script>globalThis.harmed=1</script>',
  url: 'javascript:globalThis.harmed=1',
  published: '2019-11-20',
  text: `American troops will leave Syria by 1 December, said Mark Esper, ${'w'.repeat(30_000)}.

About 700 American troops are in Deir ez-Zor, said <svg/onload="globalThis.harmed=1"> Mark Milley on Monday.

\u202eTurkish forces moved from Akçakale to Tell Abyad on Tuesday, an official said.`,
};

/** What a test opens, and how it ends. */
export interface DeskSite {
  /** Ends in a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds, reads, serves. `reports`: what the ledger holds besides the samples; null for a ledger without any report. */
export async function startDesk(reports: readonly Report[] | null): Promise<DeskSite> {
  const files = await mkdtemp(join(tmpdir(), 'dateline-web-'));
  const ledger = await Ledger.open('memory:', { version: '1.0.0', now: () => NOW, author: 'Ada' });
  await build({
    configFile: join(root, 'web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: files, emptyOutDir: true },
  });
  if (reports !== null) {
    const reader = await openReader();
    const own = reports.map((report) => ({ report, reading: reader.read(report) }));
    await ledger.addReports([...(await samples()), ...own], 'test');
  }
  const failures: unknown[] = [];
  const { app } = served(ledger, { files, clock: () => NOW, report: (error) => void failures.push(error) });
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await ledger.close();
      await rm(files, { recursive: true });
      if (failures.length > 0) throw failures[0];
    },
  };
}
