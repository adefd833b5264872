import { defineError } from '@pulse/core';

export const ViewNotFound = defineError({
  code: 'VIEW_NOT_FOUND',
  kind: 'absent',
  message: 'The project has no such view.',
});
export const TooManyViews = defineError({
  code: 'TOO_MANY_VIEWS',
  kind: 'conflict',
  message: 'The project has as many views as it may; delete one that nobody opens.',
});
