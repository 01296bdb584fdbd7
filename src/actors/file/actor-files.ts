// Files of a user's own actors, line by line, become entries: FollowTheMoney entities as JSON Lines, or CSV. Ids in one
// file may be spoken of in another. Every error names file and line and says what to do.
import type { ActorEntry } from '../actor-entry.ts';
import { CsvActors } from './csv-actors.ts';
import { FtmEntities } from './ftm-entities.ts';

/** Takes the lines of one file after the other. */
export class ActorFiles {
  readonly #entities = new FtmEntities();
  readonly #tables: CsvActors[] = [];
  #name = '';
  #line = 0;
  /** What the file is: known from its first line that is not empty. */
  #format: 'json' | CsvActors | null = null;

  /** Begins a file; `name` is what it is called in errors. */
  begin(name: string): void {
    this.#name = name;
    this.#line = 0;
    this.#format = null;
  }

  /** Takes the next line, without its end. Throws for what is no entity or no row. */
  add(line: string): void {
    const where = `${this.#name}:${++this.#line}`;
    const text = this.#line === 1 ? line.replace(/^\ufeff/u, '') : line;
    if (text.trim() === '') return;
    if (this.#format === null) {
      const first = text.trimStart()[0];
      if (first === '[')
        throw new Error(
          `${where}: this is a JSON array. Write one entity a line, without brackets and commas.`,
        );
      if (first !== '{') {
        this.#format = new CsvActors(text, where);
        this.#tables.push(this.#format);
        return;
      }
      this.#format = 'json';
    }
    if (this.#format === 'json') this.#entities.add(parsed(text, where), where);
    else this.#format.add(text, where);
  }

  /** The entries of all files. */
  entries(): ActorEntry[] {
    return [...this.#entities.entries(), ...this.#tables.flatMap((table) => table.entries())];
  }

  /** How many entities were passed over, by schema. */
  get skipped(): ReadonlyMap<string, number> {
    return this.#entities.skipped;
  }
}

function parsed(text: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${where}: this is not valid JSON. Write one entity a line.`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(
      `${where}: this is no JSON object. Write {"id": …, "schema": "Person", "properties": {…}}.`,
    );
  return value as Record<string, unknown>;
}

/** Reads a file of actors that is in memory. `name` is what it is called in errors; throws with name and line. */
export function parseActors(text: string, name: string): ActorEntry[] {
  const files = new ActorFiles();
  files.begin(name);
  for (const line of text.split('\n')) files.add(line.endsWith('\r') ? line.slice(0, -1) : line);
  return files.entries();
}
