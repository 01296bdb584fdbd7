// The labels of the first pass.

/** Labels of the role model. */
export const Role = {
  None: 0,
  SourceBegin: 1,
  Source: 2,
  CueBegin: 3,
  Cue: 4,
  ContentBegin: 5,
  Content: 6,
} as const;
export const ROLES = 7;
