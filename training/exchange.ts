// Distributional word classes by the exchange algorithm: words move between classes while the likelihood of a
// two-sided class bigram model grows (Kneser & Ney 1993; Martin, Liermann & Ney 1998).

/** Words as numbers 0..words-1, sentence after sentence; -1 stands between sentences. */
export interface WordStream {
  readonly tokens: Int32Array;
  readonly words: number;
}

interface Neighbours {
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly counts: Int32Array;
}

/** The neighbours of each word on one side with their counts. `keys` are word × words + neighbour. */
function gather(keys: Float64Array, words: number): Neighbours {
  keys.sort();
  const starts = new Int32Array(words + 1);
  const neighbour: number[] = [];
  const counts: number[] = [];
  let last = -1;
  for (const key of keys) {
    if (key === last) counts[counts.length - 1]!++;
    else {
      neighbour.push(key % words);
      counts.push(1);
      starts[Math.floor(key / words) + 1]!++;
      last = key;
    }
  }
  for (let w = 0; w < words; w++) starts[w + 1]! += starts[w]!;
  return { starts, words: Int32Array.from(neighbour), counts: Int32Array.from(counts) };
}

/** Classes 0..classes-1 for every word of the stream. Word numbers must go from frequent to rare. */
export function exchangeClasses(
  stream: WordStream,
  classes: number,
  rounds: number,
  log: (line: string) => void,
): Uint16Array {
  const { tokens, words } = stream;
  const K = classes;
  const pairs: number[] = [];
  for (let i = 1; i < tokens.length; i++)
    if (tokens[i - 1]! >= 0 && tokens[i]! >= 0) pairs.push(tokens[i - 1]! * words + tokens[i]!);
  const right = gather(Float64Array.from(pairs), words);
  const left = gather(
    Float64Array.from(pairs, (key) => (key % words) * words + Math.floor(key / words)),
    words,
  );
  const frequency = new Int32Array(words);
  for (const token of tokens) if (token >= 0) frequency[token]!++;

  const classOf = Uint16Array.from({ length: words }, (_, w) => w % K);
  const size = new Int32Array(K);
  const rows = new Int32Array(K * K);
  const columns = new Int32Array(K * K);
  for (let w = 0; w < words; w++) {
    const c = classOf[w]!;
    size[c]! += frequency[w]!;
    for (let k = right.starts[w]!; k < right.starts[w + 1]!; k++) {
      const d = classOf[right.words[k]!]!;
      rows[c * K + d]! += right.counts[k]!;
      columns[d * K + c]! += right.counts[k]!;
    }
  }
  const xlogx = new Float64Array(tokens.length + 2);
  for (let n = 2; n < xlogx.length; n++) xlogx[n] = n * Math.log(n);

  const toLeft = new Int32Array(K);
  const toRight = new Int32Array(K);
  const gain = new Float64Array(K);
  const shift = (w: number, c: number, sign: number, self: number): void => {
    size[c]! += sign * frequency[w]!;
    for (let d = 0; d < K; d++) {
      const l = toLeft[d]! * sign;
      const r = toRight[d]! * sign;
      if (l !== 0) {
        rows[d * K + c]! += l;
        columns[c * K + d]! += l;
      }
      if (r !== 0) {
        rows[c * K + d]! += r;
        columns[d * K + c]! += r;
      }
    }
    rows[c * K + c]! += sign * self;
    columns[c * K + c]! += sign * self;
  };
  for (let round = 1; round <= rounds; round++) {
    let moved = 0;
    for (let w = 0; w < words; w++) {
      toLeft.fill(0);
      toRight.fill(0);
      let self = 0;
      for (let k = left.starts[w]!; k < left.starts[w + 1]!; k++) {
        const v = left.words[k]!;
        if (v === w) self += left.counts[k]!;
        else toLeft[classOf[v]!]! += left.counts[k]!;
      }
      for (let k = right.starts[w]!; k < right.starts[w + 1]!; k++) {
        const v = right.words[k]!;
        if (v !== w) toRight[classOf[v]!]! += right.counts[k]!;
      }
      const home = classOf[w]!;
      shift(w, home, -1, self);
      for (let b = 0; b < K; b++) gain[b] = -2 * (xlogx[size[b]! + frequency[w]!]! - xlogx[size[b]!]!);
      for (let d = 0; d < K; d++) {
        const l = toLeft[d]!;
        const r = toRight[d]!;
        const base = d * K;
        if (l > 0)
          for (let b = 0; b < K; b++) {
            const n = rows[base + b]!;
            gain[b]! += xlogx[n + l]! - xlogx[n]!;
          }
        if (r > 0)
          for (let b = 0; b < K; b++) {
            const n = columns[base + b]!;
            gain[b]! += xlogx[n + r]! - xlogx[n]!;
          }
        if (l + r + self > 0) {
          // A class's pairs with itself are one cell: take back the two moves apart, count them together.
          const n = rows[base + d]!;
          gain[d]! += xlogx[n + l + r + self]! - xlogx[n + l]! - xlogx[n + r]! + xlogx[n]!;
        }
      }
      let best = home;
      for (let b = 0; b < K; b++) if (gain[b]! > gain[best]! + 1e-9) best = b;
      if (best !== home) moved++;
      classOf[w] = best;
      shift(w, best, 1, self);
    }
    log(`  exchange, ${K} classes, round ${round} of ${rounds}: ${moved} of ${words} words moved`);
    if (moved < words / 500) break;
  }
  return classOf;
}
