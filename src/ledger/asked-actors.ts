// What a person names in a merge or split, looked up in the record: an actor of one report by its entry's id, or a key.
import { isBound, isLasting, ownKey } from './actor-key.ts';
import type { NamedActor } from './derived-version.ts';
import type { WholeRecord } from './record.ts';

/** What was named: the key that it goes by, which outlasts re-reading, and the actor of one report, if it is one. */
export interface Asked {
  readonly key: string;
  readonly actor: AskedActor | null;
}

/** One actor of one report. */
export interface AskedActor {
  /** Its entry's id. */
  readonly entry: string;
  /** The key that it would have alone. */
  readonly alone: string;
}

/** Looks up what people name in a record. */
export class AskedActors {
  readonly #record: WholeRecord;
  readonly #byEntry = new Map<string, Asked>();
  /** Keys that hold for one reading only, with the actor that they mean. */
  readonly #passing = new Map<string, Asked>();
  readonly #known: Set<string>;

  constructor(record: WholeRecord) {
    this.#record = record;
    const { pairs } = record.rulings;
    const spoken = record.propositions.flatMap(({ who, side, voice, told }) => [
      who,
      side?.key,
      voice,
      ...told,
    ]);
    this.#known = new Set([
      ...record.actors.keys(),
      ...spoken.filter((key) => key !== null && key !== undefined),
      ...pairs.flatMap(({ a, b }) => [a, b]),
    ]);
    for (const actor of record.namedActors) this.#add(actor);
  }

  #add({ version, report, entry, actor, key: read }: NamedActor): void {
    const alone = ownKey(read, entry, report);
    // What nobody has ruled on goes by what was read, so that it is not lost when a merge is undone.
    const ruled = this.#record.rulings.entries.get(entry);
    const key = ruled ?? (isBound(read) ? this.#record.keyIn(version, actor.id)! : read);
    const asked = { key: isLasting(key) ? key : alone, actor: { entry, alone } };
    this.#byEntry.set(entry, asked);
    this.#known.add(read);
    if (!isLasting(read)) this.#passing.set(read, asked);
  }

  /** What `name` names; null where the record knows nothing of this name. */
  find(name: string): Asked | null {
    const one = this.#byEntry.get(name) ?? this.#passing.get(name);
    if (one !== undefined) return one;
    return this.#known.has(name) ? { key: name, actor: null } : null;
  }
}
