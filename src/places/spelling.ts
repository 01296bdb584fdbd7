// Names as the gazetteer knows them: one key for all ways to write a name, and a looser one for transliterations.
// The same functions make the keys when the gazetteer is packed and when a report is read.

const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘`´ʻʼʿʾ′.]/gu;
const GAPS = /[\s\-‐‑–/]+/gu;
const SHORT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };

/** A name in small plain letters, without apostrophes and full stops, hyphens as blanks: `Saint-Étienne` → `saint etienne`. */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(GAPS, ' ')
    .replace(/ı/gu, 'i')
    .replace(/ß/gu, 'ss')
    .replace(/ø/gu, 'o')
    .replace(/[əǝ]/gu, 'a')
    .replace(/ł/gu, 'l')
    .replace(/đ/gu, 'd')
    .trim();
  return plain.includes(' ')
    ? plain
        .split(' ')
        .map((word) => SHORT[word] ?? word)
        .join(' ')
    : plain;
}

/** The Arabic article in its spellings, joined to the letter that follows or not. */
export const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul ad ed ud an en ar er ur as es us ash esh ush at et az ez uz'.split(' '),
);

/**
 * What is left of a key when the spellings of Arabic, Persian and Turkish names are made one: articles fall away
 * (*Deir al-Zour*, *Deir ez-Zor*), vowels fall together (*Hassakeh*, *Hasakah*), doubled letters become single.
 * Null where too little is left to tell a name by.
 */
export function looseKey(key: string): string | null {
  const words = key.split(' ').filter((word) => !ARTICLES.has(word));
  const loose = words.map(looseWord).join(' ');
  return loose.length < 5 ? null : loose;
}

function looseWord(word: string): string {
  if (/^t[ae]ll?$/u.test(word)) return 'tal';
  return word
    .replace(/(?<=..)[ae]h?$/u, 'a')
    .replace(/iyya$|iya$|ia$/u, 'ia')
    .replace(/ou|oo|au|aw|o/gu, 'u')
    .replace(/ee|ei|ey|ay|ai|ie|y|e/gu, 'i')
    .replace(/q|ck/gu, 'k')
    .replace(/dj/gu, 'j')
    .replace(/(.)\1+/gu, '$1');
}
