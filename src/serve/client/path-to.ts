/** The path to what goes by an id: `entries/c_…`; null for one that no path can name, since dots lead elsewhere. */
export function pathTo(kind: string, id: string): string | null {
  return /^\.{0,2}$/.test(id) ? null : `${kind}/${encodeURIComponent(id)}`;
}
