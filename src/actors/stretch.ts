// One stretch of a report's words: its mentions, found, roles tied to names, then each resolved in the order of the
// text; who *I* and *we* are comes last, when it is known who speaks.
import type { TaggedWords } from '../language/language.ts';
import { lowerBound } from '../text/lower-bound.ts';
import type { Span } from '../text/span.ts';
import type { Said } from './actor.ts';
import { tieRoles } from './beside.ts';
import type { Cast } from './cast.ts';
import type { Entity } from './entity.ts';
import { Finder } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { Plurals } from './plurals.ts';
import { resolveBody, resolveCommonBody } from './resolve/bodies.ts';
import { resolveForce } from './resolve/forces.ts';
import { resolveGovernment, resolvePeople } from './resolve/governments.ts';
import { resolveRole } from './resolve/offices.ts';
import { learnOffices } from './resolve/own.ts';
import { resolvePerson } from './resolve/persons.ts';
import { resolvePronoun, type View } from './resolve/pronouns.ts';
import { takeRole } from './resolve/roles.ts';
import { resolveVoice, voiceOf } from './resolve/voices.ts';
import { Sources } from './sources.ts';

/** One stretch of words with its mentions. */
export class Stretch {
  readonly #cast: Cast;
  readonly #words: TaggedWords;
  readonly #finder: Finder;
  readonly #sources: Sources;
  readonly #plurals: Plurals;
  /** Who says the words in which a mention stands, where that is known already. */
  #quoting: (mention: Mention) => Entity | null = () => null;

  /** `sentences` is how many the report had before; the words are looked through at once. */
  constructor(cast: Cast, lexicon: Lexicon, words: TaggedWords, sentences: number) {
    this.#cast = cast;
    this.#words = words;
    this.#finder = new Finder(words, lexicon, sentences);
    const mentions = this.#finder.find();
    tieRoles(words, mentions);
    if (cast.file !== null)
      for (const { role, holder } of mentions)
        if (role !== undefined && holder !== undefined) cast.file.tell(role, mentions[holder]!.name ?? []);
    this.#sources = new Sources(this.#finder);
    this.#plurals = new Plurals(words);
  }

  has(span: Span): boolean {
    return this.#sources.has(span);
  }

  resolve(statements: readonly Said[], speakers: Map<string, Mention>): void {
    const cast = this.#cast;
    const words = this.#words;
    cast.enter(words.from, words.to);
    for (const { id, source } of statements) {
      const mention = source === null ? null : this.#sources.ensure(source);
      if (mention === null) continue;
      mention.source = true;
      speakers.set(id, mention);
    }
    const saying = this.#saying(statements);
    this.#quoting = ({ begin }) => {
      const by = speakers.get(statements[saying[begin]!]?.id ?? '');
      return by === undefined ? null : cast.of(by);
    };
    const { mentions } = this.#finder;
    const order = mentions.map((_, m) => m).sort((a, b) => mentions[a]!.begin - mentions[b]!.begin || b - a);
    let speaker: Entity | null = null;
    for (const m of order) {
      const mention = mentions[m]!;
      // Only pronouns and *the troops* ask who speaks: nobody calls himself so.
      if (mention.sort === 'pronoun' || mention.sort === 'force') {
        const quoting = mention.quoted || mention.sort === 'force' ? this.#quoting(mention) : null;
        const pluralSince = (offset: number): boolean =>
          this.#plurals.between(offset, words.from[mention.begin]!);
        this.#one(mention, { speaker, quoting, asked: false, pluralSince });
      } else this.#one(mention, UNASKED);
      if (mention.source) speaker = cast.of(mention) ?? speaker;
    }
    // Twice, since a statement told by *I* inside a quotation may hold another.
    for (let pass = 0; pass < 2; pass++)
      for (const mention of mentions) {
        if (mention.entity >= 0 || mention.sort !== 'pronoun' || voiceOf(mention.label) === 0) continue;
        const inside = statements[saying[mention.begin]!];
        const by = inside === undefined ? undefined : speakers.get(inside.id);
        const said = by === undefined || by === mention ? null : cast.of(by);
        if (said !== null) resolveVoice(cast, mention, said);
      }
  }

  /** For every word the statement in whose content it stands, the innermost; -1 where there is none. */
  #saying(statements: readonly Said[]): Int32Array {
    const { from, count } = this.#words;
    const out = new Int32Array(count).fill(-1);
    const size = ({ content }: Said): number => content.reduce((sum, [a, b]) => sum + b - a, 0);
    const order = statements.map((_, i) => i).sort((a, b) => size(statements[b]!) - size(statements[a]!));
    for (const i of order)
      for (const [begin, end] of statements[i]!.content)
        out.fill(i, lowerBound(from, begin), lowerBound(from, end));
    return out;
  }

  /** Resolves a mention, once. */
  #one(mention: Mention, view: View): Entity | null {
    const cast = this.#cast;
    if (mention.entity >= 0) return cast.of(mention);
    const { mentions } = this.#finder;
    switch (mention.sort) {
      case 'person': {
        const beside = (mention.beside ?? []).map(({ role, rule }) => ({ role: mentions[role]!, rule }));
        const owners = beside.map(({ role }) =>
          role.owner === undefined ? null : this.#one(mentions[role.owner]!, view),
        );
        const person = resolvePerson(
          cast,
          mention,
          beside.map(({ role }) => role.role!),
        );
        beside.forEach(({ role, rule }, k) => {
          const is = role.role!;
          const country = is.country ?? owners[k]?.country;
          takeRole(
            cast,
            person,
            country === undefined || country === null || is.former ? is : { ...is, country },
          );
          cast.link(role, person, rule, `stands beside the name ${mention.label}`);
          if (role.source) mention.source = true;
        });
        learnOffices(cast, person);
        return cast.of(mention);
      }
      case 'role':
        if (mention.holder !== undefined) {
          this.#one(mentions[mention.holder]!, view);
          return cast.of(mention);
        }
        if (!mention.acts && !mention.source && !view.asked) return null;
        return resolveRole(
          cast,
          mention,
          mention.owner === undefined ? null : this.#one(mentions[mention.owner]!, view),
        );
      case 'body':
        return resolveBody(cast, mention);
      case 'common-body':
        return resolveCommonBody(cast, mention);
      case 'force':
        return resolveForce(cast, mention, view);
      case 'government': {
        if (!mention.acts && !mention.source && !view.asked) return null;
        const owner = mention.owner === undefined ? null : this.#one(mentions[mention.owner]!, view);
        return resolveGovernment(cast, mention, owner);
      }
      case 'nation':
      case 'people':
        return mention.source ||
          view.asked ||
          (mention.sort === 'nation' && mention.plural && mention.subject)
          ? resolvePeople(cast, mention)
          : null;
      case 'pronoun':
        return voiceOf(mention.label) === 0 ? resolvePronoun(cast, mention, view) : null;
    }
  }

  /** The entity of the mention that a span is of. */
  at(span: Span): Entity | null {
    const mention = this.#sources.mentionAt(span);
    if (mention === null) return null;
    this.#cast.enter(this.#words.from, this.#words.to);
    return (
      this.#cast.of(mention) ??
      (mention.sort === 'pronoun'
        ? null
        : this.#one(mention, { ...UNASKED, quoting: this.#quoting(mention), asked: true }))
    );
  }
}

/** What mentions other than pronouns and forces are resolved with. */
const UNASKED: View = { speaker: null, quoting: null, asked: false, pluralSince: () => true };
