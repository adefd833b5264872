import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultProxy, FrameLedger, startFaultProxy } from '@pulse/testing';
import type { Following, PublicError, Stream, StreamProtocol } from './protocol.ts';

/** How soon it tries again. */
const backoffMilliseconds = 20;

export interface FollowerOptions {
  readonly url: string;
  readonly token: string;
  readonly streams: readonly Stream[];
}

/** A subscriber with a bad network: cut off again and again, it resumes with its tokens, and its ledger must not notice. */
export class Follower implements AsyncDisposable {
  readonly ledger = new FrameLedger();
  /** What it was told by a server that did not want it. */
  readonly refusals: PublicError[] = [];
  /** How often it has connected. */
  connections = 0;
  readonly protocol: StreamProtocol;
  readonly token: string;
  readonly #streams: readonly Stream[];
  readonly #proxy: FaultProxy;
  readonly #done: Promise<void>;
  #hangUp: () => void = () => {};
  #stopped = false;

  private constructor(protocol: StreamProtocol, { token, streams }: FollowerOptions, proxy: FaultProxy) {
    this.protocol = protocol;
    this.token = token;
    this.#streams = streams;
    this.#proxy = proxy;
    this.#done = this.#follow();
  }

  /** Begins; settles when every stream has had its first frame. */
  static async start(protocol: StreamProtocol, options: FollowerOptions): Promise<Follower> {
    const proxy = await startFaultProxy({ target: { port: Number(new URL(options.url).port) } });
    const follower = new Follower(protocol, options, proxy);
    const begun = () => options.streams.every(({ channel }) => follower.ledger.of(channel).length > 0);
    await follower.ledger.until(begun, `the first frames by ${protocol.name}`);
    return follower;
  }

  /** The network is gone: every connection is reset, on both sides, in the middle of whatever is under way. */
  lose(): void {
    this.#proxy.cut();
  }

  /** It leaves without a word itself, and comes back. */
  leave(): void {
    this.#hangUp();
  }

  /** It does not read any more, and says nothing. */
  stall(): void {
    this.#proxy.set({ blackhole: true });
  }

  /** It reads on. */
  recover(): void {
    this.#proxy.set({});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    this.#hangUp();
    await this.#done;
    await this.#proxy.close();
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      const following = await this.#open();
      if (following) {
        const left = new Promise<undefined>((resolve) => {
          this.#hangUp = () => resolve(undefined);
        });
        const refusal = this.#stopped ? undefined : await Promise.race([following.ended, left]);
        if (refusal) this.refusals.push(refusal);
        await following.cut();
      }
      if (!this.#stopped) await sleep(backoffMilliseconds);
    }
  }

  /** Undefined when the connection was lost before it came about. */
  async #open(): Promise<Following | undefined> {
    const url = `http://127.0.0.1:${this.#proxy.port}`;
    this.connections += 1;
    try {
      return await this.protocol.follow({
        url,
        token: this.token,
        streams: this.#streams,
        ledger: this.ledger,
      });
    } catch (error) {
      // The errors of sockets: `fetch` wraps them, `ws` does not.
      const { cause = error } = error as { readonly cause?: unknown };
      if (typeof (cause as { readonly code?: unknown }).code !== 'string') throw error;
      return undefined;
    }
  }
}
