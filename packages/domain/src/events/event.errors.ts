import { defineError } from '@pulse/core';

export const EventTooLarge = defineError({
  code: 'EVENT_TOO_LARGE',
  kind: 'tooLarge',
  message: 'An event has at most 32 KB as JSON.',
});
export const StatsRangeTooLong = defineError({
  code: 'STATS_RANGE_TOO_LONG',
  kind: 'invalid',
  message: 'Ask for at most 31 days by hour, or 3,660 days by day, from an earlier to a later time.',
});
export const QueryRangeTooLong = defineError({
  code: 'QUERY_RANGE_TOO_LONG',
  kind: 'invalid',
  message: 'Ask about at most 366 days, from an earlier to a later time.',
});
export const QueryTooBroad = defineError({
  code: 'QUERY_TOO_BROAD',
  kind: 'unprocessable',
  message:
    'There are too many events to look at for this question. Ask about a shorter time, or about fewer events by name.',
});
