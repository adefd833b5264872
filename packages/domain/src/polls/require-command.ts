import { PulseError } from '@pulse/core';
import { PollTransitionRefused } from './poll.errors.ts';
import { mayRun, type Poll, type PollCommand } from './poll.ts';

const whatToDo: Record<PollCommand, string> = {
  open: 'cannot be opened; a revealed one takes a next round.',
  close: 'cannot be closed.',
  reveal: 'cannot be revealed; close it first.',
  nextRound: 'has no next round yet; close it first.',
};

/** @throws PulseError POLL_TRANSITION_REFUSED when the poll's state does not allow the command */
export function requireCommand(poll: Poll, command: PollCommand): void {
  if (mayRun(poll, command)) return;
  throw new PulseError(PollTransitionRefused, {
    message: `A poll that is ${poll.status} ${whatToDo[command]}`,
    details: { status: poll.status },
  });
}
