import { randomUUID } from 'node:crypto';
import {
  type Actor,
  actorId,
  anonymous,
  type Caller,
  type Catalogue,
  type Clock,
  type Execute,
  errorBody,
  InternalError,
  type Log,
  PulseError,
  type Subscription,
} from '@pulse/core';
import {
  actorSubject,
  CallCancelled,
  type CancelTimer,
  type Connection,
  type FrameBatch,
  type Hub,
  type HubCloseReason,
  OperationNotFound,
  openChannel,
  signInSubject,
  type Timers,
  TooManyChannels,
  type Transport,
  whenReached,
} from '@pulse/realtime';
import { checkIdempotencyKey } from '../request-credentials.ts';
import type { AddressedStream } from '../stream-address.ts';
import type { UpgradedClient } from '../upgraded-client.ts';
import { type ClientFrame, type FrameId, FrameProblem, parseClientFrame } from './client-frame.ts';
import { type CloseReason, closeCodes } from './close-codes.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Socket } from './socket.ts';
import { TokenBucket } from './token-bucket.ts';

/** Who a credential stands for; `expiresAt: null` for credentials that end otherwise. */
interface Identity {
  readonly actor: Actor;
  readonly expiresAt: Date | null;
}

/** Establishes who sent a token. Throws PulseError. */
export type Authenticate = (token: string) => Promise<Identity>;

export interface ConnectionSetting {
  readonly catalogue: Pick<Catalogue, 'find' | 'findChannel'>;
  readonly execute: Execute;
  readonly authenticate: Authenticate;
  readonly hub: Hub;
  readonly log: Log;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Counts a call for the token of its connection. @throws PulseError RATE_LIMITED */
  readonly limitCalls?: (token: string) => void;
}

const authenticateWithinMilliseconds = 10_000;
const invalidFramesAllowed = 3;
export const channelsPerConnection = 128;
/** A fast typist sends 10 frames a second; a reconnect subscribes to everything at once. */
const flood = { burst: 200, perSecond: 50 };

const hubCloseCodes: Readonly<Record<HubCloseReason, CloseReason>> = {
  slow: closeCodes.slowReader,
  revoked: closeCodes.unauthenticated,
  failed: closeCodes.failed,
};

/** One client: authenticates, then turns its frames into calls and subscriptions. The hub's transport to it. */
export class WebSocketConnection implements Transport {
  readonly #socket: Socket;
  readonly #client: UpgradedClient;
  readonly #setting: ConnectionSetting;
  readonly #onEnd: (connection: WebSocketConnection) => void;
  /** What its address stands for: subscribed to once it has authenticated. */
  readonly #opened: AddressedStream | undefined;
  readonly #live: Connection;
  readonly #heartbeat: Heartbeat;
  readonly #bucket: TokenBucket;
  /** Frames that came while the first token was being checked wait in here, in order. */
  #authenticated: Promise<boolean> | undefined;
  #actor: Actor = anonymous;
  #token = '';
  #cancelDeadline: CancelTimer;
  #invalidFrames = 0;
  #ended = false;
  /** Subscribing and unsubscribing of one channel take turns; the map is also who counts them. */
  readonly #channels = new Map<string, Promise<void>>();
  /** Calls under way, by the client's id. */
  readonly #calls = new Map<FrameId, { cancelled: boolean }>();

  constructor(
    socket: Socket,
    client: UpgradedClient,
    setting: ConnectionSetting,
    onEnd: (connection: WebSocketConnection) => void,
    opened?: AddressedStream,
  ) {
    const { hub, timers } = setting;
    this.#socket = socket;
    this.#client = client;
    this.#setting = setting;
    this.#onEnd = onEnd;
    this.#opened = opened;
    this.#bucket = new TokenBucket(timers, flood);
    this.#heartbeat = new Heartbeat(
      timers,
      () => socket.ping(),
      () => this.close(closeCodes.heartbeatMissed),
    );
    this.#heartbeat.beat();
    this.#cancelDeadline = timers.after(authenticateWithinMilliseconds, () =>
      this.close(closeCodes.authenticationLate),
    );
    this.#live = hub.connect(this);
  }

  write(batch: FrameBatch): void {
    this.#socket.write(batch);
  }

  queuedBytes(): number {
    return this.#socket.queuedBytes;
  }

  subject(): string | null {
    return actorSubject(this.#actor);
  }

  signIn(): string | null {
    return signInSubject(this.#actor);
  }

  lost(channel: string, error: PulseError): void {
    this.#channels.delete(channel);
    this.#socket.send({ type: 'error', channel, error: errorBody(error, randomUUID()) });
  }

  /** Who opened it was said by the upgrade; otherwise the first frame says it. */
  identify(identity: Promise<Identity>): void {
    this.#authenticated = this.#adopt(identity, '', false);
  }

  receive(data: string, binary: boolean): void {
    if (this.#ended || !this.#allowed()) return;
    const frame = binary ? new FrameProblem(undefined, 'Frames are text.') : parseClientFrame(data);
    if (!this.#authenticated && (frame instanceof FrameProblem || frame.type !== 'auth')) {
      this.close(closeCodes.unauthenticated);
    } else if (frame instanceof FrameProblem) {
      this.#refuse(frame);
    } else {
      void this.#handle(frame).catch((error: unknown) => {
        this.#setting.log.error({ err: error }, 'a websocket frame failed');
        this.close(closeCodes.failed);
      });
    }
  }

  /** Control frames of the protocol count as frames too. */
  receivePing(): void {
    if (!this.#ended) this.#allowed();
  }

  receivePong(): void {
    if (!this.#ended) this.#heartbeat.beat();
  }

  drained(): void {
    this.#live.drained();
  }

  /** Tells the client where it was and ends the connection. */
  drain(): void {
    this.#socket.send({ type: 'reconnect', after: this.#live.token });
    this.close(closeCodes.draining);
  }

  close(reason: CloseReason | HubCloseReason): void {
    if (this.#ended) return;
    this.#socket.close(typeof reason === 'string' ? hubCloseCodes[reason] : reason);
    this.end();
  }

  /** The socket is gone, or as good as gone. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#heartbeat.stop();
    this.#cancelDeadline();
    this.#setting.hub.disconnect(this.#live);
    this.#onEnd(this);
  }

  #allowed(): boolean {
    if (this.#bucket.take()) return true;
    this.close(closeCodes.flood);
    return false;
  }

  #refuse({ id, error }: FrameProblem): void {
    this.#fail(id, error, randomUUID());
    this.#invalidFrames += 1;
    if (this.#invalidFrames >= invalidFramesAllowed) this.close(closeCodes.invalidFrames);
  }

  async #handle(frame: ClientFrame): Promise<void> {
    if (frame.type === 'auth') {
      this.#authenticated = this.#authenticate(frame, this.#authenticated);
      await this.#authenticated;
      return;
    }
    if (!(await this.#authenticated) || this.#ended) return;
    switch (frame.type) {
      case 'ping':
        this.#socket.send({ type: 'pong' });
        return;
      case 'call':
        return this.#call(frame);
      case 'cancel':
        return this.#cancel(frame);
      case 'subscribe':
        return this.#inTurn(frame.id, frame.channel, () => this.#subscribe(frame));
      case 'unsubscribe':
        return this.#inTurn(frame.id, frame.channel, async () => this.#unsubscribe(frame));
    }
  }

  async #authenticate(
    { id, token }: ClientFrame & { type: 'auth' },
    before: Promise<boolean> | undefined,
  ): Promise<boolean> {
    const refreshing = (await before) ?? false;
    if (this.#ended) return false;
    return this.#adopt(this.#setting.authenticate(token), token, refreshing, id);
  }

  async #adopt(
    identity: Promise<Identity>,
    token: string,
    refreshing: boolean,
    id?: FrameId,
  ): Promise<boolean> {
    try {
      const { actor, expiresAt } = await identity;
      if (this.#ended) return false;
      if (refreshing && !sameIdentity(actor, this.#actor)) {
        this.close(closeCodes.unauthenticated);
        return false;
      }
      this.#actor = actor;
      this.#token = token;
      this.#cancelDeadline();
      this.#cancelDeadline = whenReached(expiresAt, this.#setting, () =>
        this.close(closeCodes.unauthenticated),
      );
      if (id !== undefined) {
        this.#socket.send({ id, type: 'ok', data: { expiresAt: expiresAt?.toISOString() ?? null } });
      }
      if (this.#opened && !refreshing) void this.#open(this.#opened);
      return true;
    } catch (error) {
      this.#fail(id, error, randomUUID());
      this.close(closeCodes.unauthenticated);
      return false;
    }
  }

  async #call({ id, op, input, idempotencyKey }: ClientFrame & { type: 'call' }): Promise<void> {
    const caller = this.#caller();
    const call = { cancelled: false };
    this.#calls.set(id, call);
    try {
      this.#setting.limitCalls?.(this.#token);
      const useCase = this.#setting.catalogue.find(op);
      if (!useCase || useCase.kind === 'stream') throw new PulseError(OperationNotFound);
      const key = checkIdempotencyKey(idempotencyKey);
      const data = await this.#setting.execute(useCase, input, { ...caller, idempotencyKey: key });
      if (call.cancelled) throw new PulseError(CallCancelled);
      this.#socket.send({ id, type: 'ok', data: data ?? null });
    } catch (error) {
      this.#fail(id, call.cancelled ? new PulseError(CallCancelled) : error, caller.requestId);
    } finally {
      if (this.#calls.get(id) === call) this.#calls.delete(id);
    }
  }

  #cancel({ id, target }: ClientFrame & { type: 'cancel' }): void {
    const call = this.#calls.get(target);
    if (call) call.cancelled = true;
    this.#socket.send({ id, type: 'ok', data: { cancelled: call !== undefined } });
  }

  /** Runs after what was asked for this channel before. */
  async #inTurn(id: FrameId | undefined, channel: string, work: () => Promise<boolean>): Promise<void> {
    const before = this.#channels.get(channel);
    if (!before && this.#channels.size >= channelsPerConnection) {
      this.#fail(id, new PulseError(TooManyChannels), randomUUID());
      return;
    }
    const turn = (before ?? Promise.resolve()).then(work).then((watching) => {
      if (!watching && this.#channels.get(channel) === turn) this.#channels.delete(channel);
    });
    this.#channels.set(channel, turn);
    await turn;
  }

  /** Subscribes to what the address stands for; whoever may not watch it has nothing else here. */
  async #open(stream: AddressedStream): Promise<void> {
    const { execute } = this.#setting;
    const grant = (caller: Caller) => stream.grant(execute, caller);
    await this.#inTurn(undefined, stream.channel, () => this.#watch(undefined, stream, grant));
    if (!this.#channels.has(stream.channel)) this.close(closeCodes.refused);
  }

  #subscribe({ id, channel, after, filters }: ClientFrame & { type: 'subscribe' }): Promise<boolean> {
    const { catalogue, execute } = this.#setting;
    return this.#watch(id, { channel, after }, (caller) =>
      openChannel(catalogue, execute, channel, caller, filters),
    );
  }

  async #watch(
    id: FrameId | undefined,
    { channel, after }: Pick<AddressedStream, 'channel' | 'after'>,
    grant: (caller: Caller) => Promise<Subscription>,
  ): Promise<boolean> {
    const { hub } = this.#setting;
    const caller = this.#caller();
    try {
      const granted = await grant(caller);
      if (this.#ended) return false;
      const subscribed = await hub.subscribe({
        ...granted,
        actor: caller.actor,
        after,
        connection: this.#live,
      });
      if (id !== undefined) {
        this.#socket.send({ id, type: 'ok', data: { channel, after: subscribed.after } });
      }
      return true;
    } catch (error) {
      this.#fail(id, error, caller.requestId);
      hub.unsubscribe(this.#live, channel); // an earlier subscription does not outlive a refusal
      return false;
    }
  }

  #unsubscribe({ id, channel }: ClientFrame & { type: 'unsubscribe' }): boolean {
    this.#setting.hub.unsubscribe(this.#live, channel);
    this.#socket.send({ id, type: 'ok', data: { channel } });
    return false;
  }

  #caller(): Caller {
    return { actor: this.#actor, requestId: randomUUID(), ...this.#client };
  }

  #fail(id: FrameId | undefined, error: unknown, requestId: string): void {
    const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
    if (known !== error) this.#setting.log.error({ err: error, requestId }, 'a websocket frame failed');
    this.#socket.send({
      ...(id === undefined ? {} : { id }),
      type: 'error',
      error: errorBody(known, requestId),
    });
  }
}

function sameIdentity(one: Actor, other: Actor): boolean {
  const session = (actor: Actor) => ('sessionId' in actor ? actor.sessionId : null);
  return one.kind === other.kind && actorId(one) === actorId(other) && session(one) === session(other);
}
