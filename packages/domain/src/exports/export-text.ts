import type { StoredEvent } from '../events/index.ts';
import { type ExportFormat, exportedFields } from './export.ts';

/** How a file begins, and what an event is in it. */
export interface ExportText {
  readonly head: string;
  line(event: StoredEvent): string;
}

const columns = [
  'position',
  'id',
  'name',
  'level',
  'message',
  'userId',
  'sessionId',
  'timestamp',
  'receivedAt',
  'shifted',
  'properties',
] as const satisfies readonly (keyof ReturnType<typeof exportedFields>)[];

/** Spreadsheets take a file without it for the encoding of their country. */
const byteOrderMark = '\ufeff';
/** What spreadsheets take for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;
const quoted = /[",\r\n]/;

export const exportTexts: Readonly<Record<ExportFormat, ExportText>> = {
  csv: {
    head: `${byteOrderMark}${columns.join(',')}\r\n`,
    line(event) {
      const fields = exportedFields(event);
      return `${columns.map((column) => csvField(fields[column])).join(',')}\r\n`;
    },
  },
  ndjson: { head: '', line: (event) => `${JSON.stringify(exportedFields(event))}\n` },
};

/**
 * A field by RFC 4180. A text that a spreadsheet would compute gets an apostrophe before it, which spreadsheets show to
 * nobody; numbers are ours and stay numbers.
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe = formula.test(text) ? `'${text}` : text;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
