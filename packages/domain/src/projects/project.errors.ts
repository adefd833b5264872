import { defineError } from '@pulse/core';

export const ProjectNotFound = defineError({
  code: 'PROJECT_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such project.',
});
export const KeyNotFound = defineError({
  code: 'KEY_NOT_FOUND',
  kind: 'absent',
  message: 'The project has no such key.',
});
export const TooManyKeys = defineError({
  code: 'TOO_MANY_KEYS',
  kind: 'conflict',
  message: 'The project has as many keys as it may; revoke one that is not used.',
});
export const LedgerRangeTooLong = defineError({
  code: 'LEDGER_RANGE_TOO_LONG',
  kind: 'invalid',
  message: 'Ask for at most 31 days, from an earlier to a later time.',
});
export const OwnerIsNoMember = defineError({
  code: 'OWNER_IS_NO_MEMBER',
  kind: 'conflict',
  message: 'The owner of a project may everything there already.',
});
export const NoProjectMember = defineError({
  code: 'NO_PROJECT_MEMBER',
  kind: 'absent',
  message: 'This account is not a member of the project.',
});
export const RecipientNoMember = defineError({
  code: 'RECIPIENT_NO_MEMBER',
  kind: 'invalid',
  message: 'Only the owner and the members of a project can be sent what happens in it.',
});
