import { anonymous, type Viewer } from '@pulse/core';
import { expect } from 'vitest';
import type { Connection } from '../connection.ts';
import type { EventFrame } from '../frame.ts';
import type { Hub, SubscribeRequest } from '../hub.ts';
import type { FakePolls } from './fake-polls.ts';
import type { FakeSessions } from './fake-sessions.ts';
import { testPoll, testSession } from './live-writer.ts';
import { RecordingTransport } from './recording-transport.ts';
import { testId } from './test-hub.ts';

/** A client of the poll and the session of {@link testId} that keeps what it has across reconnects. */
export class LiveReader {
  readonly viewer: Viewer;
  /** Everything it took in, of all its connections. */
  readonly frames: EventFrame[] = [];
  readonly tokens = new Map<string, string>();
  transport: RecordingTransport | undefined;
  connection: Connection | undefined;
  #hub: Hub | undefined;

  /** @param index 0 is staff, others are the participants `p-{index}` */
  constructor(index: number) {
    this.viewer = index === 0 ? { role: 'staff' } : { role: 'participant', participantId: `p-${index}` };
  }

  /** Connects and subscribes to both channels from where it is. Resolves when both are answered. */
  async join(hub: Hub, channels: readonly string[] = [testPoll, testSession]): Promise<void> {
    const transport = new RecordingTransport();
    const connection = hub.connect(transport);
    this.#hub = hub;
    this.transport = transport;
    this.connection = connection;
    await Promise.all(
      channels.map((channel) =>
        hub.subscribe({ ...this.grant(channel), after: this.tokens.get(channel), connection }),
      ),
    );
  }

  /** What it may watch, for as long as it wants: rights do not change here. */
  grant(channel: string): Pick<SubscribeRequest, 'channel' | 'viewer' | 'resource' | 'actor'> {
    return { channel, viewer: this.viewer, resource: channel, actor: anonymous };
  }

  /** Takes in what arrived. */
  read(): void {
    for (const frame of this.transport?.frames.splice(0) ?? []) {
      this.frames.push(frame);
      this.tokens.set(frame.channel, frame.after);
    }
  }

  /**
   * The connection is gone.
   *
   * @param lost so many of the newest frames were written and never arrived
   */
  cut(lost = 0): void {
    if (!this.connection) return;
    this.transport?.frames.splice(Math.max(0, this.transport.frames.length - lost));
    this.read();
    this.#hub?.disconnect(this.connection);
    this.connection = undefined;
    this.transport = undefined;
  }

  framesOf(channel: string): readonly EventFrame[] {
    return this.frames.filter((frame) => frame.channel === channel);
  }
}

/** The offset in a frame's `pos`; NaN for none. */
export function offsetOf(frame: EventFrame | undefined): number {
  return Number(frame?.pos.split('.')[1]);
}

/** What the reader took in folds to the truth: in order, no duplicate, every seal, its own view and no other. */
export async function verifyPoll(reader: LiveReader, polls: FakePolls): Promise<void> {
  const frames = reader.framesOf(testPoll);
  const newest = polls.newest(testId);
  const versions = frames.filter((frame) => frame.kind !== 'reset').map(offsetOf);
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b));
  expect(offsetOf(frames.at(-1))).toBe(newest.version);
  const first = offsetOf(frames[0]);
  const seals = polls.seals(testId).map((seal) => seal.version);
  const sealed = frames.filter((frame) => frame.kind === 'seal').map(offsetOf);
  expect(sealed).toEqual(seals.filter((version) => version >= first));

  const { visibility } = newest.state;
  const standing = await polls.standing(testId, reader.viewer);
  for (const frame of frames) {
    const data = frame.data as { votes: number | null; closed: boolean };
    const mayNever = visibility === 'after_close' || (visibility === 'after_vote' && !standing.voted);
    if (reader.viewer.role === 'participant' && mayNever && !data.closed) expect(data.votes).toBeNull();
  }
  const view = polls.viewFor(reader.viewer, standing, newest.state);
  expect(frames.at(-1)?.data).toEqual(polls.render(view, newest.state));
}

/**
 * What the reader took in folds to the truth: a snapshot, then every entry once, and the newest of each item.
 *
 * @param signals whether all of them arrived at once. Items have no version: when the signal of a change is late or
 * lost, a read that began before it may be delivered after the snapshot that has it, until the next read.
 */
export function verifySession(
  reader: LiveReader,
  sessions: FakeSessions,
  signals: 'punctual' | 'faulty',
): void {
  const entries = sessions.entries(testId, sessions.logFor(reader.viewer));
  const frames = reader.framesOf(testSession);
  let at = -1;
  const seen = new Map<string, number>();
  for (const frame of frames) {
    if (frame.event === 'session.snapshot') {
      at = offsetOf(frame);
      const { items } = frame.data as { items: Record<string, number> };
      for (const [key, value] of Object.entries(items)) seen.set(key, value);
    } else if (frame.kind === 'log') {
      expect(offsetOf(frame)).toBe(at + 1);
      expect(frame.data).toEqual(entries[at]?.data);
      at = offsetOf(frame);
    } else {
      const { id, value } = frame.data as { id: string; value: number };
      expect(offsetOf(frame)).toBe(at);
      if (signals === 'punctual') expect(value).toBeGreaterThanOrEqual(seen.get(id) ?? 0);
      seen.set(id, value);
    }
  }
  expect(at).toBe(entries.length);
  expect(frames.filter((frame) => frame.kind === 'reset')).toEqual([]);
  expect(seen).toEqual(new Map(sessions.itemValues(testId)));
}
