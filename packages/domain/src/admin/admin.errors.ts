import { defineError } from '@pulse/core';

export const LastAdmin = defineError({
  code: 'LAST_ADMIN',
  kind: 'conflict',
  message: 'Somebody must remain who administers Pulse: appoint another administrator first.',
});
export const RoleCannotHold = defineError({
  code: 'ROLE_CANNOT_HOLD',
  kind: 'conflict',
  message: 'This role cannot be given this permission.',
});
