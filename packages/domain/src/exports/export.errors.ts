import { defineError } from '@pulse/core';

export const ExportNotFound = defineError({
  code: 'EXPORT_NOT_FOUND',
  kind: 'absent',
  message: 'The project has no such export; they are kept for 7 days.',
});
export const TooManyExports = defineError({
  code: 'TOO_MANY_EXPORTS',
  kind: 'conflict',
  message: 'The project has as many exports as it may; wait for one that is written, or delete one.',
});
export const ExportNotDone = defineError({
  code: 'EXPORT_NOT_DONE',
  kind: 'conflict',
  message: 'There is no file: the export is still written, has failed or was cancelled.',
});
