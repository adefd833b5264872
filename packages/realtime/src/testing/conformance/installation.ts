import { type Log, silentLog } from '@pulse/core';
import { expect } from 'vitest';
import type { Signal } from '../../broker.ts';
import { createHub, type Hub, type HubOptions } from '../../hub.ts';
import { type FakePollState, FakePolls } from '../fake-polls.ts';
import { FakeSessions } from '../fake-sessions.ts';
import { FaultyBroker, noFaults, type SignalFaults } from '../faulty-broker.ts';
import { LiveReader, verifyPoll, verifySession } from '../live-reader.ts';
import { LiveWriter } from '../live-writer.ts';
import { ManualTimers, settle } from '../manual-timers.ts';
import { type Draw, seededDraws } from '../seeded-draws.ts';
import { testId } from '../test-hub.ts';
import type { BrokerBus, BrokerUnderTest } from './broker-bus.ts';

/** One process: a hub and its end of the broker. */
export interface Node {
  readonly hub: Hub;
  readonly broker: FaultyBroker;
}

export interface InstallationOptions {
  readonly nodes?: number;
  readonly faults?: SignalFaults;
  readonly visibility?: FakePollState['visibility'];
  readonly hub?: Partial<HubOptions>;
}

/** Several nodes over the same tables, a bad line between each of them and the bus, and readers everywhere. */
export class Installation {
  readonly polls = new FakePolls();
  readonly sessions = new FakeSessions();
  readonly timers = new ManualTimers();
  readonly writer = new LiveWriter(this.polls, this.sessions);
  readonly nodes: Node[] = [];
  readonly readers: LiveReader[] = [];
  /** What hubs logged as errors: nothing, whatever the broker does. */
  readonly errors: unknown[] = [];
  readonly draw: Draw;
  readonly #bus: BrokerBus;

  constructor(bus: BrokerBus, seed: number) {
    this.#bus = bus;
    this.draw = seededDraws(seed);
  }

  async start(options: InstallationOptions): Promise<void> {
    const { nodes = 3, faults = noFaults, visibility = 'always', hub = {} } = options;
    this.polls.create(testId, visibility);
    this.sessions.create(testId);
    const log: Log = {
      ...silentLog,
      error: (details: unknown, message?: unknown) => void this.errors.push([details, message]),
    };
    for (let node = 0; node < nodes; node += 1) {
      // Each line has draws of its own, so that what one node meets does not hang on when another was reached.
      const broker = new FaultyBroker(await this.#bus.connect(), seededDraws(this.draw(2 ** 31 - 1)), faults);
      const clock = { now: () => new Date(this.timers.now()) };
      this.nodes.push({
        broker,
        hub: createHub({
          kinds: [this.polls, this.sessions],
          broker,
          epoch: 1,
          tokenSecret: 'a secret of tests',
          clock,
          timers: this.timers,
          log,
          ...hub,
        }),
      });
    }
  }

  node(index: number): Node {
    const node = this.nodes[index % this.nodes.length];
    if (!node) throw new RangeError('an installation has at least one node');
    return node;
  }

  /** The end of a node that the draws choose. */
  anyBroker(): FaultyBroker {
    return this.node(this.draw(this.nodes.length)).broker;
  }

  publish(signal: Signal): void {
    this.anyBroker().publish(signal);
  }

  reader(index: number): LiveReader {
    const reader = new LiveReader(index);
    this.readers.push(reader);
    return reader;
  }

  /** Staff and participants on every node. */
  async joinEverywhere(perNode = 3): Promise<void> {
    for (const { hub } of this.nodes) {
      for (let index = 0; index < perNode; index += 1) await this.reader(index).join(hub);
    }
    await this.settle();
  }

  /** Everything published has arrived, what was delayed too, and whatever needs no time has happened. */
  async settle(): Promise<void> {
    await settle();
    await this.#bus.settled();
    for (const { broker } of this.nodes) broker.release();
    await settle();
  }

  async advance(milliseconds: number): Promise<void> {
    await this.settle();
    await this.timers.advance(milliseconds);
  }

  faults(faults: SignalFaults): void {
    for (const { broker } of this.nodes) broker.faults = faults;
  }

  /** The periodic probe of every node. */
  async recheck(): Promise<void> {
    await this.settle();
    for (const { hub } of this.nodes) hub.recheck();
    await this.advance(3_000);
  }

  /** Every reader's frames fold to the truth, and nobody was harmed. */
  async verify(): Promise<void> {
    await this.advance(3_000);
    for (const reader of this.readers) {
      reader.read();
      await verifyPoll(reader, this.polls);
      verifySession(reader, this.sessions, 'faulty');
    }
    this.verifyUnharmed();
  }

  verifyUnharmed(): void {
    expect(this.errors).toEqual([]);
    expect(this.nodes.flatMap(({ broker }) => broker.failures)).toEqual([]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { hub } of this.nodes) hub.close();
    await this.#bus.close();
  }
}

/** An installation over a bus of its own; `await using` ends both. */
export async function install(
  broker: BrokerUnderTest,
  options: InstallationOptions = {},
  seed = broker.seed,
): Promise<Installation> {
  const installation = new Installation(await broker.open(), seed);
  await installation.start(options);
  return installation;
}
