import {
  type Actor,
  type Clock,
  createConcurrencyLimit,
  InternalError,
  type LabelFilter,
  type Log,
  PulseError,
  type Viewer,
} from '@pulse/core';
import type { Broker, Signal } from './broker.ts';
import { ChannelFactory } from './channel-factory.ts';
import type { ChannelKind } from './channel-kind.ts';
import { Connection, type Transport } from './connection.ts';
import { defaultHubLimits, type HubLimits } from './hub-limits.ts';
import { type HubObserver, silentObserver } from './hub-observer.ts';
import type { LiveChannel } from './live-channel.ts';
import { Presence } from './presence.ts';
import { ChannelNotFound } from './realtime-errors.ts';
import { createResumeTokens, type ResumeCell } from './resume-token.ts';
import { type RightsChange, RightsReview } from './rights-review.ts';
import type { Timers } from './timers.ts';
import { Watcher } from './watcher.ts';
import { WriteScheduler } from './write-scheduler.ts';

export interface HubOptions {
  readonly kinds: readonly ChannelKind[];
  readonly broker: Broker;
  /** Changes only when a backup is restored; then every place is void and readers get a `reset`. 32 bits. */
  readonly epoch: number;
  readonly tokenSecret: string | Uint8Array;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Gives a failed read its public face, as for `execute`. */
  readonly translate?: (error: unknown) => PulseError | undefined;
  /** As whom this actor may watch a channel now, asked when rights change. Rejects with PulseError when not at all. */
  readonly regrant?: (channel: string, actor: Actor) => Promise<Viewer>;
  readonly limits?: Partial<HubLimits>;
  readonly observer?: HubObserver;
  /** The number of distinct participants watching a channel changed. Called at every change: conflate. */
  readonly onConnectedChange?: (channel: string, connected: number) => void;
}

export interface SubscribeRequest {
  /** As the stream's use case granted them. */
  readonly channel: string;
  readonly viewer: Viewer;
  readonly resource: string;
  /** Who was granted it: they are asked for again when rights change. */
  readonly actor: Actor;
  readonly filter?: LabelFilter | undefined;
  /** A resume token; cells of other channels are ignored. */
  readonly after?: string | undefined;
  readonly connection: Connection;
}

export interface HubStatistics {
  readonly connections: number;
  readonly channels: number;
  readonly watchers: number;
  /** Connections that take less than they are given. */
  readonly congested: number;
}

export interface Hub {
  /** Registers a reader. Its protocol calls `disconnect` when it is gone, whoever ended it. */
  connect(transport: Transport): Connection;
  disconnect(connection: Connection): void;
  /**
   * Starts watching; frames follow in the next turn of the event loop, so that an answer sent when this resolves
   * precedes them. Subscribing to a channel again replaces the earlier subscription.
   *
   * @returns `after`, a resume token for this channel as of the last frame enqueued
   * @throws PulseError INVALID_RESUME_TOKEN, CHANNEL_NOT_FOUND, or what `translate` makes of a failed read
   */
  subscribe(request: SubscribeRequest): Promise<{ readonly after: string }>;
  /** Answers whether it was subscribed. */
  unsubscribe(connection: Connection, channel: string): boolean;
  /** @throws PulseError INVALID_RESUME_TOKEN */
  parseToken(token: string): readonly ResumeCell[];
  /** Distinct participants that watch a channel through this hub. */
  connected(channel: string): number;
  /** Subscriptions to a channel. */
  subscribers(channel: string): number;
  statistics(): HubStatistics;
  /** What is watched here by whose rights: who looks for changes that nobody told of looks at these. */
  rightsHeld(): { readonly resources: ReadonlySet<string>; readonly accounts: ReadonlySet<string> };
  /** Asks anew who may watch under these rights, as the signal `rights` does. */
  rightsChanged(change: RightsChange): void;
  /** Reads every live channel again, for signals that may have been lost. */
  recheck(): void;
  close(): void;
}

export function createHub(options: HubOptions): Hub {
  const { timers, log, observer = silentObserver } = options;
  const limits = { ...defaultHubLimits, ...options.limits };
  const tokens = createResumeTokens({
    secret: options.tokenSecret,
    codes: new Map(options.kinds.map((kind) => [kind.prefix, kind.code])),
  });
  const scheduler = new WriteScheduler({ timers, limits, log, clock: options.clock, observer });
  const connectionSetting = { scheduler, limits, timers, observer };
  const factory = new ChannelFactory(options.kinds, {
    epoch: options.epoch,
    tokens,
    limits,
    clock: options.clock,
    timers,
    log,
    observer,
    passCost: () => scheduler.passCost,
    due: (at) => scheduler.due(at),
  });
  const channels = new Map<string, LiveChannel>();
  const connections = new Set<Connection>();
  const opening = createConcurrencyLimit({ running: limits.concurrentOpenings, waiting: 100_000 });
  const presence = new Presence(options.onConnectedChange ?? (() => {}));
  const review = new RightsReview({
    watchers: allWatchers,
    regrant: async ({ channel, actor, viewer }) => options.regrant?.(channel, actor) ?? viewer,
    end,
    move,
    timers,
    retryMilliseconds: limits.retryMilliseconds,
    log,
  });
  const stopListening = options.broker.subscribe(receive);

  function receive(signal: Signal): void {
    if (signal.type === 'revoked') {
      for (const { transport } of [...connections]) {
        if (transport.subject() === signal.subject || transport.signIn?.() === signal.subject) {
          transport.close('revoked');
        }
      }
    } else if (signal.type === 'rights') {
      review.changed(signal);
    } else if ('channel' in signal) {
      channels.get(signal.channel)?.signal(signal);
    }
  }

  function liveChannel(channel: string): LiveChannel {
    const live = channels.get(channel);
    if (live) return live;
    const opened = factory.create(channel);
    channels.set(channel, opened);
    return opened;
  }

  function leave(watcher: Watcher): void {
    watcher.phase = 'closed';
    watcher.cancelRetry?.();
    watcher.connection.forget(watcher);
    const live = channels.get(watcher.channel);
    live?.leave(watcher);
    if (live?.watchers === 0) {
      live.dispose();
      channels.delete(watcher.channel);
    }
    presence.leave(watcher.channel, watcher.viewer);
  }

  function unsubscribe(connection: Connection, channel: string): boolean {
    const watcher = connection.watchers.get(channel);
    if (!watcher) return false;
    leave(watcher);
    return true;
  }

  function* allWatchers(): Iterable<Watcher> {
    for (const connection of connections) yield* connection.watchers.values();
  }

  /** @throws PulseError CHANNEL_NOT_FOUND */
  function enter(watcher: Watcher): void {
    factory.check(watcher.channel); // refused before it waits for its turn
    watcher.connection.add(watcher);
    presence.enter(watcher.channel, watcher.viewer);
  }

  function liveChannelOf(watcher: Watcher): LiveChannel {
    const live = liveChannel(watcher.channel);
    watcher.reload = () => reload(live, watcher);
    return live;
  }

  function end(watcher: Watcher, error: PulseError): void {
    const { connection, channel } = watcher;
    leave(watcher);
    const { transport } = connection;
    if (error.kind === 'unauthenticated' || !transport.lost) transport.close('revoked');
    else transport.lost(channel, new PulseError(ChannelNotFound, { cause: error }));
  }

  /** What waits for the watcher as who it was is dropped; as who it is now it gets a `reset`. */
  function move(watcher: Watcher, viewer: Viewer): void {
    const { channel, connection, place } = watcher;
    leave(watcher);
    const moved = new Watcher(
      { ...watcher, filter: watcher.filter?.labels, channel, viewer },
      connection,
      place,
    );
    connection.transport.moved?.(channel, viewer);
    enter(moved);
    reload(liveChannelOf(moved), moved);
  }

  function disconnect(connection: Connection): void {
    connection.close();
    connections.delete(connection);
    for (const watcher of [...connection.watchers.values()]) leave(watcher);
  }

  /** Loads a watcher again after it lagged or moved, until it succeeds or is gone. */
  function reload(live: LiveChannel, watcher: Watcher): void {
    live.open(watcher).catch((error: unknown) => {
      if (watcher.phase === 'closed') return;
      if (error instanceof PulseError && error.is(ChannelNotFound)) {
        end(watcher, error); // what it watched was deleted
        return;
      }
      log.warn({ err: error, channel: watcher.channel }, 'catching up a reader failed; trying again');
      watcher.cancelRetry = timers.after(limits.retryMilliseconds, () => reload(live, watcher));
    });
  }

  return {
    connect(transport) {
      const connection = new Connection(transport, connectionSetting);
      connections.add(connection);
      return connection;
    },

    disconnect,

    async subscribe({ channel, after, connection, ...grant }) {
      const cell =
        after === undefined ? undefined : tokens.parse(after).findLast((each) => each.channel === channel);
      if (!connections.has(connection)) return { after: cell?.cell ?? '' }; // it left while its request was on the way
      unsubscribe(connection, channel);
      const watcher = new Watcher({ ...grant, channel }, connection, cell);
      enter(watcher);
      // While it waits for its turn it may leave, and so may the last of those who keep the channel.
      const open = () =>
        watcher.phase === 'closed' ? Promise.resolve(cell?.cell ?? '') : liveChannelOf(watcher).open(watcher);
      try {
        return { after: await opening(open) };
      } catch (error) {
        if (watcher.phase === 'closed') return { after: cell?.cell ?? '' }; // nobody waits for it any more
        unsubscribe(connection, channel);
        if (error instanceof PulseError) throw error;
        const known = options.translate?.(error);
        if (known) log.warn({ err: error, channel }, 'a live channel cannot be opened now');
        else log.error({ err: error, channel }, 'opening a live channel failed');
        throw known ?? new PulseError(InternalError, { cause: error });
      }
    },

    unsubscribe,
    parseToken: (token) => tokens.parse(token),
    connected: (channel) => presence.connected(channel),
    subscribers: (channel) => channels.get(channel)?.watchers ?? 0,
    statistics() {
      let watchers = 0;
      for (const live of channels.values()) watchers += live.watchers;
      let congested = 0;
      for (const connection of connections) if (connection.congested) congested += 1;
      return { connections: connections.size, channels: channels.size, watchers, congested };
    },
    rightsChanged: (change) => review.changed(change),
    rightsHeld() {
      const resources = new Set<string>();
      const accounts = new Set<string>();
      for (const { resource, actor } of allWatchers()) {
        resources.add(resource);
        if (actor.kind === 'user') accounts.add(actor.userId);
      }
      return { resources, accounts };
    },
    recheck() {
      for (const live of channels.values()) live.recheck();
    },
    close() {
      stopListening();
      review.stop();
      for (const live of channels.values()) live.dispose();
      for (const connection of [...connections]) disconnect(connection);
      scheduler.stop();
    },
  };
}
