// *I* and *we* inside a quotation: the speaker, or the side the speaker speaks for.
import type { Cast } from '../cast.ts';
import { governmentName } from '../country.ts';
import { SPEAKS_FOR } from '../en/offices.ts';
import type { Entity } from '../entity.ts';
import type { Mention } from '../mention.ts';
import { chief } from '../office.ts';

const I = new Set('i me my mine myself'.split(' '));
const WE = new Set('we us our ours ourselves'.split(' '));

/** 1 for *I*, 2 for *we*, 0 for other words. */
export function voiceOf(label: string): 0 | 1 | 2 {
  const word = label.toLowerCase();
  return I.has(word) ? 1 : WE.has(word) ? 2 : 0;
}

/** Links a first-person pronoun to who says it. */
export function resolveVoice(cast: Cast, mention: Mention, speaker: Entity): Entity {
  if (voiceOf(mention.label) === 1) return cast.link(mention, speaker, 'speaker', `said by ${speaker.label}`);
  const side = sideOf(cast, speaker);
  if (side === null)
    return cast.link(mention, speaker, 'speaker', `said by ${speaker.label}, or for those with them`);
  return cast.link(mention, side, 'speakers-side', `said by ${speaker.label}, who speaks for ${side.label}`);
}

/** The government or body that a speaker speaks for; null when it is not said. */
function sideOf(cast: Cast, speaker: Entity): Entity | null {
  if (!speaker.single) return null;
  const role = chief(speaker.roles);
  if (role === null || role.former || !(SPEAKS_FOR.has(role.slug) || role.slug.endsWith('-minister')))
    return null;
  if (role.body !== undefined) {
    const body = cast.byKey(`body|${role.body.toLowerCase()}`);
    if (body !== null) return body;
  }
  const country = role.country ?? speaker.country;
  if (country === null || country === undefined) return null;
  const key = `government|${country}`;
  const known = cast.byKey(key);
  if (known !== null) return known;
  const entity = cast.create('government', governmentName(country), key);
  entity.country = country;
  return entity;
}
