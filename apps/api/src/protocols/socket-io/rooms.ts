import {
  type Actor,
  actorId,
  type Caller,
  type Catalogue,
  type Execute,
  PulseError,
  type Viewer,
} from '@pulse/core';
import { type EncodedFrame, type EventFrame, OperationNotFound, parseChannelName } from '@pulse/realtime';
import type { ChannelSubscriptions, Watching } from '../channel-subscriptions.ts';
import { eventPacket } from './engine-queue.ts';
import type { ChatMessage } from './events.ts';
import type { LiveSocket } from './live-socket.ts';

/**
 * How the names of a chat gateway (`join_room`, `send_message`, …) map to the catalogue. Given by whoever composes
 * the server: a protocol knows no feature.
 */
export interface RoomGateway {
  /** The stream that a room is, and the field of its input that the room's id fills. */
  readonly watch: { readonly useCase: string; readonly roomField: string };
  /** The command that says something in a room. */
  readonly post: { readonly useCase: string; input(roomId: string, content: string): unknown };
  /** What an event of the room's log says, where it is a chat message. */
  messageOf(event: string, data: unknown): Omit<ChatMessage, 'roomId'> | undefined;
}

/**
 * In a larger room only the staff is told who comes: 5,000 people who join would be 12.5 million deliveries, and
 * the audience has the counts of the session's channel.
 */
const announcedUpTo = 200;

export interface RoomsSetting {
  readonly gateway: RoomGateway;
  readonly catalogue: Pick<Catalogue, 'find'>;
  readonly execute: Execute;
}

/** The rooms that one socket is in. What is said comes from the room's log, whatever protocol it was posted by. */
export class Rooms {
  readonly #socket: LiveSocket;
  readonly #setting: RoomsSetting;
  readonly #subscriptions: ChannelSubscriptions;

  /** `subscriptions` is a reader of its own: its frames go through {@link messagePacket}. */
  constructor(socket: LiveSocket, setting: RoomsSetting, subscriptions: ChannelSubscriptions) {
    this.#socket = socket;
    this.#setting = setting;
    this.#subscriptions = subscriptions;
  }

  async join(roomId: string, caller: Caller): Promise<{ readonly roomId: string }> {
    const { useCase, roomField } = this.#setting.gateway.watch;
    const watch = this.#require(useCase);
    const watching = await this.#subscriptions.byUseCase(watch, { [roomField]: roomId }, undefined, caller);
    this.#socket.emit('room_joined', { roomId });
    this.#announce(roomId, watching, caller.actor);
    return { roomId };
  }

  async leave(roomId: string): Promise<{ readonly roomId: string }> {
    const prefix = this.#require(this.#setting.gateway.watch.useCase).channel?.prefix;
    const channel = `${prefix}:${roomId}`;
    await this.#subscriptions.unsubscribe(channel);
    this.#socket.leave(everybodyIn(channel));
    this.#socket.leave(staffIn(channel));
    return { roomId };
  }

  /** It may not be heard any more. */
  lost(channel: string): void {
    this.#subscriptions.forget(channel);
    this.#socket.leave(everybodyIn(channel));
    this.#socket.leave(staffIn(channel));
  }

  /** It is heard as somebody else. */
  moved(channel: string, viewer: Viewer): void {
    if (viewer.role === 'staff') void this.#socket.join(staffIn(channel));
    else this.#socket.leave(staffIn(channel));
  }

  async say(roomId: string, content: string, caller: Caller): Promise<unknown> {
    const { useCase, input } = this.#setting.gateway.post;
    return this.#setting.execute(this.#require(useCase), input(roomId, content), caller);
  }

  #announce(roomId: string, { channel, viewer }: Watching, actor: Actor): void {
    const everybody = everybodyIn(channel);
    const userId = actorId(actor);
    const known = this.#socket.rooms.has(everybody);
    void this.#socket.join(viewer.role === 'staff' ? [everybody, staffIn(channel)] : everybody);
    if (known || userId === null) return; // a screen takes no part
    const size = this.#socket.nsp.adapter.rooms.get(everybody)?.size ?? 0;
    const told = size > announcedUpTo ? staffIn(channel) : everybody;
    this.#socket.to(told).emit('user_joined', { userId, roomId });
  }

  #require(name: string) {
    const useCase = this.#setting.catalogue.find(name);
    if (!useCase) throw new PulseError(OperationNotFound);
    return useCase;
  }
}

const everybodyIn = (channel: string) => `room ${channel}`;
const staffIn = (channel: string) => `staff ${channel}`;

/** Made once per frame for everybody in the room; null for frames that are no chat. */
const packets = new WeakMap<EncodedFrame, string | null>();

/** The `message` that a frame of a room's channel is, as a packet. */
export function messagePacket(frame: EncodedFrame, { messageOf }: RoomGateway): string | null {
  const kept = packets.get(frame);
  if (kept !== undefined) return kept;
  const packet = frame.kind === 'log' ? packetOf(frame, messageOf) : null;
  packets.set(frame, packet);
  return packet;
}

function packetOf(frame: EncodedFrame, messageOf: RoomGateway['messageOf']): string | null {
  const { event, data } = JSON.parse(frame.payload.toString('utf8')) as EventFrame;
  const said = messageOf(event, data);
  const roomId = parseChannelName(frame.channel)?.id;
  if (!said || roomId === undefined) return null;
  const { senderId, content, timestamp } = said;
  const message: ChatMessage = { senderId, content, roomId, timestamp };
  return eventPacket('message', JSON.stringify(message));
}
