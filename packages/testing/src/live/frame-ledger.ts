import { LogFold, StateFold } from './channel-fold.ts';
import type { EventFrame } from './event-frame.ts';

/** A condition that has not come true after so long never will. */
const patienceMilliseconds = 20_000;

/**
 * Everything that one subscriber was sent, over all its connections, folded as a client folds it. Whatever
 * contradicts the protocol (a gap, a repeated entry, a version that went back) is in `problems`.
 */
export class FrameLedger {
  readonly frames: EventFrame[] = [];
  readonly problems: string[] = [];
  readonly #polls = new Map<string, StateFold>();
  readonly #logs = new Map<string, LogFold>();
  readonly #waiting = new Set<() => void>();

  record(frame: EventFrame): void {
    this.frames.push(frame);
    const problem = this.#fold(frame.channel).take(frame);
    if (problem !== undefined)
      this.problems.push(`${frame.channel}: ${problem} (frame ${this.frames.length})`);
    for (const check of [...this.#waiting]) check();
  }

  of(channel: string): readonly EventFrame[] {
    return this.frames.filter((frame) => frame.channel === channel);
  }

  poll(pollId: string): StateFold {
    return this.#state(`poll:${pollId}`);
  }

  session(sessionId: string): LogFold {
    return this.#log(`session:${sessionId}`);
  }

  /** The token that resumes one channel, undefined before its first frame. */
  tokenOf(channel: string): string | undefined {
    return this.#fold(channel).after;
  }

  /** Waits for a condition on what was received; it is judged after every frame. */
  until(condition: () => boolean, description: string): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        outcome();
      };
      const check = () => {
        if (condition()) settle(resolve);
      };
      const timer = setTimeout(
        () => settle(() => reject(this.#disappointment(description))),
        patienceMilliseconds,
      );
      this.#waiting.add(check);
    });
  }

  #disappointment(description: string): Error {
    const last = this.frames.slice(-5).map(({ channel, kind, pos, event, data }) => {
      return `  ${channel} ${kind} ${pos} ${event} ${JSON.stringify(data).slice(0, 300)}`;
    });
    return new Error(
      [`never received: ${description}; ${this.frames.length} frames, last:`, ...last].join('\n'),
    );
  }

  #fold(channel: string): StateFold | LogFold {
    return channel.startsWith('session:') ? this.#log(channel) : this.#state(channel);
  }

  #state(channel: string): StateFold {
    const fold = this.#polls.get(channel) ?? new StateFold();
    this.#polls.set(channel, fold);
    return fold;
  }

  #log(channel: string): LogFold {
    const fold = this.#logs.get(channel) ?? new LogFold();
    this.#logs.set(channel, fold);
    return fold;
  }
}
