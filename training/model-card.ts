// The card that lies beside a model's weights: what it is, what it was trained on, under which licence, how good.
import type { Trained } from './trainer.ts';

/** The date that the cards of this release carry. */
export const CARD_DATE = '2026-11-22';

const PURPOSE: Readonly<Record<string, string>> = {
  'word-list':
    'What is known of single words: distributional classes, CoreNLP tags and entities in news, casing.',
  tags: 'Universal and Penn part-of-speech tags of English words.',
  lemmas: 'Lemmas of English words by form and tag.',
  names: 'Names of persons, organisations, places, and nationalities and other groups.',
  trees: 'Dependency trees of English sentences: moves and relations of a greedy arc-hybrid parser.',
  places:
    'The gazetteer: countries, first-level regions, areas and towns with names, coordinates and people.',
  statements:
    'Who said what: roles of words, the source and content of each cue, and how likely the whole is right.',
  claims:
    'How likely a claim is right that the rules of src/claims found, by the facts they leave with it, and from which score on it is kept.',
};

const LICENCE = `- Licence of the weights: CC BY-SA 4.0. EWT: CC BY-SA 4.0. GUM: annotations CC BY 4.0, texts CC BY, CC BY-SA or
  public domain; its genres under non-commercial licences (fiction, whow, essay, letter, podcast) are not used.
  PolNeAR and Guardian texts: their publishers'; the weights hold no text of theirs.`;

/** The card as Markdown. */
export function modelCard(name: string, trained: Trained<unknown>, bytes: number, seed: number): string {
  const scores = Object.entries(trained.scores).map(([score, value]) => `| ${score} | ${value.toFixed(4)} |`);
  return `# ${name}.bin

${PURPOSE[name] ?? `Weights of the model ${name}.`}

- Date: ${CARD_DATE}
- Made by: \`npm run train ${name} -- --seed ${seed}\` (TypeScript, this repository; deterministic)
- Size: ${bytes} bytes${trained.weights instanceof Uint8Array ? '' : ' (gzip)'}
- ${trained.licence === undefined ? 'Trained on' : 'Made from'}: ${trained.data}
${trained.licence ?? LICENCE}
${scores.length > 0 ? `\nOn dev:\n\n| | |\n| --- | ---: |\n${scores.join('\n')}\n` : ''}`;
}
