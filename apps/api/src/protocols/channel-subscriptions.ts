import {
  type AnyUseCase,
  type Caller,
  type Catalogue,
  type Execute,
  PulseError,
  type Subscription,
  type Viewer,
} from '@pulse/core';
import {
  type ChannelFilters,
  type Connection,
  type Hub,
  openChannel,
  TooManyChannels,
} from '@pulse/realtime';
import { channelsPerConnection } from './connection-limits.ts';
import type { AddressedStream } from './stream-address.ts';

export interface ChannelSetting {
  readonly catalogue: Pick<Catalogue, 'findChannel'>;
  readonly execute: Execute;
  readonly hub: Hub;
}

export interface Watching {
  readonly channel: string;
  /** Resume token of this channel, as of the last frame before the ones that follow. */
  readonly after: string;
  readonly viewer: Viewer;
}

/** The channels that one reader watches. What is asked of one channel takes turns. */
export class ChannelSubscriptions {
  readonly #setting: ChannelSetting;
  readonly #live: Connection;
  readonly #turns = new Map<string, Promise<Watching | undefined>>();
  /** Resumed by a handshake, and not yet asked for; undefined without one. */
  #resumed: Set<string> | undefined;

  constructor(setting: ChannelSetting, live: Connection) {
    this.#setting = setting;
    this.#live = live;
  }

  /** @throws PulseError CHANNEL_NOT_FOUND and others */
  byChannel(
    channel: string,
    after: string | undefined,
    caller: Caller,
    filters?: ChannelFilters,
  ): Promise<Watching> {
    const { catalogue, execute } = this.#setting;
    const grant = () => openChannel(catalogue, execute, channel, caller, filters);
    return this.#subscribe(channel, after, caller, grant);
  }

  /** By what its address stands for; refusals are the use case's own. */
  byAddress(stream: AddressedStream, caller: Caller): Promise<Watching> {
    const grant = () => stream.grant(this.#setting.execute, caller);
    return this.#subscribe(stream.channel, stream.after, caller, grant);
  }

  /** By the name of its stream; refusals are the use case's own. */
  byUseCase(
    useCase: AnyUseCase,
    input: unknown,
    after: string | undefined,
    caller: Caller,
  ): Promise<Watching> {
    const { prefix, inputKey } = useCase.channel ?? { prefix: '', inputKey: '' };
    const id: unknown =
      typeof input === 'object' && input !== null ? Reflect.get(input, inputKey) : undefined;
    const grant = async () => (await this.#setting.execute(useCase, input, caller)) as Subscription;
    return this.#subscribe(`${prefix}:${String(id)}`, after, caller, grant);
  }

  /** Goes on with every channel that the token names. `onLost` for each that this caller may not watch any more. */
  async resume(
    after: string,
    caller: Caller,
    onLost: (channel: string, error: unknown) => void,
  ): Promise<void> {
    const channels = new Set(this.#setting.hub.parseToken(after).map(({ channel }) => channel));
    const resumed = new Set<string>();
    this.#resumed = resumed;
    const resuming = [...channels].map(async (channel) => {
      try {
        const subscribed = this.byChannel(channel, after, caller);
        resumed.add(channel);
        await subscribed;
      } catch (error) {
        resumed.delete(channel);
        onLost(channel, error);
      }
    });
    await Promise.all(resuming);
  }

  async unsubscribe(channel: string): Promise<void> {
    await this.#inTurn(channel, async () => {
      this.#resumed?.delete(channel);
      this.#setting.hub.unsubscribe(this.#live, channel);
      return undefined;
    });
  }

  /** The hub ended it. */
  forget(channel: string): void {
    this.#turns.delete(channel);
    this.#resumed?.delete(channel);
  }

  async #subscribe(
    channel: string,
    after: string | undefined,
    { actor }: Caller,
    grant: () => Promise<Subscription>,
  ): Promise<Watching> {
    const adopted = after === undefined && this.#resumed?.delete(channel) === true;
    const subscribed = await this.#inTurn(channel, async (before) => {
      // Asked for without a place, though the handshake had one: it goes on there, instead of beginning anew.
      if (adopted && before) return before;
      try {
        const granted = await grant();
        const place = await this.#setting.hub.subscribe({
          ...granted,
          actor,
          after,
          connection: this.#live,
        });
        return { ...granted, after: place.after };
      } catch (error) {
        this.#setting.hub.unsubscribe(this.#live, channel); // an earlier subscription does not outlive a refusal
        throw error;
      }
    });
    if (!subscribed) throw new TypeError('a subscription came to nothing');
    return subscribed;
  }

  /** Runs after what was asked for this channel before, with what came of that. @throws PulseError TOO_MANY_CHANNELS */
  async #inTurn(
    channel: string,
    work: (before: Watching | undefined) => Promise<Watching | undefined>,
  ): Promise<Watching | undefined> {
    const before = this.#turns.get(channel);
    if (!before && this.#turns.size >= channelsPerConnection) throw new PulseError(TooManyChannels);
    const turn = (before ?? Promise.resolve(undefined)).catch(() => undefined).then(work);
    this.#turns.set(channel, turn);
    try {
      const watching = await turn;
      if (!watching) this.#release(channel, turn);
      return watching;
    } catch (error) {
      this.#release(channel, turn);
      throw error;
    }
  }

  #release(channel: string, turn: Promise<unknown>): void {
    if (this.#turns.get(channel) === turn) this.#turns.delete(channel);
  }
}
