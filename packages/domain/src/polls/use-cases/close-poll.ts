import { useCase } from '../../use-case.ts';
import { PollNotFound, PollTransitionRefused } from '../poll.errors.ts';
import { PollReference, PollView, pollView } from '../poll.schemas.ts';
import { loadPoll } from '../poll-subject.ts';
import { requireCommand } from '../require-command.ts';
import { sealPoll } from '../seal-polls.ts';

export const closePoll = useCase({
  name: 'polls.close',
  kind: 'command',
  summary: 'Close a poll and seal its tally; no vote lands afterwards.',
  input: PollReference,
  output: PollView,
  errors: [PollNotFound, PollTransitionRefused],
  permission: 'poll:manage',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'POST', path: '/polls/:pollId/close' },
  async handle({ subject: { poll }, ports }) {
    requireCommand(poll, 'close');
    return pollView(await sealPoll(poll, ports));
  },
});
