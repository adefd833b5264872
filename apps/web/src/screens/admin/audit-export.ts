import {
  type AdminAuditInput,
  type AuditEntry,
  adminExportAudit,
  listAll,
  type PulseClient,
} from '@pulse/client';

export type ExportFormat = 'ndjson' | 'csv';

const columns = [
  'at',
  'actorKind',
  'actorId',
  'action',
  'resourceType',
  'resourceId',
  'details',
  'requestId',
  'addressHash',
  'id',
] as const satisfies readonly (keyof AuditEntry)[];

const mime: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv;charset=utf-8',
};

/**
 * Reads the whole log, a thousand entries at a time, into a file.
 *
 * @param onProgress how many have been read
 */
export async function exportAudit(
  client: Pick<PulseClient, 'call'>,
  query: Omit<AdminAuditInput, 'limit' | 'cursor'>,
  format: ExportFormat,
  onProgress: (entries: number) => void,
): Promise<Blob> {
  const lines: string[] = format === 'csv' ? [columns.join(',')] : [];
  let entries = 0;
  for await (const entry of listAll(client, adminExportAudit, query)) {
    lines.push(format === 'csv' ? csvLine(entry) : JSON.stringify(entry));
    entries += 1;
    if (entries % 100 === 0) onProgress(entries);
  }
  onProgress(entries);
  const end = format === 'csv' ? '\r\n' : '\n';
  return new Blob(
    lines.map((line) => line + end),
    { type: mime[format] },
  );
}

/** One entry as a line of CSV (RFC 4180) that no spreadsheet takes for a formula. */
export function csvLine(entry: AuditEntry): string {
  return columns
    .map((column) => {
      const value = entry[column];
      const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
      // OWASP, "CSV Injection": a leading apostrophe makes it text.
      const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
      return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    })
    .join(',');
}
