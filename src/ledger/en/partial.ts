// Words beside a force that make it a part of the force: what holds of some need not hold of all. *Some 5,200* is a
// number and not a part, and so `some` counts only where no figure follows (`isPartial` sees words, not figures).
export const PARTIAL_WORDS: ReadonlySet<string> = new Set(
  'small few handful part parts portion contingent several certain others another other additional more extra further first last remaining rest residual dozens'.split(
    ' ',
  ),
);
