import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { announcePoll } from '../announce-poll.ts';
import { choiceBounds } from '../choice-bounds.ts';
import { planOptions } from '../option-changes.ts';
import { ChoiceCountInvalid, OptionNotFound, OptionsLocked, PollNotFound } from '../poll.errors.ts';
import { OptionCorrected, PollUpdated } from '../poll.events.ts';
import { maximumOptions, NewPoll, PollView, pollView } from '../poll.schemas.ts';
import { isPublished, loadPoll } from '../poll-subject.ts';

const { title, voteChange, resultVisibility, minChoices, maxChoices, durationSeconds } = NewPoll.shape;

export const updatePoll = useCase({
  name: 'polls.update',
  kind: 'command',
  summary:
    'Change a poll; what is left out stays. Options lock after the first vote, but for their spelling.',
  input: z.strictObject({
    pollId: identifier,
    title: title.optional(),
    options: z
      .array(
        z.strictObject({
          id: identifier.optional().describe('Of an option that stays; without it the option is new.'),
          text: NewPoll.shape.options.element.shape.text,
        }),
      )
      .min(2)
      .max(maximumOptions)
      .optional()
      .describe('All options, in their new order.'),
    voteChange,
    resultVisibility,
    minChoices,
    maxChoices,
    durationSeconds: durationSeconds.unwrap().nullable().optional(),
    position: z.int().min(1).max(10_000).optional().describe('Place in the run sheet.'),
  }),
  output: PollView,
  errors: [PollNotFound, OptionsLocked, OptionNotFound, ChoiceCountInvalid],
  permission: 'poll:manage',
  absent: PollNotFound,
  subject: loadPoll,
  http: { method: 'PATCH', path: '/polls/:pollId' },
  async handle({ input, subject: { poll }, ports }) {
    const plan = input.options && planOptions(poll.options, input.options, ports.ids);
    // Spelling may always be mended; what can be chosen may not change under those who have chosen.
    const changesRules =
      plan?.structural === true ||
      (input.minChoices !== undefined && input.minChoices !== poll.minChoices) ||
      (input.maxChoices !== undefined && input.maxChoices !== poll.maxChoices);
    if (changesRules && (await ports.polls.hasBallots(poll.id))) throw new PulseError(OptionsLocked);
    const options = plan?.options ?? poll.options;
    const bounds = choiceBounds({
      kind: poll.kind,
      options,
      minChoices: input.minChoices ?? poll.minChoices,
      maxChoices:
        input.maxChoices ?? (plan?.structural ? Math.min(poll.maxChoices, options.length) : poll.maxChoices),
    });
    const updated = await ports.polls.update(poll.id, {
      title: input.title?.trim() ?? poll.title,
      voteChange: input.voteChange ?? poll.voteChange,
      resultVisibility: input.resultVisibility ?? poll.resultVisibility,
      durationSeconds: input.durationSeconds === undefined ? poll.durationSeconds : input.durationSeconds,
      ...bounds,
      ...(plan ? { options: { list: plan.options, structural: plan.structural } } : {}),
      ...(input.position === undefined ? {} : { position: input.position }),
    });
    const channel = sessionChannel(poll.sessionId);
    if (isPublished(poll)) {
      for (const correction of plan?.corrections ?? []) {
        await ports.events.record(OptionCorrected, { channel, data: { pollId: poll.id, ...correction } });
      }
    }
    await announcePoll(PollUpdated, updated, ports, isPublished(poll) ? 'everyone' : 'staff');
    return pollView(updated);
  },
});
