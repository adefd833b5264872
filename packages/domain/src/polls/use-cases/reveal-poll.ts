import { useCase } from '../../use-case.ts';
import { announcePoll } from '../announce-poll.ts';
import { PollNotFound, PollTransitionRefused } from '../poll.errors.ts';
import { PollRevealed } from '../poll.events.ts';
import { PollReference, PollView, pollView } from '../poll.schemas.ts';
import { loadPoll } from '../poll-subject.ts';
import { requireCommand } from '../require-command.ts';

export const revealPoll = useCase({
  name: 'polls.reveal',
  kind: 'command',
  summary: 'Declare a closed poll done; who sees its results is a matter of its visibility.',
  input: PollReference,
  output: PollView,
  errors: [PollNotFound, PollTransitionRefused],
  permission: 'poll:manage',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'POST', path: '/polls/:pollId/reveal' },
  async handle({ subject: { poll }, ports }) {
    requireCommand(poll, 'reveal');
    const revealed = await ports.polls.reveal(poll.id);
    await announcePoll(PollRevealed, revealed, ports);
    return pollView(revealed);
  },
});
