// What the parts of an entry are called, where the name of the field would say nothing to who has not read the docs.

export const ROLE_WORDS: Readonly<Record<string, string>> = {
  trigger: 'main word',
  cue: 'word for saying',
  content: 'what is said',
  addressee: 'told to',
  source: 'who says it',
  count: 'how many',
  manner: 'how it is told',
  due: 'day it ends',
};
