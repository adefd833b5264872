import { z } from 'zod';
import { identifier, line, timestamp } from '../identifiers.ts';
import { type Poll, pollKinds, pollStatuses, resultVisibilities, voteChanges } from './poll.ts';

export const maximumOptions = 50;

export const PollView = z
  .strictObject({
    id: identifier,
    sessionId: identifier,
    kind: z.enum(pollKinds),
    title: z.string(),
    options: z.array(z.strictObject({ id: identifier, text: z.string() })),
    status: z.enum(pollStatuses),
    round: z.int().min(1),
    voteChange: z.enum(voteChanges),
    resultVisibility: z.enum(resultVisibilities),
    minChoices: z.int().min(1),
    maxChoices: z.int().min(1),
    durationSeconds: z.int().nullable(),
    deadline: timestamp.nullable(),
    version: z.int().min(0),
    position: z.int().min(1),
    createdAt: timestamp,
    updatedAt: timestamp,
    openedAt: timestamp.nullable(),
    closedAt: timestamp.nullable(),
  })
  .meta({ id: 'Poll', description: 'A question with options, asked in one or more rounds.' });

export const Ballot = z
  .strictObject({ round: z.int().min(1), optionIds: z.array(identifier) })
  .meta({ id: 'Ballot', description: 'What the caller has chosen.' });

export const PollDetail = PollView.extend({
  ballot: Ballot.nullable().describe('The own ballot of the current round; null for those who have none.'),
}).meta({ id: 'PollDetail' });

const count = z.int().min(0);

export const PollResults = z
  .strictObject({
    pollId: identifier,
    kind: z.enum(pollKinds),
    status: z.enum(pollStatuses),
    round: z.int().min(1),
    total: count.describe('How many have voted.'),
    options: z.array(
      z.strictObject({
        id: identifier,
        votes: count.nullable().describe('null for who may not see results.'),
      }),
    ),
    version: z.int().min(0),
    sealed: z.boolean(),
  })
  .meta({ id: 'PollResults' });

const Count = z.strictObject({
  total: count,
  options: z.array(z.strictObject({ id: identifier, votes: count })),
});

export const PollRecount = z
  .strictObject({
    pollId: identifier,
    round: z.int().min(1),
    sealed: z.boolean().describe('Whether `tally` is a seal; otherwise it is the running tally.'),
    tally: Count,
    recount: Count.describe('Counted anew from the ballots.'),
    matches: z.boolean(),
  })
  .meta({ id: 'PollRecount' });

export const VoteReceipt = z
  .strictObject({ pollId: identifier, round: z.int().min(1), version: z.int().min(0) })
  .meta({ id: 'VoteReceipt' });

export const PollReference = z.strictObject({ pollId: identifier });

export const NewPoll = z.strictObject({
  sessionId: identifier,
  kind: z.enum(pollKinds),
  title: line(300),
  options: z
    .array(z.strictObject({ text: line(200) }))
    .min(2)
    .max(maximumOptions),
  voteChange: z.enum(voteChanges).optional().describe('`until_close` unless told.'),
  resultVisibility: z.enum(resultVisibilities).optional().describe('`always` unless told.'),
  minChoices: z.int().min(1).max(maximumOptions).optional().describe('`multiple` only; 1 unless told.'),
  maxChoices: z.int().min(1).max(maximumOptions).optional().describe('`multiple` only; all unless told.'),
  durationSeconds: z
    .int()
    .min(1)
    .max(86_400)
    .optional()
    .describe('Voting ends so long after a round is opened.'),
  deadline: timestamp.optional().describe('Voting ends at this time.'),
});

export function pollView(poll: Poll): z.input<typeof PollView> {
  return {
    id: poll.id,
    sessionId: poll.sessionId,
    kind: poll.kind,
    title: poll.title,
    options: poll.options.map(({ id, text }) => ({ id, text })),
    status: poll.status,
    round: poll.round,
    voteChange: poll.voteChange,
    resultVisibility: poll.resultVisibility,
    minChoices: poll.minChoices,
    maxChoices: poll.maxChoices,
    durationSeconds: poll.durationSeconds,
    deadline: poll.deadline?.toISOString() ?? null,
    version: poll.version,
    position: poll.position,
    createdAt: poll.createdAt.toISOString(),
    updatedAt: poll.updatedAt.toISOString(),
    openedAt: poll.openedAt?.toISOString() ?? null,
    closedAt: poll.closedAt?.toISOString() ?? null,
  };
}
