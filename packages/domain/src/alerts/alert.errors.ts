import { defineError } from '@pulse/core';

export const AlertNotFound = defineError({
  code: 'ALERT_NOT_FOUND',
  kind: 'absent',
  message: 'The project has no such alert.',
});
export const TooManyAlerts = defineError({
  code: 'TOO_MANY_ALERTS',
  kind: 'conflict',
  message: 'The project has as many alerts as it may; delete one that is not used.',
});
export const BackTestRangeTooLong = defineError({
  code: 'BACK_TEST_RANGE_TOO_LONG',
  kind: 'invalid',
  message: 'Ask for at most 31 days, from an earlier to a later time.',
});
