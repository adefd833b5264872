import { PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { ExportNotFound } from './export.errors.ts';
import type { Export } from './export.ts';

/** @throws PulseError EXPORT_NOT_FOUND */
export async function requireExport(
  { projectId, exportId }: { readonly projectId: string; readonly exportId: string },
  { exports }: Pick<Ports, 'exports'>,
): Promise<Export> {
  const found = await exports.find(projectId, exportId);
  if (!found) throw new PulseError(ExportNotFound);
  return found;
}
