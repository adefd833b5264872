import { defineError } from '@pulse/core';

export const RoleCannotHold = defineError({
  code: 'ROLE_CANNOT_HOLD',
  kind: 'conflict',
  message: 'This role cannot be given this permission.',
});
export const DeadLetterNotFound = defineError({
  code: 'DEAD_LETTER_NOT_FOUND',
  kind: 'absent',
  message: 'The queue has no such dead letter; it may have been run again, or removed after 30 days.',
});
