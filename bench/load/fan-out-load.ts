import { setTimeout as sleep } from 'node:timers/promises';
import { type Distribution, distributionOf } from '../measure/percentiles.ts';
import { processorSeconds } from '../measure/process-usage.ts';
import { type Dialect, dialectOf, type FanOutTarget } from './dialects.ts';
import { Publishers } from './publishers.ts';
import { nowMicroseconds, readStamp } from './stamp.ts';
import { openSubscriber, type Subscriber, samplingInterval } from './subscriber.ts';

/** One rate, held for some time. */
export interface FanOutStep {
  /** Messages published a second. */
  readonly perSecond: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** Whose processor time is read at the beginning and end of the measured span. */
  readonly processes: { readonly server: readonly number[]; readonly database: readonly number[] };
}

export interface FanOutResult {
  readonly perSecond: number;
  /** Messages that the server took, warm-up included, and what it answered for the others. */
  readonly published: number;
  readonly refusals: Readonly<Record<string, number>>;
  /** Deliveries a second within the measured span. */
  readonly deliveriesPerSecond: number;
  readonly deliveries: number;
  /** From the time a message was due until a subscriber had read it, over a fiftieth of them; milliseconds. */
  readonly latency: Distribution;
  /** Everything had arrived within a second after the last message was due. */
  readonly inTime: boolean;
  /** Deliveries that never came although the server had kept the connection and promised no gap. */
  readonly missing: number;
  /** Deliveries that came twice. */
  readonly surplus: number;
  /** Subscribers, of those that read, whose messages were in the right number but not the right ones. */
  readonly wrong: number;
  /** Subscribers that the server closed, or told to begin anew. */
  readonly closed: number;
  readonly reset: number;
  /** Within the measured span; undefined where it cannot be read. */
  readonly serverSeconds: number | undefined;
  readonly databaseSeconds: number | undefined;
  /** Of this generator: near 1 it was the bottleneck. */
  readonly generatorBusy: number;
}

const connectAtOnce = 64;
/** How long late deliveries are waited for, as long as some still come. */
const patienceMilliseconds = 15_000;
const quietMilliseconds = 4_000;

/** Subscribers and publishers of one server. */
export class FanOutLoad {
  readonly #target: FanOutTarget;
  readonly #dialect: Dialect;
  readonly #publishers: Publishers;
  #subscribers: Subscriber[] = [];
  #delivered = 0;
  #latencies: number[] = [];
  /** Samples of earlier messages, of the warm-up, are not measured. */
  #measuredFrom = Number.POSITIVE_INFINITY;
  #checked = false;

  constructor(target: FanOutTarget) {
    this.#target = target;
    this.#dialect = dialectOf(target);
    this.#publishers = new Publishers(target.port, this.#dialect);
  }

  /** Opens subscribers until there are so many; each is subscribed when this resolves. */
  async subscribe(count: number): Promise<void> {
    let next = this.#subscribers.length;
    const events = {
      onDelivery: () => {
        this.#delivered += 1;
      },
      onSample: this.#sample.bind(this),
    };
    const openOneByOne = async () => {
      while (next < count) {
        const index = next;
        next += 1;
        this.#subscribers.push(await openSubscriber(this.#target, this.#dialect, index, events));
      }
    };
    await Promise.all(Array.from({ length: connectAtOnce }, openOneByOne));
  }

  /** Closes every subscriber. */
  unsubscribe(): void {
    for (const subscriber of this.#subscribers.splice(0)) subscriber.destroy();
  }

  close(): void {
    this.unsubscribe();
    this.#publishers.close();
  }

  async run(step: FanOutStep): Promise<FanOutResult> {
    await this.#publishers.prepare(step.perSecond);
    this.#latencies = [];
    const before = this.#subscribers.map(({ received }) => received);
    const sumsBefore = this.#subscribers.map(({ sequenceSum }) => sequenceSum);
    const acceptedBefore = this.#publishers.accepted;
    const firstSequence = this.#publishers.sent;

    this.#measuredFrom = Number.POSITIVE_INFINITY;
    const warmUp = await this.#publishers.publish({
      perSecond: step.perSecond,
      seconds: step.warmUpSeconds,
    });
    this.#measuredFrom = warmUp.beyond;
    const usageBefore = usageOf(step);
    const deliveredBefore = this.#delivered;
    const startedAt = nowMicroseconds();
    await this.#publishers.publish({ perSecond: step.perSecond, seconds: step.seconds });
    const spanSeconds = (nowMicroseconds() - startedAt) / 1e6;
    const deliveries = this.#delivered - deliveredBefore;
    const usage = usageOf(step);

    const expected = () => this.#publishers.accepted - acceptedBefore;
    const shortBy = () => this.#compare(before, expected()).missing;
    await waitUntil(() => this.#publishers.unanswered === 0 && shortBy() === 0, 1_000);
    const inTime = this.#publishers.unanswered === 0 && shortBy() === 0;
    if (!inTime) await this.#waitForLateOnes(shortBy);

    const refusals = this.#publishers.takeRefusals();
    const { missing, surplus } = this.#compare(before, expected());
    return {
      perSecond: step.perSecond,
      published: expected(),
      refusals,
      deliveriesPerSecond: deliveries / spanSeconds,
      deliveries,
      latency: distributionOf(this.#latencies),
      inTime: inTime && Object.keys(refusals).length === 0,
      missing,
      surplus,
      wrong: Object.keys(refusals).length > 0 ? 0 : this.#wrongSums(sumsBefore, firstSequence),
      closed: this.#subscribers.filter(({ closedWith }) => closedWith !== undefined).length,
      reset: this.#subscribers.filter(({ wasReset }) => wasReset).length,
      serverSeconds: difference(usage.server, usageBefore.server),
      databaseSeconds: difference(usage.database, usageBefore.database),
      generatorBusy: (usage.own - usageBefore.own) / spanSeconds,
    };
  }

  /** Against what each subscriber should have; those that were closed or reset have been told that they missed some. */
  #compare(before: readonly number[], expected: number): { missing: number; surplus: number } {
    let missing = 0;
    let surplus = 0;
    this.#subscribers.forEach((subscriber, index) => {
      if (subscriber.closedWith !== undefined || subscriber.wasReset) return;
      const short = expected - (subscriber.received - (before[index] ?? 0));
      if (short > 0) missing += short;
      else surplus -= short;
    });
    return { missing, surplus };
  }

  /** A sum of sequences tells one message lost and another doubled from none of both. */
  #wrongSums(before: readonly number[], first: number): number {
    const beyond = this.#publishers.sent;
    const expected = ((beyond - first) * (first + beyond - 1)) / 2;
    const whole = this.#subscribers.filter(({ index, closedWith, wasReset }) => {
      return index % samplingInterval === 0 && closedWith === undefined && !wasReset;
    });
    return whole.filter(
      (each) => each.sequenceSum - (before[this.#subscribers.indexOf(each)] ?? 0) !== expected,
    ).length;
  }

  async #waitForLateOnes(shortBy: () => number): Promise<void> {
    const deadline = performance.now() + patienceMilliseconds;
    let delivered = this.#delivered;
    let quietSince = performance.now();
    while (performance.now() < deadline && (shortBy() > 0 || this.#publishers.unanswered > 0)) {
      await sleep(50);
      if (delivered !== this.#delivered) quietSince = performance.now();
      else if (performance.now() - quietSince > quietMilliseconds) return;
      delivered = this.#delivered;
    }
  }

  #sample(subscriber: Subscriber, bytes: Buffer, start: number, end: number): void {
    const stamp = readStamp(bytes, start, end);
    if (stamp === undefined) throw new Error('a delivery carries no stamp: frames look other than expected');
    if (!this.#checked && this.#target.kind === 'pulse-websocket') {
      this.#checked = true;
      const text = bytes.toString('utf8', start, end);
      if (this.#dialect.isWhole?.(text) === false) throw new Error(`not a delivery after all: ${text}`);
    }
    subscriber.sequenceSum += stamp.sequence;
    if (stamp.sequence >= this.#measuredFrom)
      this.#latencies.push((nowMicroseconds() - stamp.publishedAt) / 1_000);
  }
}

function usageOf({ processes }: FanOutStep) {
  const { user, system } = process.cpuUsage();
  return {
    server: processorSeconds(processes.server),
    database: processorSeconds(processes.database),
    own: (user + system) / 1e6,
  };
}

function difference(after: number | undefined, before: number | undefined): number | undefined {
  return after === undefined || before === undefined ? undefined : after - before;
}

async function waitUntil(condition: () => boolean, milliseconds: number): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!condition() && performance.now() < deadline) await sleep(10);
}
