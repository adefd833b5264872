import { defineError } from '@pulse/core';

export const ShareNotFound = defineError({
  code: 'SHARE_NOT_FOUND',
  kind: 'absent',
  message: 'The project has no such link.',
});
export const TooManyShares = defineError({
  code: 'TOO_MANY_SHARES',
  kind: 'conflict',
  message: 'The project has as many links as it may; revoke one that is not used.',
});
export const ViewNotShareable = defineError({
  code: 'VIEW_NOT_SHAREABLE',
  kind: 'conflict',
  message: 'A link can keep to levels and names alone; this view filters by something else as well.',
});
export const ExpiryNotAhead = defineError({
  code: 'EXPIRY_NOT_AHEAD',
  kind: 'invalid',
  message: 'A link cannot end in the past, nor in more than ten years.',
});
