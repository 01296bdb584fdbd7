// Microsoft's recognizers on their own: dates, times, lengths and sets.
import recognizers from '@microsoft/recognizers-text-date-time';
import { runCase } from '../case.ts';

await runCase(async () => {
  const model = new recognizers.DateTimeRecognizer(recognizers.Culture.English).getDateTimeModel();
  return (text) => 1 + model.parse(text, new Date(2019, 9, 22, 12)).length;
});
