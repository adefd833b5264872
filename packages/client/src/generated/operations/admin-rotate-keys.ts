// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AdminRotateKeysInput, SigningKeys } from '../types.ts';

/** Let the next key sign access tokens from now on; they rotate by age without being asked. */
export const adminRotateKeys: Operation<'admin.rotateKeys', AdminRotateKeysInput, SigningKeys, 'NEXT_KEY_TOO_NEW'> = {
  name: 'admin.rotateKeys',
  kind: 'command',
  method: 'POST',
  path: '/admin/keys/rotate',
};
