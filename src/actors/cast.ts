// Everybody in one report so far: entities by name, by key and by recency. Lookups see a bounded number of entities,
// so that time grows with the text only.
import type { Span } from '../text/span.ts';
import type { ActorKind } from './actor.ts';
import { Entity, merge, settled } from './entity.ts';
import type { FileTies } from './file-ties.ts';
import type { Mention } from './mention.ts';

/** How many entities are remembered for *he*, *the minister* and the like. */
const REMEMBERED = 48;
/** How many people of one surname are told apart. */
const NAMESAKES = 12;

export class Cast {
  readonly entities: Entity[] = [];
  /** Day of publication, ISO 8601, or ''. */
  readonly day: string;
  readonly #keyed = new Map<string, Entity>();
  readonly #byPart = new Map<string, Entity[]>();
  /** The last mentioned first. */
  #recent: Entity[] = [];
  #spanOf: (begin: number, end: number) => Span = () => [0, 0];

  /** What a user's own actors say here, or null. */
  readonly file: FileTies | null;

  constructor(day: string, file: FileTies | null = null) {
    this.day = day;
    this.file = file;
  }

  /** From now on mentions' word indexes are of these words. */
  enter(from: Int32Array, to: Int32Array): void {
    this.#spanOf = (begin, end) => [from[begin]!, to[end - 1]!];
  }

  /** A new entity, not yet mentioned. */
  create(kind: ActorKind, label: string, key: string | null = null): Entity {
    const entity = new Entity(this.entities.length, kind, label);
    this.entities.push(entity);
    if (key !== null) {
      entity.key = key;
      this.#keyed.set(key, entity);
    }
    return entity;
  }

  /** The mention is of this entity, because of a rule. */
  link(mention: Mention, entity: Entity, rule: string, text: string): Entity {
    const one = settled(entity);
    mention.entity = one.index;
    one.meet(mention, this.#spanOf(mention.begin, mention.end), rule, text);
    const at = this.#recent.indexOf(one);
    if (at > 0 || at < 0) {
      if (at > 0) this.#recent.splice(at, 1);
      this.#recent.unshift(one);
      if (this.#recent.length > REMEMBERED) this.#recent.pop();
    }
    return one;
  }

  byKey(key: string): Entity | null {
    const entity = this.#keyed.get(key);
    return entity === undefined ? null : settled(entity);
  }

  /** Another name for an entity. */
  alias(key: string, entity: Entity): void {
    if (!this.#keyed.has(key)) this.#keyed.set(key, entity);
  }

  /** The entity of a mention; null when it has none. */
  of(mention: Mention): Entity | null {
    return mention.entity < 0 ? null : settled(this.entities[mention.entity]!);
  }

  /** The last mentioned first. */
  recent(): readonly Entity[] {
    return this.#recent;
  }

  /** People with this part in their name. */
  named(part: string): readonly Entity[] {
    return (this.#byPart.get(part) ?? []).filter((one) => one.is === null);
  }

  /** `entity` goes by these names from now on. */
  call(entity: Entity, parts: readonly string[]): void {
    for (const part of parts) {
      const list = this.#byPart.get(part) ?? [];
      if (list.includes(entity)) continue;
      list.push(entity);
      if (list.length > NAMESAKES) list.shift();
      this.#byPart.set(part, list);
    }
  }

  /** `gone` is the same as `kept`. */
  unite(kept: Entity, gone: Entity): void {
    if (kept === gone) return;
    merge(kept, gone);
    this.#recent = this.#recent.filter((one) => one !== gone);
    if (gone.key !== null) this.#keyed.set(gone.key, kept);
  }
}
