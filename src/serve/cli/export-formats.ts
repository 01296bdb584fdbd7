/** The forms in which a ledger leaves. */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'annotations', 'geojson', 'ics', 'atom'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
