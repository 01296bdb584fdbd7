// One process at a time on a folder. Who wants it puts a file of its own there and then looks for others: of two, the
// later one sees the earlier. Files of processes that have died are taken away.
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LedgerError } from './ledger-error.ts';

/** What a file says of its process. */
interface Holder {
  readonly file: string;
  readonly pid: number | null;
  readonly host: string;
  /** When the process began, as Linux counts it; null elsewhere. Tells it from a later one with the same number. */
  readonly began: string | null;
  /** Where it answers others over HTTP, if it does. */
  readonly address: string | null;
}

/** A folder that this process has. */
export interface HeldFolder {
  /** Gives it back. */
  give(): Promise<void>;
  /** Has those who want it told where they can ask instead. */
  answersAt(address: string): Promise<void>;
}

const ADDRESS = /^https?:\/\/[\w.:[\]-]{1,260}\/$/;
const LOCK = /^lock-[\w-]+\.json$/;
/** How often, and after how many milliseconds, to look again whether those who wanted it at the same time have gone. */
const LOOKS = 40;
const PAUSE = 10;

/** Locks `folder` for this process. Rejects with `ledger-in-use`. */
export async function lockFolder(folder: string): Promise<HeldFolder> {
  const file = `lock-${process.pid}-${randomUUID()}.json`;
  const path = join(folder, file);
  const give = () => rm(path, { force: true });
  const own = { pid: process.pid, host: hostname(), began: await began(process.pid) };
  const write = async (content: object) => {
    await writeFile(`${path}.new`, JSON.stringify(content));
    await rename(`${path}.new`, path); // there with its content, or not at all
  };
  await write(own);
  let other: Holder | undefined;
  for (let looks = 0; looks < LOOKS; looks++) {
    const others = await livingHolders(folder, file);
    if (others.length === 0) return { give, answersAt: (address) => write({ ...own, address }) };
    // Of those who want it at the same time the first by name stays and waits for the rest to go.
    other = others.find((one) => one.file < file);
    if (other) break;
    other = others[0];
    await wait(PAUSE);
  }
  await give();
  throw inUse(folder, other!);
}

/** The others that have the folder or want it. Takes the files of dead processes away. */
async function livingHolders(folder: string, own: string): Promise<Holder[]> {
  const holders: Holder[] = [];
  for (const file of await readdir(folder)) {
    if (!LOCK.test(file) || file === own) continue;
    const holder = await holderIn(folder, file);
    if (holder === null) continue;
    if (await isAlive(holder)) holders.push(holder);
    else await rm(join(folder, file), { force: true });
  }
  return holders;
}

/** Null when the file has gone. */
async function holderIn(folder: string, file: string): Promise<Holder | null> {
  try {
    const said = JSON.parse(await readFile(join(folder, file), 'utf8')) as Holder;
    const { pid, host, began: since, address } = said;
    const isAddress = typeof address === 'string' && ADDRESS.test(address);
    return { file, pid: pid ?? null, host, began: since ?? null, address: isAddress ? address : null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return { file, pid: null, host: '', began: null, address: null };
  }
}

/** Processes that cannot be asked after, such as those of other machines, count as alive. */
async function isAlive({ pid, host, began: since }: Holder): Promise<boolean> {
  if (pid === null || host !== hostname()) return true;
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

function inUse(folder: string, { file, pid, host, address }: Holder): LedgerError {
  const who = pid === null ? 'another process' : `process ${pid} on ${host}`;
  const instead =
    address === null
      ? 'Wait until it has ended, or, where that is dateline serve, ask the server: --ledger http://127.0.0.1:4747'
      : `It is a server: ask it with --ledger ${address.slice(0, -1)}, or wait until it has ended`;
  const message = `The ledger in ${folder} is in use by ${who}. ${instead}; name another ledger otherwise; if no such process runs, delete ${join(folder, file)}`;
  return new LedgerError('ledger-in-use', message);
}
