import { defineEvent } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../identifiers.ts';
import { PollView } from './poll.schemas.ts';

const data = z.strictObject({ poll: PollView });

export const PollCreated = defineEvent({ name: 'poll.created', audience: 'staff', data });
export const PollUpdated = defineEvent({ name: 'poll.updated', audience: 'everyone', data });
export const PollDeleted = defineEvent({
  name: 'poll.deleted',
  audience: 'everyone',
  data: z.strictObject({ pollId: identifier }),
});
/** The audit of a spelling that was mended after people had seen it. */
export const OptionCorrected = defineEvent({
  name: 'poll.option_corrected',
  audience: 'staff',
  data: z.strictObject({ pollId: identifier, optionId: identifier, before: z.string(), after: z.string() }),
});
export const PollOpened = defineEvent({ name: 'poll.opened', audience: 'everyone', data });
export const PollClosedEvent = defineEvent({ name: 'poll.closed', audience: 'everyone', data });
export const PollRevealed = defineEvent({ name: 'poll.revealed', audience: 'everyone', data });
export const PollRoundStarted = defineEvent({ name: 'poll.round_started', audience: 'everyone', data });
