import type { FanOutTarget } from '../load/dialects.ts';
import type { FanOutResult } from '../load/fan-out-load.ts';
import type { Generator } from '../load/generator-process.ts';
import { settledResidentBytes } from '../measure/process-usage.ts';
import { formatNumber } from '../report/figures.ts';
import type { RunContext } from '../run-context.ts';
import type { ChildServer } from '../servers/child-server.ts';
import type { FanOutSize } from './fan-out-size.ts';
import { findHighestRate, isSustained } from './hot-search.ts';

/** A running server with its subscribers, on which the parts of the benchmark are played. */
export interface FanOutStageOptions {
  readonly context: RunContext;
  readonly size: FanOutSize;
  readonly generator: Generator;
  readonly server: ChildServer;
  readonly databasePids?: () => Promise<readonly number[]>;
  readonly target: FanOutTarget;
  /** As it stands in the figures' names. */
  readonly name: string;
  readonly repetition: number;
}

export class FanOutStage {
  readonly #options: FanOutStageOptions;
  #subscribers = 0;

  private constructor(options: FanOutStageOptions) {
    this.#options = options;
  }

  static async open(options: FanOutStageOptions): Promise<FanOutStage> {
    await options.generator.ask('fan-out.open', { target: options.target });
    return new FanOutStage(options);
  }

  async subscribe(count: number): Promise<void> {
    this.#subscribers = count;
    await this.#options.generator.ask('subscribe', { count });
  }

  /** Memory per connection that is signed in, subscribed and idle. The server must be fresh. */
  async measureMemory(count: number): Promise<void> {
    const { context, size, server, name, repetition } = this.#options;
    const before = await settledResidentBytes(server.pid, size.settling);
    await this.subscribe(count);
    const after = await settledResidentBytes(server.pid, size.settling);
    const each = before === undefined || after === undefined ? undefined : (after - before) / count / 1_024;
    context.figures.record(repetition, `${name}: memory per idle connection`, 'KB', each);
  }

  /** The highest sustained rate; answers it, in messages a second. */
  async measureHot(hints: Map<string, number>): Promise<number | undefined> {
    const { context, size, name, repetition } = this.#options;
    const label = `${name}, ${formatNumber(this.#subscribers)} subscribers`;
    const found = await findHighestRate<FanOutResult>({
      start: size.start,
      hint: hints.get(label),
      bisections: size.bisections,
      maximumSteps: size.maximumSteps,
      sustained: isSustained,
      run: async (perSecond, thoroughness) => {
        const seconds = thoroughness === 'quick' ? size.quickSeconds : size.fullSeconds;
        const result = await this.hold(perSecond, seconds);
        context.progress(`      ${describe(result)}`);
        // Whoever fell behind starts anew: the next rate is not to pay for the last.
        if (!isSustained(result)) await this.#resubscribe();
        return result;
      },
    });
    const result = found?.result;
    const record = (what: string, unit: '/s' | 's/M' | 'ms' | 'share', value: number | undefined) =>
      context.figures.record(repetition, `${label}: ${what}`, unit, value);
    record('hot deliveries', '/s', result?.deliveriesPerSecond);
    record('hot server CPU per million', 's/M', perMillion(result, result?.serverSeconds));
    record('hot p99', 'ms', result?.latency.p99);
    record('hot generator busy', 'share', result?.generatorBusy);
    if (found === undefined) context.problem(`${label}: no rate was sustained`);
    else hints.set(label, found.perSecond);
    return found?.perSecond;
  }

  /** What a modest rate costs. `seconds` and `perSecond` of messages. */
  async measureCost(what: string, perSecond: number, seconds: number): Promise<void> {
    const { context, name, repetition, databasePids } = this.#options;
    const result = await this.hold(perSecond, seconds);
    context.progress(`      ${what}: ${describe(result)}`);
    const label = `${name}, ${what}`;
    const record = (figure: string, unit: 's/M' | 'ms', value: number | undefined) =>
      context.figures.record(repetition, `${label}: ${figure}`, unit, value);
    record('server CPU per million', 's/M', perMillion(result, result.serverSeconds));
    if (databasePids !== undefined) {
      const { serverSeconds, databaseSeconds } = result;
      const both =
        serverSeconds === undefined || databaseSeconds === undefined
          ? undefined
          : serverSeconds + databaseSeconds;
      record('PostgreSQL CPU per million', 's/M', perMillion(result, databaseSeconds));
      record('both CPU per million', 's/M', perMillion(result, both));
    }
    record('p50', 'ms', result.latency.p50);
    record('p99', 'ms', result.latency.p99);
    if (!result.inTime) context.problem(`${label}: not everything arrived in time: ${describe(result)}`);
  }

  /** Holds one rate and sees that everybody got everything. */
  async hold(perSecond: number, seconds: number): Promise<FanOutResult> {
    const { context, size, generator, server, databasePids, name } = this.#options;
    const result = await generator.ask('fan-out.run', {
      perSecond,
      seconds,
      warmUpSeconds: size.warmUpSeconds,
      processes: { server: [server.pid], database: (await databasePids?.()) ?? [] },
    });
    server.assertRunning();
    const { missing, surplus, wrong } = result;
    // Of a message that was refused with 503 nobody knows whether it was posted.
    const certain = Object.keys(result.refusals).length === 0;
    if (certain && (missing > 0 || surplus > 0 || wrong > 0)) {
      context.problem(
        `INCOMPLETE: ${name} at ${formatNumber(perSecond)} messages/s to ${this.#subscribers}: ` +
          `${missing} deliveries missing, ${surplus} too many, ${wrong} subscribers with the wrong ones`,
      );
    }
    return result;
  }

  async #resubscribe(): Promise<void> {
    const { generator } = this.#options;
    await generator.ask('unsubscribe', {});
    await generator.ask('subscribe', { count: this.#subscribers });
  }
}

function perMillion(result: FanOutResult | undefined, seconds: number | undefined): number | undefined {
  return result === undefined || seconds === undefined ? undefined : (seconds / result.deliveries) * 1e6;
}

function describe(result: FanOutResult): string {
  const { perSecond, deliveriesPerSecond, latency, inTime, closed, reset, refusals, generatorBusy } = result;
  const codes = Object.entries(refusals).map(([code, count]) => `${code} ×${count}`);
  return [
    `${formatNumber(perSecond)} messages/s → ${formatNumber(deliveriesPerSecond)} deliveries/s`,
    `p50 ${formatNumber(latency.p50 ?? Number.NaN)} p99 ${formatNumber(latency.p99 ?? Number.NaN)} ms`,
    `generator ${formatNumber(generatorBusy * 100)}% busy`,
    ...(inTime ? [] : ['late']),
    ...(closed > 0 ? [`${closed} closed`] : []),
    ...(reset > 0 ? [`${reset} reset`] : []),
    ...(codes.length > 0 ? [`refused: ${codes.join(', ')}`] : []),
    isSustained(result) ? 'sustained' : 'not sustained',
  ].join(', ');
}
