import { randomUUID } from 'node:crypto';
import { type Caller, type Catalogue, errorBody, type Log, type PulseError } from '@pulse/core';
import {
  actorSubject,
  type Connection,
  type FrameBatch,
  type HubCloseReason,
  signInSubject,
  type Transport,
} from '@pulse/realtime';
import { type ChannelSetting, ChannelSubscriptions } from '../channel-subscriptions.ts';
import { frameRate } from '../connection-limits.ts';
import type { Identity } from '../identity.ts';
import type { AddressedStream } from '../stream-address.ts';
import { TokenBucket } from '../token-bucket.ts';
import type { UpgradedClient } from '../upgraded-client.ts';
import { Answers } from './answers.ts';
import { Authentication, type AuthenticationSetting } from './authentication.ts';
import { type CallSetting, Calls } from './calls.ts';
import { type ClientFrame, FrameProblem, parseClientFrame } from './client-frame.ts';
import { type CloseReason, closeCodes, hubCloseCodes } from './close-codes.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Socket } from './socket.ts';

export interface ConnectionSetting extends AuthenticationSetting, CallSetting, ChannelSetting {
  readonly catalogue: Pick<Catalogue, 'find' | 'findChannel'>;
  readonly log: Log;
}

const invalidFramesAllowed = 3;

/** One client: authenticates, then turns its frames into calls and subscriptions. The hub's transport to it. */
export class WebSocketConnection implements Transport {
  readonly #socket: Socket;
  readonly #client: UpgradedClient;
  readonly #setting: ConnectionSetting;
  readonly #onEnd: (connection: WebSocketConnection) => void;
  readonly #live: Connection;
  readonly #heartbeat: Heartbeat;
  readonly #bucket: TokenBucket;
  readonly #answers: Answers;
  readonly #authentication: Authentication;
  readonly #calls: Calls;
  readonly #channels: ChannelSubscriptions;
  #invalidFrames = 0;
  #ended = false;

  /** @param opened what its address stands for: subscribed to once it has authenticated */
  constructor(
    socket: Socket,
    client: UpgradedClient,
    setting: ConnectionSetting,
    onEnd: (connection: WebSocketConnection) => void,
    opened?: AddressedStream,
  ) {
    const { hub, log, timers } = setting;
    this.#socket = socket;
    this.#client = client;
    this.#setting = setting;
    this.#onEnd = onEnd;
    this.#bucket = new TokenBucket(timers, frameRate);
    this.#heartbeat = new Heartbeat(
      timers,
      () => socket.ping(),
      () => this.close(closeCodes.heartbeatMissed),
    );
    this.#heartbeat.beat();
    this.#answers = new Answers(socket, log);
    this.#authentication = new Authentication(setting, this.#answers, {
      onAuthenticated: () => {
        if (opened) void this.#open(opened);
      },
      onRefused: (reason) => this.close(reason),
    });
    this.#calls = new Calls(setting, this.#answers);
    this.#live = hub.connect(this);
    this.#channels = new ChannelSubscriptions(setting, this.#live);
  }

  write(batch: FrameBatch): void {
    this.#socket.write(batch);
  }

  queuedBytes(): number {
    return this.#socket.queuedBytes;
  }

  subject(): string | null {
    return actorSubject(this.#authentication.actor);
  }

  signIn(): string | null {
    return signInSubject(this.#authentication.actor);
  }

  lost(channel: string, error: PulseError): void {
    this.#channels.forget(channel);
    this.#socket.send({ type: 'error', channel, error: errorBody(error, randomUUID()) });
  }

  /** Who opened it was said by the upgrade; otherwise the first frame says it. */
  identify(identity: Promise<Identity>): void {
    this.#authentication.identify(identity);
  }

  receive(data: string, binary: boolean): void {
    if (this.#ended || !this.#allowed()) return;
    const frame = binary ? new FrameProblem(undefined, 'Frames are text.') : parseClientFrame(data);
    if (!this.#authentication.outcome && (frame instanceof FrameProblem || frame.type !== 'auth')) {
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
    this.#authentication.end();
    this.#setting.hub.disconnect(this.#live);
    this.#onEnd(this);
  }

  #allowed(): boolean {
    if (this.#bucket.take()) return true;
    this.close(closeCodes.flood);
    return false;
  }

  #refuse({ id, error }: FrameProblem): void {
    this.#answers.error(id, error);
    this.#invalidFrames += 1;
    if (this.#invalidFrames >= invalidFramesAllowed) this.close(closeCodes.invalidFrames);
  }

  async #handle(frame: ClientFrame): Promise<void> {
    if (frame.type === 'auth') return this.#authentication.authenticate(frame);
    if (!(await this.#authentication.outcome) || this.#ended) return;
    switch (frame.type) {
      case 'ping':
        this.#socket.send({ type: 'pong' });
        return;
      case 'call':
        return this.#calls.call(frame, this.#caller(), this.#authentication.token);
      case 'cancel':
        return this.#calls.cancel(frame);
      case 'subscribe':
        return this.#subscribe(frame);
      case 'unsubscribe':
        return this.#unsubscribe(frame);
    }
  }

  /** Subscribes to what the address stands for; whoever may not watch it has nothing else here. */
  async #open(stream: AddressedStream): Promise<void> {
    const caller = this.#caller();
    try {
      await this.#channels.byAddress(stream, caller);
    } catch (error) {
      this.#answers.error(undefined, error, caller.requestId);
      this.close(closeCodes.refused);
    }
  }

  async #subscribe({ id, channel, after, filters }: ClientFrame & { type: 'subscribe' }): Promise<void> {
    const caller = this.#caller();
    try {
      const watching = await this.#channels.byChannel(channel, after, caller, filters);
      this.#answers.ok(id, { channel, after: watching.after });
    } catch (error) {
      this.#answers.error(id, error, caller.requestId);
    }
  }

  async #unsubscribe({ id, channel }: ClientFrame & { type: 'unsubscribe' }): Promise<void> {
    try {
      await this.#channels.unsubscribe(channel);
      this.#answers.ok(id, { channel });
    } catch (error) {
      this.#answers.error(id, error);
    }
  }

  #caller(): Caller {
    return { actor: this.#authentication.actor, requestId: randomUUID(), ...this.#client };
  }
}
