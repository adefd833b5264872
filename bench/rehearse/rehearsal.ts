import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom, type SeededRandom } from '../../packages/testing/src/seeded-random.ts';
import { distributionOf } from '../measure/percentiles.ts';
import { stalenessOf } from '../measure/staleness.ts';
import { Bot, codeOf } from './bot.ts';
import { Host } from './host.ts';
import { RehearsalLedger } from './ledger.ts';
import { type RehearsalOptions, RehearsalProblem } from './rehearsal-options.ts';
import type { RehearsalReport } from './rehearsal-report.ts';
import { Screen, type ScreenPoll } from './screen.ts';
import { type Act, renderTimeline } from './timeline.ts';

/** How long the screen is waited for, when it is to show what has already happened. */
const patienceMilliseconds = 15_000;
/** After a cut, networks come back within this time. */
const networkBackMilliseconds = 1_000;

/** Plays the whole rehearsal; the server is left as it was, unless `keep` is set. */
export async function rehearse(
  options: RehearsalOptions,
  stopped: AbortSignal,
  progress: (text: string) => void,
): Promise<RehearsalReport> {
  const host = options.code === undefined ? await Host.open(options) : undefined;
  const code = options.code ?? host?.session.code ?? '';
  let screen: Screen | undefined;
  try {
    screen = await Screen.open(options.url, code, options.passcode);
    const ended = AbortSignal.any([stopped, screen.gone]);
    return await new Rehearsal({ ...options, code }, screen, host, ended, progress).play();
  } catch (error) {
    if (!screen?.gone.aborted) throw error;
    throw new RehearsalProblem(
      `${options.url} went away in the middle of the rehearsal and did not come back.`,
      {
        cause: error,
      },
    );
  } finally {
    screen?.close();
    if (host && !options.keep && !screen?.gone.aborted) await host.cleanUp();
  }
}

class Rehearsal {
  readonly #options: RehearsalOptions & { readonly code: string };
  readonly #screen: Screen;
  readonly #host: Host | undefined;
  readonly #stopped: AbortSignal;
  readonly #progress: (text: string) => void;
  readonly #random: SeededRandom;
  readonly #ledger = new RehearsalLedger();
  readonly #acts: Act[] = [];
  readonly #notes: string[];
  #bots: Bot[] = [];

  constructor(
    options: RehearsalOptions & { readonly code: string },
    screen: Screen,
    host: Host | undefined,
    stopped: AbortSignal,
    progress: (text: string) => void,
  ) {
    this.#options = options;
    this.#screen = screen;
    this.#host = host;
    this.#stopped = stopped;
    this.#progress = progress;
    this.#random = createSeededRandom(options.seed);
    this.#notes = [...(host?.notes ?? [])];
  }

  async play(): Promise<RehearsalReport> {
    const start = performance.now();
    const ticker = setInterval(() => this.#tell(), 1_000);
    try {
      const allInMilliseconds = await this.#joinWave();
      const poll = await this.#openPoll();
      const votesPerSecond = poll && (await this.#voteWave(poll));
      const canChange = poll?.voteChange === 'until_close';
      if (poll && canChange) await this.#changeWave(poll, 'changed votes');
      const allBackMilliseconds = await this.#reconnectStorm(canChange ? poll : undefined);
      const counted = poll ? await this.#count(poll) : undefined;
      return {
        clients: this.#options.clients,
        seed: this.#options.seed,
        joined: this.#ledger.joined,
        join: distributionOf(this.#ledger.joinMilliseconds),
        allInMilliseconds,
        votes: this.#ledger.receipts.length,
        votesPerSecond,
        vote: distributionOf(this.#ledger.voteMilliseconds),
        cutVote: distributionOf(this.#ledger.cutVoteMilliseconds),
        staleness: distributionOf(stalenessOf(this.#screen.shown, this.#ledger.receipts)),
        away: distributionOf(this.#ledger.awayMilliseconds),
        allBackMilliseconds,
        resets: this.#ledger.resets,
        abandoned: this.#ledger.abandoned,
        disconnections: this.#ledger.disconnections,
        lost: counted?.lost ?? 0,
        doubled: counted?.doubled,
        recountMatches: counted?.recountMatches,
        gaps: this.#ledger.gaps,
        refusals: this.#ledger.refusals,
        timeline: renderTimeline(
          this.#screen.counts,
          this.#acts,
          { start, end: performance.now() },
          this.#options.clients,
        ),
        notes: [
          ...this.#notes,
          ...(this.#screen.reconnects > 0
            ? [`the screen lost its connection ${this.#screen.reconnects} × and came back`]
            : []),
        ],
      };
    } finally {
      clearInterval(ticker);
      for (const bot of this.#bots) bot.leave();
    }
  }

  /** Everybody comes within the wave; whoever is refused for good stays away. */
  async #joinWave(): Promise<number | undefined> {
    const startedAt = this.#begin('people join');
    const { clients, url, code, passcode } = this.#options;
    const { session } = this.#screen;
    const setting = { url, code, passcode, ledger: this.#ledger, stopped: this.#stopped };
    const jitter = () => this.#random.below(1_000) / 1_000;
    const came: Bot[] = [];
    await this.#wave(
      Array.from({ length: clients }, (_, index) => index),
      async (index) => {
        const bot = new Bot({
          ...setting,
          jitter,
          name: session.anonymous ? undefined : `Rehearsal ${index + 1}`,
        });
        this.#bots.push(bot);
        await bot.join();
        await bot.connect([`session:${session.id}`]);
        came.push(bot);
      },
    );
    this.#bots = came;
    const seen = await this.#until(() => this.#screen.now.connected >= came.length);
    return seen && came.length > 0 ? performance.now() - startedAt : undefined;
  }

  async #openPoll(): Promise<ScreenPoll | undefined> {
    await this.#host?.openPoll();
    const poll = this.#host?.poll ?? this.#screen.polls.find(({ status }) => status === 'open');
    if (!poll) {
      this.#notes.push('no poll was open: nobody voted');
      return undefined;
    }
    await this.#screen.watch(poll.id);
    // Everybody at once, as phones do when a poll appears on them.
    await Promise.all(this.#bots.map((bot) => bot.follow(`poll:${poll.id}`)));
    return poll;
  }

  /** Answers votes a second, from the first to the last acknowledgement. */
  async #voteWave(poll: ScreenPoll): Promise<number | undefined> {
    const startedAt = this.#begin('votes');
    await this.#wave(this.#bots, (bot) => bot.vote(poll.id, this.#choose(poll, undefined)));
    const { receipts } = this.#ledger;
    const last = receipts.at(-1)?.at;
    await this.#untilShown();
    return last === undefined ? undefined : receipts.length / ((last - startedAt) / 1_000);
  }

  async #changeWave(poll: ScreenPoll, name: string): Promise<void> {
    this.#begin(name);
    await this.#wave(this.#bots, (bot) => bot.vote(poll.id, this.#choose(poll, bot.choice)));
    await this.#untilShown();
  }

  /** Cuts every connection at once, while votes are under way where they may be changed. */
  async #reconnectStorm(poll: ScreenPoll | undefined): Promise<number | undefined> {
    const [allBackMilliseconds] = await Promise.all([
      this.#cutAndReturn(poll),
      poll && this.#changeWave(poll, 'votes changed again'),
    ]);
    await this.#until(() => this.#screen.now.connected >= this.#bots.length);
    return allBackMilliseconds;
  }

  async #cutAndReturn(poll: ScreenPoll | undefined): Promise<number | undefined> {
    if (poll) await sleep((this.#options.seconds * 1_000) / 2, undefined, { signal: this.#stopped });
    const cutAt = this.#begin('network lost');
    // Some votes leave in the last moment: the server takes them, and nobody hears so.
    const unheard = this.#bots
      .filter(() => poll && this.#random.below(3) === 0)
      .map((bot) => poll && this.#forgive(bot.vote(poll.id, this.#choose(poll, bot.choice))));
    await nextTurn();
    for (const bot of this.#bots) bot.cut();
    const delays = this.#bots.map(() => this.#random.below(networkBackMilliseconds));
    await Promise.all(
      this.#bots.map(async (bot, index) => {
        await sleep(delays[index], undefined, { signal: this.#stopped });
        await this.#forgive(bot.reconnect());
      }),
    );
    const backAt = performance.now();
    await Promise.all(unheard);
    return this.#bots.every(({ connected }) => connected) ? backAt - cutAt : undefined;
  }

  /** Compares what bots were told with what the server has. */
  async #count(poll: ScreenPoll) {
    this.#begin('counting');
    const voters = this.#bots.filter(({ choice }) => choice !== undefined);
    let lost = 0;
    await inTurns(voters, 32, async (bot) => {
      const ballot = await bot.ballot(poll.id);
      if (String(ballot?.toSorted()) !== String(bot.choice?.toSorted())) lost += 1;
    });
    if (!this.#host) return { lost, doubled: undefined, recountMatches: undefined };
    await this.#host.closePoll();
    const { matches, recount } = await this.#host.recount();
    return { lost, doubled: recount.total - voters.length, recountMatches: matches };
  }

  /** Does something for each, spread over the wave by chance; refusals have been noted by then. */
  async #wave<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
    const milliseconds = this.#options.seconds * 1_000;
    const delays = items.map(() => this.#random.below(milliseconds));
    await Promise.all(
      items.map(async (item, index) => {
        await sleep(delays[index], undefined, { signal: this.#stopped });
        await this.#forgive(act(item));
      }),
    );
  }

  /** A refusal is part of the report; anything else ends the rehearsal. */
  async #forgive(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      this.#ledger.abandoned += 1;
    }
  }

  /** Another option than before; as many as the poll asks for at least. */
  #choose({ options, minChoices }: ScreenPoll, before: readonly string[] | undefined): readonly string[] {
    const ids = options.map(({ id }) => id);
    const first = this.#random.below(ids.length);
    const from = ids[first] === before?.[0] ? first + 1 : first;
    return Array.from({ length: minChoices }, (_, index) => ids[(from + index) % ids.length] ?? '');
  }

  #untilShown(): Promise<boolean> {
    const newest = Math.max(0, ...this.#ledger.receipts.map(({ version }) => version));
    return this.#until(() => (this.#screen.shown.at(-1)?.version ?? 0) >= newest);
  }

  async #until(condition: () => boolean): Promise<boolean> {
    const deadline = performance.now() + patienceMilliseconds;
    while (!condition()) {
      if (performance.now() > deadline) return false;
      await sleep(10, undefined, { signal: this.#stopped });
    }
    return true;
  }

  #begin(name: string): number {
    const at = performance.now();
    this.#acts.push({ name, at });
    this.#tell();
    return at;
  }

  #tell(): void {
    const { total, connected, answered } = this.#screen.now;
    const act = this.#acts.at(-1)?.name ?? '';
    this.#progress(
      `${act}: ${total} joined, ${connected} connected, ${answered} answered, ${this.#ledger.receipts.length} votes`,
    );
  }
}

async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = items[next]; item !== undefined; item = items[next]) {
        next += 1;
        await work(item);
      }
    }),
  );
}
