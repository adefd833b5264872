import { PulseError } from '@pulse/core';
import { ChoiceCountInvalid } from './poll.errors.ts';
import type { PollKind } from './poll.ts';

/**
 * A single choice is one choice; a multiple one lies between its bounds, which must fit the options.
 *
 * @throws PulseError CHOICE_COUNT_INVALID
 */
export function choiceBounds(input: {
  kind: PollKind;
  options: readonly unknown[];
  minChoices?: number | undefined;
  maxChoices?: number | undefined;
}) {
  const minChoices = input.minChoices ?? 1;
  const maxChoices = input.maxChoices ?? (input.kind === 'single' ? 1 : input.options.length);
  const fits =
    input.kind === 'single'
      ? minChoices === 1 && maxChoices === 1
      : minChoices <= maxChoices && maxChoices <= input.options.length;
  if (fits) return { minChoices, maxChoices };
  throw new PulseError(ChoiceCountInvalid, {
    message:
      input.kind === 'single'
        ? 'A single choice takes exactly one option; use kind `multiple` for more.'
        : 'minChoices must not exceed maxChoices, nor maxChoices the number of options.',
  });
}
