// The tag sets: Universal Dependencies' part-of-speech tags and the Penn Treebank's as EWT and GUM use them.

/** Universal part-of-speech tags; a word's `upos` is an index into this. */
export const UPOS: readonly string[] =
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

/** Penn tags; a word's `xpos` is an index into this. */
export const XPOS: readonly string[] = (
  'CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ ' +
  "WDT WP WP$ WRB , . : `` '' -LRB- -RRB- $ # HYPH NFP ADD AFX GW XX"
).split(' ');
