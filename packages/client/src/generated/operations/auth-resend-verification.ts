// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthResendVerificationInput, AuthResendVerificationOutput } from '../types.ts';

/** Send the link that confirms your address again; the ones before it stop working. */
export const authResendVerification: Operation<'auth.resendVerification', AuthResendVerificationInput, AuthResendVerificationOutput, never> = {
  name: 'auth.resendVerification',
  kind: 'command',
  method: 'POST',
  path: '/auth/resend-verification',
};
