// Whether two full names may be of one person: one surname, and given names that agree (*Mike* is *Michael*).

/** Given names and what they are cut to, both ways. */
const SHORT =
  'james jim,michael mike,william bill,robert bob,robert rob,thomas tom,joseph joe,benjamin ben,richard dick,steven steve,stephen steve,daniel dan,' +
  'christopher chris,nicholas nick,timothy tim,jeffrey jeff,gregory greg,edward ed,anthony tony,donald don,samuel sam,andrew andy,' +
  'matthew matt,antony tony,david dave,kenneth ken,ronald ron,lawrence larry,gerald jerry,patrick pat,frederick fred,philip phil,' +
  'elizabeth liz,susan sue,katherine kate,deborah debbie,margaret maggie,alexander alex,jonathan jon,charles charlie,raymond ray,leonard len';
const nicknames = new Set(SHORT.split(',').flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]));

/** Whether two full names may be of one person. */
export function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) {
    // `Mohammed bin Salman Al Saud`: all of the shorter in the longer.
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return short.length > 1 && short.every((part) => long.includes(part));
  }
  const [x = '', y = ''] = [a[0], b[0]];
  if (x === y || (x[0] === y[0] && (x.length === 1 || y.length === 1))) return true;
  return nicknames.has(`${x} ${y}`) || (a.length > 1 && b.length > 1 && (a.includes(y) || b.includes(x)));
}
