// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { DigestsSendInput, DigestsSendOutput } from '../types.ts';

/** Mail yourself, and nobody else, what a digest would say now, whether it is switched on or not. */
export const digestsSend: Operation<'digests.send', DigestsSendInput, DigestsSendOutput, 'PROJECT_NOT_FOUND' | 'ADDRESS_UNCONFIRMED'> = {
  name: 'digests.send',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/digests/:digestId/send',
  keyed: true,
};
