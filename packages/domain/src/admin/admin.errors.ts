import { defineError } from '@pulse/core';

export const RoleCannotHold = defineError({
  code: 'ROLE_CANNOT_HOLD',
  kind: 'conflict',
  message: 'This role cannot be given this permission.',
});
