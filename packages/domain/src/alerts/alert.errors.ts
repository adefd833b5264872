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
export const RecipientNoMember = defineError({
  code: 'RECIPIENT_NO_MEMBER',
  kind: 'invalid',
  message: 'Only the owner and the members of a project can be told of its alerts.',
});
export const BackTestRangeTooLong = defineError({
  code: 'BACK_TEST_RANGE_TOO_LONG',
  kind: 'invalid',
  message: 'Ask for at most 31 days, from an earlier to a later time.',
});
