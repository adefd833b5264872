import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RestRefusal, restClient } from '../wire/rest-client.ts';
import type { RehearsalLedger } from './ledger.ts';
import {
  connectionLost,
  type LiveFrame,
  LiveRefusal,
  type LiveSocket,
  openLiveSocket,
} from './live-socket.ts';

export interface BotSetting {
  readonly url: string;
  readonly code: string;
  readonly passcode: string | undefined;
  /** Sent when the session asks for names. */
  readonly name: string | undefined;
  readonly ledger: RehearsalLedger;
  readonly stopped: AbortSignal;
  /** From 0 to 1: spreads retries, so that a crowd does not come back in step. */
  readonly jitter: () => number;
}

interface Vote {
  readonly pollId: string;
  readonly optionIds: readonly string[];
  /** The same however often it must be sent. */
  readonly key: string;
}

/** Refusals after which a client tries again, as the real one does; everything else is final. */
const passing = new Set([
  connectionLost,
  'OVERLOADED',
  'RATE_LIMITED',
  'DB_UNAVAILABLE',
  'SHUTTING_DOWN',
  'UPGRADE_503',
]);
const backoffMilliseconds = { first: 200, most: 5_000 };
/** Then a bot gives up what it was trying: a server that is gone is not to keep the rehearsal for ever. */
const patienceMilliseconds = 30_000;

/** One person with a phone: joins once, and from then on is there again whenever the network is. */
export class Bot {
  readonly #setting: BotSetting;
  readonly #channels = new Map<string, { after: string | undefined; offset: number | undefined }>();
  #token = '';
  #socket: LiveSocket | undefined;
  #cutAt: number | undefined;
  #cuts = 0;
  #voting: Promise<void> = Promise.resolve();
  #returning: Promise<void> | undefined;
  /** The choice that was acknowledged last. */
  choice: readonly string[] | undefined;

  constructor(setting: BotSetting) {
    this.#setting = setting;
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  /** Joins by the code. @throws when it is refused for good */
  async join(): Promise<void> {
    const { url, code, name, passcode, ledger } = this.#setting;
    const startedAt = performance.now();
    const body = {
      code,
      ...(name === undefined ? {} : { name }),
      ...(passcode === undefined ? {} : { passcode }),
    };
    const { token } = await this.#insist('join', () =>
      restClient(url).post<{ token: string }>('/join', body),
    );
    this.#token = token;
    ledger.joinMilliseconds.push(performance.now() - startedAt);
    ledger.joined += 1;
  }

  /** Opens the connection, with its place in each channel when it has been there before. */
  async connect(channels: readonly string[]): Promise<void> {
    for (const channel of channels) {
      if (!this.#channels.has(channel)) this.#channels.set(channel, { after: undefined, offset: undefined });
    }
    const socket = await this.#insist('connect', async () => {
      const opened = await openLiveSocket(this.#setting.url, this.#token, (frame) => this.#take(frame));
      try {
        await Promise.all([...this.#channels.keys()].map((channel) => this.#subscribe(opened, channel)));
        return opened;
      } catch (error) {
        opened.destroy();
        throw error;
      }
    });
    this.#socket = socket;
    if (this.#cutAt !== undefined) {
      this.#setting.ledger.awayMilliseconds.push(performance.now() - this.#cutAt);
      this.#cutAt = undefined;
    }
    void socket.closed.then(() => this.#closed(socket));
  }

  /** Watches a further channel on the open connection; one that is away finds it when it is back. */
  async follow(channel: string): Promise<void> {
    this.#channels.set(channel, { after: undefined, offset: undefined });
    const socket = this.#socket;
    if (socket) await this.#insist('subscribe', () => this.#subscribe(socket, channel));
  }

  /**
   * Votes, and goes on trying with the same key over whatever connection there is until it is answered. A second
   * vote waits for the first, as the app's button does.
   */
  vote(pollId: string, optionIds: readonly string[]): Promise<void> {
    const turn = this.#voting.then(() => this.#voteNow({ pollId, optionIds, key: randomUUID() }));
    this.#voting = turn.catch(() => {}); // told to whoever asked for that vote
    return turn;
  }

  async #voteNow(vote: Vote): Promise<void> {
    const { ledger } = this.#setting;
    const startedAt = performance.now();
    const cuts = this.connected ? this.#cuts : undefined;
    const { version } = await this.#insist('vote', () => this.#send(vote));
    const at = performance.now();
    const durations = cuts === this.#cuts ? ledger.voteMilliseconds : ledger.cutVoteMilliseconds;
    durations.push(at - startedAt);
    ledger.receipts.push({ version, at });
    this.choice = vote.optionIds;
  }

  /** What the server has as this bot's vote; undefined for none. */
  async ballot(pollId: string): Promise<readonly string[] | undefined> {
    const client = restClient(this.#setting.url, this.#token);
    const { ballot } = await this.#insist('read ballot', () =>
      client.get<{ ballot: { optionIds: readonly string[] } | null }>(`/polls/${pollId}`),
    );
    return ballot?.optionIds;
  }

  /** Loses the network; `reconnect` is when it is back. */
  cut(): void {
    this.#cutAt = performance.now();
    this.#cuts += 1;
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  /** Comes back with its place in every channel; once, however many ask for it. */
  reconnect(): Promise<void> {
    this.#returning ??= this.connect([]).finally(() => {
      this.#returning = undefined;
    });
    return this.#returning;
  }

  leave(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  /** Somebody else ended the connection: the bot comes back by itself. */
  async #closed(socket: LiveSocket): Promise<void> {
    if (this.#socket !== socket) return;
    const { ledger, stopped, jitter } = this.#setting;
    this.#socket = undefined;
    this.#cutAt = performance.now();
    this.#cuts += 1;
    ledger.disconnections += 1;
    try {
      await sleep(backoffMilliseconds.first + 1_000 * jitter(), undefined, { signal: stopped });
      await this.reconnect();
    } catch (error) {
      if (stopped.aborted) return;
      if (codeOf(error) === undefined) throw error;
      ledger.abandoned += 1;
    }
  }

  async #send({ pollId, optionIds, key }: Vote): Promise<{ version: number }> {
    if (!this.#socket) throw new LiveRefusal(connectionLost);
    return this.#socket.ask({
      type: 'call',
      op: 'polls.vote',
      input: { pollId, optionIds },
      idempotencyKey: key,
    });
  }

  async #subscribe(socket: LiveSocket, channel: string): Promise<void> {
    const after = this.#channels.get(channel)?.after;
    await socket.ask({ type: 'subscribe', channel, ...(after === undefined ? {} : { after }) });
  }

  #take({ channel, kind, pos, event, after }: LiveFrame): void {
    const seen = this.#channels.get(channel);
    if (!seen) return;
    const { ledger } = this.#setting;
    const offset = Number(pos.slice(pos.indexOf('.') + 1));
    seen.after = after;
    if (kind === 'reset') ledger.resets += 1;
    if (kind === 'log') {
      if (seen.offset !== undefined && offset !== seen.offset + 1)
        ledger.gaps.push(`${channel}: ${event} at ${pos} after ${seen.offset}`);
      seen.offset = offset;
    } else if (channel.startsWith('session:') && (kind === 'reset' || event === 'session.snapshot')) {
      seen.offset = offset;
    }
  }

  /** Tries again what failed for a reason that passes; each refusal is noted. */
  async #insist<Result>(what: string, attempt: () => Promise<Result>): Promise<Result> {
    const { ledger, stopped, jitter } = this.#setting;
    const givesUpAt = performance.now() + patienceMilliseconds;
    for (let pause = backoffMilliseconds.first; ; pause = Math.min(2 * pause, backoffMilliseconds.most)) {
      stopped.throwIfAborted();
      // Being without network is no refusal: the bot waits for its connection.
      const cutOff = what === 'vote' && !this.#socket;
      const late = performance.now() > givesUpAt;
      try {
        if (!cutOff || late) return await attempt();
      } catch (error) {
        const code = codeOf(error);
        if (code === undefined) throw error;
        // That a cut connection is lost is the cut's doing.
        if (code !== connectionLost || this.#cutAt === undefined) ledger.refused(what, code);
        if (late || !passing.has(code)) throw error;
      }
      await sleep(cutOff ? 20 : pause * (0.5 + jitter()), undefined, { signal: stopped });
    }
  }
}

/** Undefined for what is no answer of the server: a defect of ours. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof LiveRefusal || error instanceof RestRefusal) return error.code;
  // fetch says no more than that it failed.
  return error instanceof TypeError && error.message === 'fetch failed' ? connectionLost : undefined;
}
