import { setTimeout as sleep } from 'node:timers/promises';
import { RestRefusal, restClient } from '../wire/rest-client.ts';
import { codeOf } from './bot.ts';
import { type LiveFrame, type LiveSocket, openLiveSocket } from './live-socket.ts';
import { RehearsalProblem } from './rehearsal-options.ts';

export interface RoomCounts {
  readonly total: number;
  readonly connected: number;
  readonly answered: number;
}

export interface ScreenPoll {
  readonly id: string;
  readonly status: string;
  readonly options: readonly { readonly id: string }[];
  readonly voteChange: string;
  readonly minChoices: number;
}

export interface ScreenSession {
  readonly id: string;
  readonly status: string;
  readonly anonymous: boolean;
}

/** A server that is away for longer than this is not coming back in time for the rehearsal. */
const patienceMilliseconds = 20_000;

/** The hall's screen, which shows what the host sees: an observer of the session and its poll. */
export class Screen {
  readonly session: ScreenSession;
  readonly #url: string;
  readonly #token: string;
  #socket: LiveSocket | undefined;
  /** Place in each channel. */
  readonly #channels = new Map<string, string | undefined>();
  readonly #closing = new AbortController();
  readonly #gone = new AbortController();
  /** How often it lost its connection and came back. */
  reconnects = 0;
  readonly counts: (RoomCounts & { readonly at: number })[] = [];
  /** Results as they were shown. */
  readonly shown: { readonly version: number; readonly total: number; readonly at: number }[] = [];
  readonly polls: ScreenPoll[] = [];

  private constructor(url: string, session: ScreenSession, token: string) {
    this.#url = url;
    this.session = session;
    this.#token = token;
  }

  /** @throws {RehearsalProblem} when there is no such session, or it asks for a passcode */
  static async open(url: string, code: string, passcode: string | undefined): Promise<Screen> {
    const { session, token } = await observe(url, code, passcode);
    const screen = new Screen(url, session, token);
    screen.#channels.set(`session:${session.id}`, undefined);
    await screen.#connect();
    const snapshot = await restClient(url, token).get<{ polls: ScreenPoll[] }>(
      `/sessions/${session.id}/snapshot`,
    );
    screen.polls.push(...snapshot.polls);
    return screen;
  }

  /** Aborted when it has lost its connection and not found it again for {@link patienceMilliseconds}. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  async watch(pollId: string): Promise<void> {
    const channel = `poll:${pollId}`;
    this.#channels.set(channel, undefined);
    await this.#socket?.ask({ type: 'subscribe', channel });
  }

  async #connect(): Promise<void> {
    const socket = await openLiveSocket(this.#url, this.#token, (frame) => this.#take(frame));
    this.#socket = socket;
    for (const [channel, after] of this.#channels) {
      await socket.ask({ type: 'subscribe', channel, ...(after === undefined ? {} : { after }) });
    }
    void socket.closed.then(() => {
      if (!this.#closing.signal.aborted) void this.#reconnect();
    });
  }

  async #reconnect(): Promise<void> {
    const givesUpAt = performance.now() + patienceMilliseconds;
    const { signal } = this.#closing;
    while (performance.now() < givesUpAt && !signal.aborted) {
      try {
        await this.#connect();
        this.reconnects += 1;
        return;
      } catch {
        await sleep(500); // whatever it was, it may pass; if it does not, the screen is gone
      }
    }
    this.#gone.abort();
  }

  get now(): RoomCounts {
    return this.counts.at(-1) ?? { total: 0, connected: 0, answered: 0 };
  }

  close(): void {
    this.#closing.abort();
    this.#socket?.destroy();
  }

  #take({ channel, event, data, after }: LiveFrame): void {
    const at = performance.now();
    this.#channels.set(channel, after);
    if (channel.startsWith('poll:')) {
      const { version, total } = data as { version: number; total: number };
      this.shown.push({ version, total, at });
      return;
    }
    const counts = (event === 'session.snapshot' ? data.counts : data) as Partial<RoomCounts> | undefined;
    const { total, connected, answered } = counts ?? {};
    if (total === undefined || connected === undefined || answered === undefined) return;
    this.counts.push({ total, connected, answered, at });
  }
}

async function observe(url: string, code: string, passcode: string | undefined) {
  try {
    return await restClient(url).post<{ session: ScreenSession; token: string }>('/observe', {
      code,
      ...(passcode === undefined ? {} : { passcode }),
    });
  } catch (error) {
    if (!(error instanceof RestRefusal)) throw unreachable(url, error);
    switch (error.code) {
      case 'SESSION_NOT_FOUND':
        throw new RehearsalProblem(`There is no session with the code ${code} at ${url}.`);
      case 'PASSCODE_REQUIRED':
        throw new RehearsalProblem(`The session ${code} asks for a passcode: add --passcode.`);
      case 'PASSCODE_WRONG':
        throw new RehearsalProblem(`That is not the passcode of the session ${code}.`);
      default:
        throw new RehearsalProblem(`${url} does not answer as Pulse does: ${error.message}`);
    }
  }
}

/** Turns a failed connection into a line that says what to do; everything else is thrown as it is. */
export function unreachable(url: string, error: unknown): unknown {
  if (codeOf(error) === undefined || error instanceof RestRefusal) return error;
  return new RehearsalProblem(
    `Nothing answers at ${url}. Start Pulse with npm start, or name a running server with --url.`,
    { cause: error },
  );
}
