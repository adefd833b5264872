import { defineError } from '@pulse/core';

export const CounterNotFound = defineError({
  code: 'COUNTER_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such counter.',
});
export const CounterLimitReached = defineError({
  code: 'COUNTER_LIMIT_REACHED',
  kind: 'conflict',
  message: 'You have moved this counter as far as you may.',
});
export const CounterOutOfRange = defineError({
  code: 'COUNTER_OUT_OF_RANGE',
  kind: 'conflict',
  message: 'The counter is at its end.',
});
export const CounterRangeInvalid = defineError({
  code: 'COUNTER_RANGE_INVALID',
  kind: 'invalid',
  message: 'The initial value must lie between minimum and maximum.',
});
