import { PulseError } from '@pulse/core';
import type { ChannelKind } from './channel-kind.ts';
import { parseChannelName } from './channel-name.ts';
import type { ChannelSetting, LiveChannel } from './live-channel.ts';
import { LogChannel } from './log-channel.ts';
import { ChannelNotFound } from './realtime-errors.ts';
import { StateChannel } from './state-channel.ts';

/** Makes channels of what their names stand for: each prefix is one kind. */
export class ChannelFactory {
  readonly #kinds: ReadonlyMap<string, ChannelKind>;
  readonly #setting: ChannelSetting;

  constructor(kinds: readonly ChannelKind[], setting: ChannelSetting) {
    this.#kinds = new Map(kinds.map((kind) => [kind.prefix, kind]));
    this.#setting = setting;
  }

  /** @throws PulseError CHANNEL_NOT_FOUND when the name stands for nothing */
  check(channel: string): void {
    this.#kindOf(channel);
  }

  /** @throws PulseError CHANNEL_NOT_FOUND */
  create(channel: string): LiveChannel {
    const { id, kind } = this.#kindOf(channel);
    return kind.type === 'state'
      ? new StateChannel(channel, id, kind, this.#setting)
      : new LogChannel(channel, id, kind, this.#setting);
  }

  #kindOf(channel: string): { readonly id: string; readonly kind: ChannelKind } {
    const name = parseChannelName(channel);
    const kind = name && this.#kinds.get(name.prefix);
    if (!name || !kind) throw new PulseError(ChannelNotFound);
    return { id: name.id, kind };
  }
}
