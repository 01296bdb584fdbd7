// How a lemma is made from a form: a casing, an ending taken away and an ending put on (`l:ies`, `y`: in small
// letters, `ies` becomes `y`).

/** Casing: `l` small letters, `c` first letter capital, `k` as written, `n` small without thousands separators. */
export interface LemmaScript {
  readonly casing: string;
  readonly strip: string;
  readonly add: string;
}

const CASINGS = ['l', 'c', 'k', 'n'];

/** Forms with straight quotation marks, as the treebanks' lemmas have them. */
export function plainForm(form: string): string {
  let plain = true;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit > 0x7a || unit === 0x60) plain = false;
  }
  if (plain) return form;
  return form.replace(/[‘’ʼ`´]/g, "'").replace(/[“”]/g, '"');
}

function cased(form: string, casing: string): string {
  if (casing === 'k') return form;
  const small = form.toLowerCase();
  if (casing === 'c') return small.slice(0, 1).toUpperCase() + small.slice(1);
  return casing === 'n' ? small.replace(/,/g, '') : small;
}

/** The lemma, or null when the form does not end in what the script takes away. */
export function applyScript(script: LemmaScript, form: string): string | null {
  const base = cased(plainForm(form), script.casing);
  if (!base.endsWith(script.strip) || (script.strip === base && script.add === '')) return null;
  return base.slice(0, base.length - script.strip.length) + script.add;
}

/** The shortest script that makes `lemma` of `form`; small letters win when equal. */
export function scriptOf(form: string, lemma: string): LemmaScript {
  let best: LemmaScript | null = null;
  for (const casing of CASINGS) {
    const base = cased(plainForm(form), casing);
    let common = 0;
    while (common < base.length && common < lemma.length && base[common] === lemma[common]) common++;
    const script = { casing, strip: base.slice(common), add: lemma.slice(common) };
    if (best === null || script.strip.length + script.add.length < best.strip.length + best.add.length)
      best = script;
  }
  return best!;
}

/** A script as `casing:strip`, a tab, `add`. */
export function nameOfScript(script: LemmaScript): string {
  return `${script.casing}:${script.strip}\t${script.add}`;
}

/** Reads what `nameOfScript` wrote. */
export function parseScript(name: string): LemmaScript {
  const tab = name.indexOf('\t', 2);
  return { casing: name.slice(0, 1), strip: name.slice(2, tab), add: name.slice(tab + 1) };
}
