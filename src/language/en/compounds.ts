// What stays one word around a hyphen, after a number or before a dot, as in Universal Dependencies English.
// Everything else comes apart: US|-|backed, 10|km, said|.|Then.

/** Prefixes that stay with what follows the hyphen (`co-operate`, `e-mail`), after the affix list of the LDC treebanks. */
export const PREFIXES: ReadonlySet<string> = new Set(
  (
    'anti arch ante bi co contra counter cross cyber de e electro ex extra hm hyper inter intra macro mega ' +
    'meta micro mid mini mm mono multi neo non over pan para post pre pro proto pseudo psycho quasi re semi ' +
    'socio sub super trans tri uh ultra un under uni'
  ).split(' '),
);

/** Suffixes that stay with what stands before the hyphen (`career-wise`). */
export const SUFFIXES: ReadonlySet<string> = new Set(['wise', 'esque', 'ish', 'fold', 'itis', 'gate']);

/** What is a word of its own when it follows a number without a space: `10bn`, `5pm`, `40km`. Case matters. */
export const UNITS: ReadonlySet<string> = new Set(
  (
    'am pm AM PM a p k K m M mm MM mn bn b B tn trn km kms kg kgs g mg cm ml l ft in mi mph kph kmh lb lbs oz ' +
    'hz Hz kHz MHz GHz GB MB KB TB kb Kb Mb mb gb kW MW GW kw mw MWh kWh GWh TWh W V x X hr hrs h min mins sec ' +
    'secs yr yrs yo ha sq c C F f cc bps bpd pc pct ppm cents percent million billion trillion years days miles dwt'
  ).split(' '),
);

/** What a number keeps: ordinals and decades (`3rd`, `1970s`). */
export const NUMBER_ENDINGS: ReadonlySet<string> = new Set([
  'st',
  'nd',
  'rd',
  'th',
  's',
  'ST',
  'ND',
  'RD',
  'TH',
]);

/** Small letters after a dot that make a host or file name of the word before: `newsday.com`, `plan.pdf`. */
export const NAME_ENDINGS: ReadonlySet<string> = new Set(
  (
    'com org net gov edu mil int info biz co uk us ca au nz ie de fr eu ru ua il ir sy tr cn jp kr in br za ' +
    'io tv me ly fm html htm php doc docx xls xlsx ppt pptx pdf txt jpg jpeg png gif zip csv mp3 mp4 url js'
  ).split(' '),
);

/** Letters before a `$` that belong to it: `US$`, `A$`. */
export const DOLLARS: ReadonlySet<string> = new Set([
  'US',
  'A',
  'AU',
  'C',
  'CA',
  'NZ',
  'HK',
  'S',
  'U',
  'R',
  'NT',
]);
