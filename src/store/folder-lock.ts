// One process at a time on a folder: a file names the process that has it. The lock of a process that ended without
// giving it back is taken over.
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LedgerError } from './ledger-error.ts';

/** What the file says of the process that has the lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as Linux counts it; null elsewhere. Tells it from a later one with the same number. */
  readonly began: string | null;
}

const NAME = 'lock.json';
/** Takeovers that may be lost to other processes before giving up. */
const TRIES = 5;

/** Locks `folder` for this process. Resolves to what gives it back; rejects with `ledger-in-use`. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, NAME);
  const own = join(folder, `${NAME}.${process.pid}`);
  const holder: Holder = { pid: process.pid, host: hostname(), began: await began(process.pid) };
  await writeFile(own, JSON.stringify(holder));
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      // A link is there at once, with its content, or not at all.
      if (await made(link(own, file))) return () => giveBack(file);
      const found = await holderIn(file);
      if (found === 'gone') continue;
      if (found === null || (await isAlive(found))) throw inUse(folder, file, found);
      await takeAway(file, `${own}.stale`);
    }
    throw inUse(folder, file, await holderIn(file).then((found) => (found === 'gone' ? null : found)));
  } finally {
    await rm(own, { force: true });
  }
}

async function giveBack(file: string): Promise<void> {
  const holder = await holderIn(file);
  if (holder !== 'gone' && holder?.pid === process.pid) await rm(file, { force: true });
}

/** Takes a dead process's file away; puts back one that a living process made in the meantime. */
async function takeAway(file: string, aside: string): Promise<void> {
  if (!(await made(rename(file, aside)))) return;
  const moved = await holderIn(aside);
  if (moved !== 'gone' && moved !== null && (await isAlive(moved))) await made(link(aside, file));
  await rm(aside, { force: true });
}

/** Whether a step was done; false where another process was first. */
async function made(step: Promise<void>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

/** Null when the file says nothing that can be understood. */
async function holderIn(file: string): Promise<Holder | 'gone' | null> {
  try {
    const { pid, host, began: since } = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    if (!Number.isInteger(pid) || typeof host !== 'string') return null;
    return { pid: pid!, host, began: since ?? null };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : null;
  }
}

/** Processes of other machines cannot be asked after: they count as alive. */
async function isAlive({ pid, host, began: since }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = await began(pid);
  return since === null || now === null || now === since;
}

/** The 22nd field of /proc/PID/stat; the second, in brackets, may hold anything. */
async function began(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function inUse(folder: string, file: string, holder: Holder | null): LedgerError {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;
  const message = `The ledger in ${folder} is in use by ${who}. Wait until it has ended, or name another ledger; if no such process runs, delete ${file}`;
  return new LedgerError('ledger-in-use', message);
}
