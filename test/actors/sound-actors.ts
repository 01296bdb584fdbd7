// What the actors of every reading keep to: mentions in the text, a link for each, ids that statements know.
import type { Reading } from '../../src/reader.ts';

/** What is wrong with the actors of a reading of `text`, a line each; nothing when they are sound. */
export function unsoundActors(
  text: string,
  { actors = [], statements }: Pick<Reading, 'actors' | 'statements'>,
): string[] {
  const wrong: string[] = [];
  const check = (right: boolean, what: string): void => {
    if (!right) wrong.push(what);
  };
  const ids = new Set(actors.map(({ id }) => id));
  check(ids.size === actors.length, 'two actors have one id');
  for (const { id, name, mentions, links } of actors) {
    check(name.trim() !== '', `${id} has no name`);
    check(mentions.length > 0, `${id} has no mention`);
    check(links.length === mentions.length, `${id}: ${mentions.length} mentions, ${links.length} links`);
    mentions.forEach(([from, to], k) => {
      check(0 <= from && from < to && to <= text.length, `${id}: mention ${from}–${to}`);
      check(k === 0 || from >= mentions[k - 1]![0], `${id}: mention ${k} before its predecessor`);
      const link = links[k];
      check(link?.mention[0] === from && link.mention[1] === to, `${id}: link ${k} is of another mention`);
    });
  }
  for (const { id, actor } of statements)
    check(actor === null || ids.has(actor), `${id}: there is no actor ${actor}`);
  return wrong;
}
