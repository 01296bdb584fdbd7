// In every test file: a new PGlite starts from a copy of the files that were made before all tests. It is the real one in all
// else; programs that tests start as processes of their own make theirs themselves.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGliteOptions } from '@electric-sql/pglite';
import { inject, vi } from 'vitest';

vi.mock('@electric-sql/pglite', async (importOriginal) => {
  const original = await importOriginal<typeof import('@electric-sql/pglite')>();
  const fresh = inject('freshDatabase');
  return {
    ...original,
    PGlite: {
      create(options: PGliteOptions) {
        const { dataDir } = options;
        if (dataDir === undefined) {
          const loadDataDir = new Blob([readFileSync(join(fresh, 'files.tar'))]);
          return original.PGlite.create({ ...options, loadDataDir });
        }
        if (!existsSync(dataDir)) cpSync(join(fresh, 'files'), dataDir, { recursive: true });
        return original.PGlite.create(options);
      },
    },
  };
});
