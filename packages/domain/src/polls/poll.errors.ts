import { defineError } from '@pulse/core';

export const PollNotFound = defineError({
  code: 'POLL_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such poll.',
});
export const PollClosed = defineError({
  code: 'POLL_CLOSED',
  kind: 'conflict',
  message: 'This poll takes no votes now.',
});
export const AlreadyVoted = defineError({
  code: 'ALREADY_VOTED',
  kind: 'conflict',
  message: 'Your vote in this poll is final.',
});
export const OptionNotFound = defineError({
  code: 'OPTION_NOT_FOUND',
  kind: 'invalid',
  message: 'The poll has no such option.',
});
export const ChoiceCountInvalid = defineError({
  code: 'CHOICE_COUNT_INVALID',
  kind: 'invalid',
  message: 'That is not how many options this poll takes.',
});
export const OptionsLocked = defineError({
  code: 'OPTIONS_LOCKED',
  kind: 'conflict',
  message:
    'People have voted: options can be respelled, but not added, removed, moved or counted differently.',
});
export const PollTransitionRefused = defineError({
  code: 'POLL_TRANSITION_REFUSED',
  kind: 'conflict',
  message: 'The poll cannot do that in its present state.',
});
export const DeadlinePassed = defineError({
  code: 'DEADLINE_PASSED',
  kind: 'invalid',
  message: 'The deadline must lie ahead.',
});
export const ResultsHidden = defineError({
  code: 'RESULTS_HIDDEN',
  kind: 'forbidden',
  message: 'The results of this poll are not shown to you.',
});
export const RoundNotFound = defineError({
  code: 'ROUND_NOT_FOUND',
  kind: 'absent',
  message: 'The poll has not had that round.',
});
