// What somebody did to an entry or a conflict, as a line that says who begins with it: `Corrected by …`.

export const JUDGED: Readonly<Record<string, string>> = {
  accept: 'Accepted',
  correct: 'Corrected',
  reject: 'Rejected',
  confirm: 'Confirmed',
  dismiss: 'Dismissed',
};
