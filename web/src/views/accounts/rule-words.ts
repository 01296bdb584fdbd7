// The rules that find conflicts, as a person says what is disagreed on. The names are those of docs/conflicts.md.

export const RULES: Readonly<Record<string, string>> = {
  'leaves-or-stays': 'leaving or staying',
  numbers: 'how many',
  'done-or-denied': 'done or not',
  'permitted-or-refused': 'permitted or not',
  'decided-or-not': 'decided or not',
};
