import { randomUUID } from 'node:crypto';
import {
  type Caller,
  type Catalogue,
  type Clock,
  errorBody,
  InternalError,
  type Log,
  PulseError,
  TokenExpired,
  Unauthenticated,
} from '@pulse/core';
import {
  actorSubject,
  type CancelTimer,
  type Connection,
  type EncodedFrame,
  type HubCloseReason,
  OperationNotFound,
  signInSubject,
  type Timers,
  type Transport,
  whenReached,
} from '@pulse/realtime';
import { type ChannelSetting, ChannelSubscriptions } from '../channel-subscriptions.ts';
import { type Authenticate, sameIdentity } from '../identity.ts';
import { type AskedEvent, optionalTextField, readAskedEvent, textField } from './asked-event.ts';
import { type EngineQueue, eventPacket } from './engine-queue.ts';
import type { Holder, LiveSocket } from './live-socket.ts';
import { messagePacket, type RoomGateway, Rooms } from './rooms.ts';

export interface ConnectionSetting extends ChannelSetting {
  readonly catalogue: Pick<Catalogue, 'find' | 'findChannel'>;
  readonly authenticate: Authenticate;
  readonly log: Log;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly rooms?: RoomGateway;
  /** Counts a call; `crowd` as the use case declares it. @throws PulseError RATE_LIMITED */
  readonly countCall?: (call: { token: string | undefined; address: string; crowd: boolean }) => void;
}

/** Long enough to join or to sign in and to send `auth`; longer would be a connection of nobody's. */
const anonymousMilliseconds = 60_000;
/** A client that asks and does not read its answers is closed beyond this. */
const queuedBytesAllowed = 1024 * 1024;

/** The frame as a packet, made once for everybody: Socket.IO would stringify it for every subscriber. */
const framePackets = new WeakMap<EncodedFrame, string>();

/** One client: turns its events into calls and subscriptions. */
export class SocketIoConnection {
  readonly #socket: LiveSocket;
  readonly #setting: ConnectionSetting;
  readonly #queue: EngineQueue;
  readonly #live: Connection;
  readonly #channels: ChannelSubscriptions;
  #rooms: { readonly live: Connection; readonly rooms: Rooms } | undefined;
  #identity: Holder;
  #cancelExpiry: CancelTimer = () => {};
  #ended = false;

  constructor(socket: LiveSocket, identity: Holder, queue: EngineQueue, setting: ConnectionSetting) {
    this.#socket = socket;
    this.#setting = setting;
    this.#queue = queue;
    this.#identity = identity;
    this.#live = this.#connect(framePacket, {
      lost: (channel, error) => {
        this.#channels.forget(channel);
        this.#tellLost(channel, error);
      },
    });
    this.#channels = new ChannelSubscriptions(setting, this.#live);
    this.#adopt(identity);
    socket.onAny((name: unknown, ...parameters: unknown[]) => this.#receive(name, parameters));
    socket.on('disconnect', () => this.#end());
  }

  /** Goes on with the channels of the handshake's token. */
  async resume(after: string): Promise<void> {
    const caller = this.#caller(undefined);
    await this.#channels.resume(after, caller, (channel, error) => {
      this.#socket.emit('unsubscribed', { channel, error: this.#bodyOf(error, caller.requestId) });
    });
  }

  /** Tells the client where it was, and ends the transport: it comes back by itself. */
  drain(): void {
    this.#socket.emit('reconnect', { after: this.#live.token });
    this.#socket.conn.close();
    this.#end();
  }

  /** Ends it for good: the client does not come back by itself. */
  refuse(error: PulseError): void {
    if (this.#ended) return;
    this.#socket.emit('ended', errorBody(error, randomUUID()));
    this.#end();
    this.#socket.disconnect(true);
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#cancelExpiry();
    this.#setting.hub.disconnect(this.#live);
    if (this.#rooms) this.#setting.hub.disconnect(this.#rooms.live);
  }

  #closedByHub(reason: HubCloseReason): void {
    if (reason === 'revoked') {
      this.refuse(new PulseError(Unauthenticated));
      return;
    }
    this.#end();
    // At once: what a slow reader has not taken it gets again by its token.
    this.#socket.conn.close(true);
  }

  #tellLost(channel: string, error: PulseError): void {
    this.#socket.emit('unsubscribed', { channel, error: errorBody(error, randomUUID()) });
  }

  #connect(
    packetOf: (frame: EncodedFrame) => string | null,
    rightsChanged: Pick<Transport, 'lost' | 'moved'>,
  ): Connection {
    const connection: Connection = this.#setting.hub.connect({
      write: ({ frames }) => {
        const packets = frames.map(packetOf).filter((packet) => packet !== null);
        this.#queue.write(packets, () => connection.drained());
      },
      queuedBytes: () => this.#queue.bytes,
      subject: () => actorSubject(this.#identity.actor),
      signIn: () => signInSubject(this.#identity.actor),
      close: (reason) => this.#closedByHub(reason),
      ...rightsChanged,
    });
    return connection;
  }

  #receive(name: unknown, parameters: readonly unknown[]): void {
    if (this.#ended) return;
    if (this.#queue.bytes > queuedBytesAllowed) {
      this.#closedByHub('slow');
      return;
    }
    void this.#answer(readAskedEvent(name, parameters)).catch((error: unknown) => {
      this.#setting.log.error({ err: error }, 'a Socket.IO event failed');
      this.#closedByHub('failed');
    });
  }

  async #answer(asked: AskedEvent): Promise<void> {
    const requestId = randomUUID();
    try {
      const data = await this.#ask(asked, requestId);
      if (!this.#ended) asked.acknowledge?.({ success: true, data: data ?? null });
    } catch (error) {
      const body = this.#bodyOf(error, requestId);
      if (this.#ended) return;
      if (asked.acknowledge) asked.acknowledge({ success: false, error: body });
      else this.#socket.emit('exception', body);
    }
  }

  async #ask(asked: AskedEvent, requestId: string): Promise<unknown> {
    const { input, idempotencyKey } = asked.read();
    const caller = { ...this.#caller(idempotencyKey), requestId };
    switch (asked.name) {
      case 'auth':
        return this.#authenticate(textField(input, 'token'));
      case 'subscribe': {
        const after = optionalTextField(input, 'after');
        return subscribed(await this.#channels.byChannel(textField(input, 'channel'), after, caller));
      }
      case 'unsubscribe': {
        const channel = textField(input, 'channel');
        await this.#channels.unsubscribe(channel);
        return { channel };
      }
      case 'join_room':
        this.#count(true);
        return this.#requireRooms().join(roomOf(input), caller);
      case 'leave_room':
        return this.#requireRooms().leave(roomOf(input));
      case 'send_message':
        this.#count(true);
        return this.#requireRooms().say(textField(input, 'roomId'), textField(input, 'content'), caller);
      default:
        return this.#call(asked.name, input, caller);
    }
  }

  async #call(name: string, input: unknown, caller: Caller): Promise<unknown> {
    const useCase = this.#setting.catalogue.find(name);
    this.#count(useCase?.http?.crowd ?? useCase?.kind === 'stream');
    if (!useCase) {
      throw new PulseError(OperationNotFound, {
        message: 'There is no such use case, nor another such event.',
      });
    }
    if (useCase.kind !== 'stream') return this.#setting.execute(useCase, input, caller);
    const after = optionalTextField(input, 'after');
    const { after: _place, ...rest } = input as Record<string, unknown>;
    return subscribed(await this.#channels.byUseCase(useCase, rest, after, caller));
  }

  #count(crowd: boolean): void {
    this.#setting.countCall?.({ token: this.#identity.token, address: this.#address ?? '', crowd });
  }

  get #address(): string | undefined {
    return (this.#socket.conn as { readonly remoteAddress?: string }).remoteAddress;
  }

  #requireRooms(): Rooms {
    const { rooms: gateway, hub } = this.#setting;
    if (!gateway) throw new PulseError(OperationNotFound);
    if (!this.#rooms) {
      const live = this.#connect((frame) => messagePacket(frame, gateway), {
        lost: (channel, error) => {
          rooms.lost(channel);
          this.#tellLost(channel, error);
        },
        moved: (channel, viewer) => rooms.moved(channel, viewer),
      });
      const subscriptions = new ChannelSubscriptions(this.#setting, live);
      const rooms = new Rooms(this.#socket, { ...this.#setting, gateway }, subscriptions);
      this.#rooms = { live, rooms };
      if (this.#ended) hub.disconnect(live);
    }
    return this.#rooms.rooms;
  }

  async #authenticate(token: string): Promise<{ readonly expiresAt: string | null }> {
    const { actor, expiresAt } = await this.#setting.authenticate(token);
    const { actor: before } = this.#identity;
    if (before.kind !== 'anonymous' && !sameIdentity(actor, before)) {
      throw new PulseError(Unauthenticated, {
        message: 'This token is another one’s; connect anew with it.',
      });
    }
    if (!this.#ended) this.#adopt({ actor, token, expiresAt });
    return { expiresAt: expiresAt?.toISOString() ?? null };
  }

  #adopt(identity: Holder): void {
    this.#identity = identity;
    this.#cancelExpiry();
    this.#cancelExpiry =
      identity.actor.kind === 'anonymous'
        ? this.#setting.timers.after(anonymousMilliseconds, () =>
            this.refuse(new PulseError(Unauthenticated)),
          )
        : whenReached(identity.expiresAt, this.#setting, () => this.refuse(new PulseError(TokenExpired)));
  }

  #caller(idempotencyKey: string | undefined): Caller {
    const { actor } = this.#identity;
    const userAgent = this.#socket.handshake.headers['user-agent'];
    return { actor, requestId: randomUUID(), idempotencyKey, address: this.#address, userAgent };
  }

  #bodyOf(error: unknown, requestId: string) {
    const known = error instanceof PulseError ? error : new PulseError(InternalError, { cause: error });
    if (known !== error) this.#setting.log.error({ err: error, requestId }, 'a Socket.IO event failed');
    return errorBody(known, requestId);
  }
}

function framePacket(frame: EncodedFrame): string {
  const packet = framePackets.get(frame) ?? eventPacket('event', frame.payload.toString('utf8'));
  framePackets.set(frame, packet);
  return packet;
}

const subscribed = ({ channel, after }: { channel: string; after: string }) => ({ channel, after });

/** `join_room('id')`, and `join_room({ roomId })` for clients that send objects only. */
function roomOf(input: unknown): string {
  return typeof input === 'string' ? input : textField(input, 'roomId');
}
