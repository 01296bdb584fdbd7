// What a watch has told as an Atom feed: rule, words and entries. The moment of an entry is the one at which it was found.
import type { AlertEntry } from '../../store/alerts/alert.ts';
import type { StoredAlert } from '../../store/alerts/stored-alerts.ts';
import type { Watch } from '../../store/alerts/watch.ts';
import { webAddress } from '../export/address.ts';
import { type Feed, feedDocument } from '../export/feed-document.ts';

/** The document, in pieces; `alerts` are a page of what the watch has told, the newest first. */
export function watchFeed(
  { id, name }: Pick<Watch, 'id' | 'name'>,
  alerts: readonly StoredAlert[],
  links: Feed['links'] = {},
): Generator<string> {
  return feedDocument({
    ...{ id, title: name, links },
    items: alerts.map(({ id: alert, at, rule, title, why, entries }) => ({
      ...{ id: alert, updated: at, kind: rule, title },
      content: [...(why === null ? [] : [why]), ...sentences(entries)].join('\n\n'),
      addresses: [...new Set(entries.flatMap(({ url }) => webAddress(url) ?? []))],
    })),
  });
}

/** The sentences of entries, each once, with who says so, the outlet and the ids. */
function sentences(entries: readonly AlertEntry[]): string[] {
  const groups = new Map<string, AlertEntry[]>();
  for (const one of entries)
    groups.set(`${one.version} ${one.words}`, [...(groups.get(`${one.version} ${one.words}`) ?? []), one]);
  return [...groups.values()].map((group) => {
    const { words, outlet, report } = group[0]!;
    const says = [...new Set(group.flatMap(({ speakers }) => speakers))];
    const who = says.length === 0 ? 'the report itself' : says.join(', ');
    return `${who}: “${words}” (${outlet ?? report}, ${group.map(({ id }) => id).join(' ')})`;
  });
}
