import { createHash } from 'node:crypto';
import { type ErrorDefinition, IdempotencyMismatch, PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { ParticipantBanned, ParticipantKicked } from '../../participants/index.ts';
import { SessionNotLive } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import {
  AlreadyVoted,
  ChoiceCountInvalid,
  OptionNotFound,
  PollClosed,
  PollNotFound,
} from '../poll.errors.ts';
import type { VoteOutcome } from '../poll.repository.ts';
import { maximumOptions, VoteReceipt } from '../poll.schemas.ts';
import { loadRecentPoll } from '../poll-subject.ts';

/** Every outcome of the flush that is not a receipt, with what it means to the voter. */
const refusals: Partial<Record<VoteOutcome, ErrorDefinition>> = {
  KEY_REUSED: IdempotencyMismatch,
  POLL_NOT_FOUND: PollNotFound,
  NOT_JOINED: PollNotFound,
  BANNED: ParticipantBanned,
  KICKED: ParticipantKicked,
  SESSION_NOT_LIVE: SessionNotLive,
  POLL_CLOSED: PollClosed,
  OPTION_NOT_FOUND: OptionNotFound,
  CHOICE_COUNT_INVALID: ChoiceCountInvalid,
  ALREADY_VOTED: AlreadyVoted,
};

export const castVote = useCase({
  name: 'polls.vote',
  kind: 'command',
  summary: 'Cast or change a vote in an open poll.',
  input: z.strictObject({
    pollId: identifier,
    optionIds: z
      .array(identifier)
      .min(1)
      .max(maximumOptions)
      .refine((ids) => new Set(ids).size === ids.length, 'names an option twice'),
    round: z
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe('Counts in this round or not at all; the open one unless told.'),
  }),
  output: VoteReceipt,
  errors: [
    PollNotFound,
    PollClosed,
    AlreadyVoted,
    SessionNotLive,
    OptionNotFound,
    ChoiceCountInvalid,
    ParticipantBanned,
    ParticipantKicked,
  ],
  permission: 'poll:vote',
  absent: PollNotFound,
  subject: loadRecentPoll,
  commit: 'grouped',
  example: {
    pollId: '0193a2f4-7b21-7d44-8c10-1f6a2be04c77',
    optionIds: ['0193a2f4-7b21-7e02-b6a3-92c4d10f5e38'],
  },
  http: { method: 'POST', path: '/polls/:pollId/votes', status: 201, crowd: true, hot: true },
  async handle({ input, actor, caller, ports }) {
    if (actor.kind !== 'participant') throw new TypeError('poll:vote is held by participants alone');
    const result = await ports.polls.cast({
      pollId: input.pollId,
      participantId: actor.participantId,
      optionIds: input.optionIds,
      round: input.round ?? null,
      key: caller.idempotencyKey ?? null,
      digest: createHash('sha256')
        .update([input.pollId, input.round ?? '', ...input.optionIds].join(' '))
        .digest('base64url'),
    });
    const refusal = refusals[result.outcome];
    if (refusal) throw new PulseError(refusal);
    return { pollId: input.pollId, round: result.round, version: result.version };
  },
});
