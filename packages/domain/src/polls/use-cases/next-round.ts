import { useCase } from '../../use-case.ts';
import { announcePoll } from '../announce-poll.ts';
import { PollNotFound, PollTransitionRefused } from '../poll.errors.ts';
import { PollRoundStarted } from '../poll.events.ts';
import { PollReference, PollView, pollView } from '../poll.schemas.ts';
import { loadPoll } from '../poll-subject.ts';
import { requireCommand } from '../require-command.ts';

export const startNextRound = useCase({
  name: 'polls.nextRound',
  kind: 'command',
  summary: 'Start a fresh round in draft; the rounds before stay for comparison.',
  input: PollReference,
  output: PollView,
  errors: [PollNotFound, PollTransitionRefused],
  permission: 'poll:manage',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'POST', path: '/polls/:pollId/next-round' },
  async handle({ subject: { poll }, ports }) {
    requireCommand(poll, 'nextRound');
    const next = await ports.polls.startNextRound(poll.id);
    await announcePoll(PollRoundStarted, next, ports);
    return pollView(next);
  },
});
