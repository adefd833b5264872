import { type Caller, type Catalogue, type Execute, PulseError, type Subscription } from '@pulse/core';
import { parseChannelName } from './channel-name.ts';
import { ChannelNotFound } from './realtime-errors.ts';

/** What of a channel is asked for: fields of its stream's input beside the one that names it. */
export type ChannelFilters = Readonly<Record<string, unknown>>;

/**
 * Asks the stream behind a public channel name whether this caller may watch it. The same for every protocol:
 * somebody else's channel, an absent one and a misspelt one are told apart by nothing.
 *
 * @throws PulseError CHANNEL_NOT_FOUND, INVALID_INPUT where filters are not understood, or what `execute` throws for
 *   reasons that are not the channel's
 */
export async function openChannel(
  catalogue: Pick<Catalogue, 'findChannel'>,
  execute: Execute,
  channel: string,
  caller: Caller,
  filters?: ChannelFilters,
): Promise<Subscription> {
  const found = parseChannelName(channel) && catalogue.findChannel(channel);
  if (!found) throw new PulseError(ChannelNotFound);
  try {
    return (await execute(found.useCase, { ...filters, ...found.input }, caller)) as Subscription;
  } catch (error) {
    const foreign =
      error instanceof PulseError &&
      (error.kind === 'absent' ||
        error.kind === 'forbidden' ||
        (error.kind === 'invalid' && filters === undefined));
    throw foreign ? new PulseError(ChannelNotFound, { cause: error }) : error;
  }
}
