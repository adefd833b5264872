import type { PulseClient } from '../client.ts';
import { isTemporary } from '../errors.ts';
import type { InputOf, Operation, OutputOf } from '../operation.ts';
import { retryDelay } from '../patience.ts';
import { randomKey } from '../random-key.ts';
import { createStore, type Observable } from '../store.ts';
import { addEntry, markAttempted, parseEntries, type QueueEntry, removeEntry } from './entries.ts';
import type { QueueStorage } from './storage.ts';

/** A command in the queue. */
export type Queued<Any extends Operation> = Any extends Operation
  ? { readonly name: Any['name']; readonly input: InputOf<Any>; readonly key: string }
  : never;

/** How a command ended: with an output, or with a refusal, which is a PulseError unless it could not even be sent. */
export type Outcome<Any extends Operation> = Any extends Operation
  ? Queued<Any> &
      (
        | { readonly output: OutputOf<Any>; readonly refusal: undefined }
        | { readonly output: undefined; readonly refusal: Error }
      )
  : never;

export interface OfflineQueueOptions<Any extends Operation> {
  /** The commands that it takes, each of which must take an idempotency key. */
  readonly operations: readonly Any[];
  /** Where it is kept, e.g. `pageStorage('votes of Ada')`: a place of its own for every person on a device. */
  readonly storage: QueueStorage;
  readonly onOutcome?: (outcome: Outcome<Any>) => void;
  /** Sends nothing before {@link OfflineQueue.start}, e.g. because making it is not yet using it. */
  readonly paused?: boolean;
}

export interface OfflineQueue<Any extends Operation> {
  /**
   * Takes a command, stores it, and sends it when those before it have their answers.
   *
   * @param lane.replaces takes the place of a command of the same lane that has never been sent, e.g. an earlier
   *   choice in the same round of a poll
   */
  add<Given extends Any>(
    operation: Given,
    input: InputOf<Given>,
    lane?: { readonly replaces?: string },
  ): void;
  /** What has no answer yet, in order. */
  readonly pending: Observable<readonly Queued<Any>[]>;
  /** Whether the last try failed for want of a network or of a server that answers. */
  readonly waiting: Observable<boolean>;
  /** Tries now instead of when the wait is over. */
  flush(): void;
  /** Sends nothing more until {@link OfflineQueue.start}. */
  stop(): void;
  start(): void;
}

/**
 * Sends commands until each has an answer, through reloads and dead networks: the queue is stored before the first
 * try, and a key makes every further try harmless. It begins with what an earlier visit left, waits as long as the
 * server asks and longer from try to try, and goes on at once when the network or the live connection is back.
 */
export function createOfflineQueue<Any extends Operation>(
  client: Pick<PulseClient, 'call' | 'status' | 'network'>,
  options: OfflineQueueOptions<Any>,
): OfflineQueue<Any> {
  const { operations, storage } = options;
  const unkeyed = operations.find(({ keyed }) => !keyed);
  if (unkeyed)
    throw new TypeError(`${unkeyed.name} takes no idempotency key: sent again it could count twice`);

  const entries = createStore(parseEntries(storage.read(), operations));
  const waiting = createStore(false);
  let sending = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /**
   * Present while it runs, another one each time. A try that outlives its run may still arrive, but changes nothing
   * here: the next queue on this storage has its own list by then, and asks again under the same key.
   */
  let running: object | undefined;

  const keep = (next: readonly QueueEntry[]) => {
    storage.write(JSON.stringify(next));
    entries.set(next);
  };
  const flush = () => {
    clearTimeout(timer);
    void run();
  };
  const run = async () => {
    if (sending) return;
    sending = true;
    let wait: number | undefined;
    for (let [entry] = entries.get(); entry && running && wait === undefined; [entry] = entries.get()) {
      wait = await tryOnce(entry, running);
    }
    sending = false;
    if (wait !== undefined && running) timer = setTimeout(() => void run(), wait);
  };
  /** @returns the milliseconds to wait before another try, undefined when the entry has its answer */
  const tryOnce = async (entry: QueueEntry, during: object): Promise<number | undefined> => {
    keep(markAttempted(entries.get(), entry.key));
    const { name, input, key } = entry;
    // Parsing and adding keep entries of these operations alone, each with an input of its own.
    const operation = operations.find((known) => known.name === name) as unknown as Operation<string, object>;
    let output: unknown;
    let refusal: unknown;
    try {
      output = await client.call(operation, input, { idempotencyKey: key, patient: false });
    } catch (error) {
      refusal = error;
    }
    if (running !== during) return 0;
    if (isTemporary(refusal)) {
      waiting.set(true);
      return retryDelay(refusal, attempt++);
    }
    attempt = 0;
    waiting.set(false);
    keep(removeEntry(entries.get(), key));
    options.onOutcome?.({ name, input, key, output, refusal } as unknown as Outcome<Any>);
    return undefined;
  };

  let stopListening: (() => void)[] = [];
  const queue: OfflineQueue<Any> = {
    add({ name }, input, { replaces } = {}) {
      const entry = { name, input: input as object, key: randomKey(), lane: replaces, attempted: false };
      keep(addEntry(entries.get(), entry));
      flush();
    },
    // Names and inputs are those that `add` took, or that were stored from there.
    pending: entries as Observable<readonly unknown[]> as Observable<readonly Queued<Any>[]>,
    waiting,
    flush,
    start() {
      if (running) return;
      running = {};
      const { network, status } = client;
      stopListening = [
        network.listen({ wake: flush, offline: () => undefined }),
        status.subscribe(() => status.get() === 'live' && flush()),
      ];
      // Not at once: whoever makes a queue gets to see what is in it first.
      queueMicrotask(flush);
    },
    stop() {
      running = undefined;
      for (const stop of stopListening) stop();
      clearTimeout(timer);
    },
  };
  if (!options.paused) queue.start();
  return queue;
}
