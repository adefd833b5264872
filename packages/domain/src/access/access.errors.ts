import { defineError } from '@pulse/core';

export const AccessEntryNotFound = defineError({
  code: 'ACCESS_ENTRY_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such access entry.',
});
export const EntryAboutOwner = defineError({
  code: 'ENTRY_ABOUT_OWNER',
  kind: 'conflict',
  message: 'An entry about the owner would lock the session for good.',
});
