import { PulseError } from '@pulse/core';
import { loadSession, SessionNotFound, SessionNotLive, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { choiceBounds } from '../choice-bounds.ts';
import { ChoiceCountInvalid, DeadlinePassed } from '../poll.errors.ts';
import { PollCreated } from '../poll.events.ts';
import { NewPoll, PollView, pollView } from '../poll.schemas.ts';

export const createPoll = useCase({
  name: 'polls.create',
  kind: 'command',
  summary: 'Add a poll to a session, in draft.',
  input: NewPoll,
  output: PollView,
  errors: [SessionNotFound, SessionNotLive, ChoiceCountInvalid, DeadlinePassed],
  permission: 'poll:manage',
  absent: SessionNotFound,
  subject: loadSession,
  example: {
    sessionId: '0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11',
    kind: 'single',
    title: 'Which one falls faster?',
    options: [{ text: 'The feather' }, { text: 'The hammer' }],
  },
  http: { method: 'POST', path: '/sessions/:sessionId/polls', status: 201 },
  async handle({ input, subject: { session }, ports }) {
    if (session.status === 'ended' || session.status === 'archived') {
      throw new PulseError(SessionNotLive, { message: 'The session is over; it takes no further polls.' });
    }
    const now = ports.clock.now();
    const choices = choiceBounds(input);
    const deadline = input.deadline === undefined ? null : new Date(input.deadline);
    if (deadline && !(await ports.polls.liesAhead(deadline))) throw new PulseError(DeadlinePassed);
    const poll = await ports.polls.insert({
      id: ports.ids.next(),
      sessionId: session.id,
      kind: input.kind,
      title: input.title.trim(),
      options: input.options.map((option, index) => ({
        id: ports.ids.next(),
        ordinal: index + 1,
        text: option.text.trim(),
      })),
      status: 'draft',
      round: 1,
      voteChange: input.voteChange ?? 'until_close',
      resultVisibility: input.resultVisibility ?? 'always',
      ...choices,
      durationSeconds: input.durationSeconds ?? null,
      deadline,
      version: 0,
      createdAt: now,
      updatedAt: now,
      openedAt: null,
      closedAt: null,
    });
    await ports.events.record(PollCreated, {
      channel: sessionChannel(session.id),
      data: { poll: pollView(poll) },
    });
    return pollView(poll);
  },
});
