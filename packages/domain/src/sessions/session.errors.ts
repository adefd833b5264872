import { defineError } from '@pulse/core';

export const SessionNotFound = defineError({
  code: 'SESSION_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such session.',
});
export const SessionNotLive = defineError({
  code: 'SESSION_NOT_LIVE',
  kind: 'conflict',
  message: 'The session is not running at the moment.',
});
export const SessionTransitionRefused = defineError({
  code: 'SESSION_TRANSITION_REFUSED',
  kind: 'conflict',
  message: 'The session cannot do that in its present state.',
});
export const SessionFull = defineError({
  code: 'SESSION_FULL',
  kind: 'conflict',
  message: 'The session has as many participants as it takes.',
});
export const SessionCodesExhausted = defineError({
  code: 'SESSION_CODES_EXHAUSTED',
  kind: 'unavailable',
  message: 'No free join code was found; try again.',
});
