// In which statement a claim is told, and to whom that attributes it.
import { describe, expect, it } from 'vitest';
import { attributedTo } from '../../src/claims/told.ts';
import type { Span, Statement } from '../../src/reader.ts';
import { statementOver } from '../../src/statements/statement-over.ts';
import { handMade } from '../language/hand-made.ts';

const statement = (rest: Partial<Statement>): Statement => ({
  id: 's1',
  source: null,
  cue: null,
  content: [],
  actor: null,
  manner: 'indirect',
  score: 1,
  ...rest,
});

describe('the statement over a span', () => {
  const outer = statement({ id: 's1', content: [[10, 60]] });
  const inner = statement({ id: 's2', content: [[30, 50]] });
  const split = statement({
    id: 's3',
    content: [
      [70, 80],
      [90, 99],
    ],
  });
  const all = [outer, inner, split];

  it.each<[string, Span, string | undefined]>([
    ['is the one whose content holds it', [12, 20], 's1'],
    ['is the innermost', [30, 50], 's2'],
    ['may have content in parts', [92, 95], 's3'],
    ['is none between the parts', [82, 88], undefined],
    ['is none over both parts', [75, 95], undefined],
    ['is the outer one where the inner holds half of it', [45, 55], 's1'],
    ['is none in the report’s own voice', [0, 5], undefined],
    ['is none where the content ends within it', [55, 65], undefined],
  ])('%s', (_, span, id) => {
    expect(statementOver(all, span)?.id).toBe(id);
    expect(statementOver(all.toReversed(), span)?.id).toBe(id);
  });

  it('is none without statements', () => {
    expect(statementOver([], [0, 1])).toBeNull();
  });
});

describe('what is told', () => {
  const words = handMade(
    'Ann/Ann/PROPN/NNP/2/nsubj said/say/VERB/VBD/0/root it/it/PRON/PRP/2/obj ././PUNCT/./2/punct | ' +
      'Mike/Mike/PROPN/NNP/5/nsubj ,/,/PUNCT/,/1/punct the/the/DET/DT/4/det boss/boss/NOUN/NN/1/appos ' +
      'opposes/oppose/VERB/VBZ/0/root it/it/PRON/PRP/5/obj',
  );
  const at = (form: string): Span => {
    const from = words.text.indexOf(form);
    return [from, from + form.length];
  };
  const source = (one: Partial<Statement>): string | null => {
    const span = attributedTo(words, statement(one));
    return span && words.text.slice(...span);
  };

  it('is attributed to the source of a cue of saying', () => {
    expect(source({ source: at('Ann'), cue: at('said') })).toBe('Ann');
  });

  it('is not attributed where the cue says no more than what somebody thinks of it', () => {
    expect(source({ source: at('Mike , the boss'), cue: at('opposes') })).toBeNull();
  });

  it('is attributed in direct and mixed speech whatever the cue', () => {
    expect(source({ source: at('Ann'), cue: at('opposes'), manner: 'direct' })).toBe('Ann');
    expect(source({ source: at('Ann'), cue: at('opposes'), manner: 'mixed' })).toBe('Ann');
  });

  it('is attributed without a cue', () => {
    expect(source({ source: at('Ann') })).toBe('Ann');
  });

  it('is attributed to nobody without a source', () => {
    expect(source({ cue: at('said') })).toBeNull();
  });
});

describe('the name of a source', () => {
  it.each([
    ['Mike Pompeo, the secretary of state,', 'Mike Pompeo'],
    ['the army’s', 'the army'],
    ["the army's", 'the army'],
    ['the mayor, and the bishop', 'the mayor, and the bishop'],
    ['the mayor', 'the mayor'],
  ])('%s is %s', (named, name) => {
    const words = { ...handMade('said/say/VERB/VBD/0/root'), text: named };
    const span = attributedTo(words, statement({ source: [0, named.length] }));
    expect(named.slice(...span!)).toBe(name);
  });
});
