// Names: [kind words] in a small notation, and what no name may look like.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, loadLanguage, NAME_LABELS } from '../../src/language/language.ts';
import { segment } from '../../src/language/segment.ts';
import { languageFiles } from './language-files.ts';

let language: Language;
beforeAll(async () => {
  language = await loadLanguage(await languageFiles());
});

/** The text's words with names in brackets: `[PERSON Mark Esper] said`. */
function bracketed(text: string): string {
  const { form, name, count } = language.tag(segment(text));
  const pieces: string[] = [];
  for (let i = 0; i < count; i++) {
    const label = NAME_LABELS[name[i]!]!;
    const inside =
      i + 1 < count && NAME_LABELS[name[i + 1]!]!.startsWith('I-') ? '' : label === 'O' ? '' : ']';
    pieces.push(`${label.startsWith('B-') ? `[${label.slice(2)} ` : ''}${form[i]}${inside}`);
  }
  return pieces.join(' ');
}

describe('names', () => {
  it.each([
    '[PERSON Donald Trump] spoke to [PERSON Hillary Clinton] in [PLACE New York] .',
    'The [NORP American] president said [NORP Democrats] were wrong .',
    'Mr. [PERSON Obama] left [PLACE Washington] for [PLACE Iran] .',
    'A spokesman for the [ORG State Department] would not comment .',
    'Nothing here is a name .',
  ])('%s', (expected) => {
    const text = expected.replace(/\[[A-Z]+ |\]/g, '').replace(/ ([.,])/g, '$1');
    expect(bracketed(text)).toBe(expected);
  });

  it('have an inside only after their own beginning', () => {
    const word = fc.constantFrom(
      'The',
      'Bank',
      'of',
      'America',
      'and',
      'Mr.',
      'Smith',
      'said',
      '-',
      'Syrian',
      '2',
      'U.N.',
      ',',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (forms) => {
        const { name } = language.tag(segment(forms.join(' ')));
        name.forEach((label, i) => {
          if (!NAME_LABELS[label]!.startsWith('I-')) return;
          expect([label, label - 1]).toContain(i > 0 ? name[i - 1] : -1);
        });
      }),
    );
  });
});
