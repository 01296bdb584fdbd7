// Time zones as news names them: GMT, EST, Eastern, local time.

/** Offsets from UTC, or the area whose clocks are meant where the name does not say whether it is summer. */
const ZONES: Readonly<Record<string, string>> = {
  gmt: '+00:00',
  utc: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  et: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
};

/** An offset (`-05:00`), an area of the tz database (`America/New_York`), or null for what names no zone. */
export function zoneOf(low: string): string | null {
  return Object.hasOwn(ZONES, low) ? ZONES[low]! : null;
}
