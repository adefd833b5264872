import { type Event, type EventFrame, eventsQuery, eventsWatch, type PulseClient } from '@pulse/client';
import { createStore, type Store } from '../../store.ts';
import { type EventFilter, filterInput } from './event-filter.ts';
import {
  begun,
  emptyFeed,
  extended,
  type FeedSnapshot,
  type FeedState,
  oldestOf,
  paused,
  received,
  resumed,
  skipped,
} from './feed-state.ts';

/** Events are drawn together that come within this time: a screen need not show a thousand a second one by one. */
const drawEvery = 150;
const pageSize = 100;

interface OlderPage {
  readonly items: readonly Event[];
  readonly nextCursor: string | null;
}

/** Reads a page of events that are older than a time. */
export type ReadOlder = (page: {
  readonly to: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}) => Promise<OlderPage>;

/** The events of a project as they come, and on demand those before. */
export class EventFeed {
  readonly state: Store<FeedState> = createStore(emptyFeed);
  /** The code of the reason why nothing more comes. */
  readonly refused: Store<string | undefined> = createStore<string | undefined>(undefined);
  readonly #readOlder: ReadOlder;
  readonly #onEvents: ((events: readonly Event[]) => void) | undefined;
  readonly #stop: () => void;
  #arrived: Event[] = [];
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;

  /**
   * @param onEvents is told of new ones in the order in which they came, each once, paused or not
   * @param readOlder who comes by a link asks for them elsewhere
   */
  constructor(
    client: PulseClient,
    projectId: string,
    filter: EventFilter,
    onEvents?: (events: readonly Event[]) => void,
    readOlder?: ReadOlder,
  ) {
    const input = { projectId, ...filterInput(filter) };
    this.#readOlder = readOlder ?? ((page) => client.call(eventsQuery, { ...input, ...page }));
    this.#onEvents = onEvents;
    this.#stop = client.watch(eventsWatch, input, {
      onFrame: (frame) => this.#take(frame),
      onRefused: ({ code }) => this.refused.set(code),
    }).stop;
  }

  pause(): void {
    this.#draw();
    this.state.set(paused(this.state.get()));
  }

  resume(): void {
    this.#draw();
    this.state.set(resumed(this.state.get()));
  }

  /** Loads some that are older than the last row. One call at a time; others join it. */
  loadOlder(): Promise<void> {
    this.#asking ??= this.#askOlder().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  close(): void {
    clearTimeout(this.#drawing);
    this.#stop();
  }

  #take(frame: EventFrame): void {
    if (frame.kind === 'log') {
      this.#arrived.push(frame.data as Event);
      this.#drawing ??= setTimeout(() => this.#draw(), drawEvery);
      return;
    }
    this.#draw();
    // The stream has two kinds of data, told apart by the kind of their frame (packages/domain/src/events/README.md).
    const snapshot = frame.data as FeedSnapshot;
    const change = frame.kind === 'reset' && snapshot.skipped !== undefined ? skipped : begun;
    this.state.set(change(this.state.get(), snapshot));
  }

  #draw(): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    if (this.#arrived.length === 0) return;
    const events = this.#arrived;
    this.#arrived = [];
    this.state.set(received(this.state.get(), events));
    this.#onEvents?.(events);
  }

  async #askOlder(): Promise<void> {
    const oldest = oldestOf(this.state.get());
    // Times have milliseconds, and many events one of them: those that are known already come once more.
    const to = oldest && new Date(Date.parse(oldest.receivedAt) + 1).toISOString();
    let cursor: string | undefined;
    for (;;) {
      const page = await this.#readOlder({ to, cursor, limit: pageSize });
      cursor = page.nextCursor ?? undefined;
      const before = this.state.get();
      const after = extended(before, page.items, cursor !== undefined);
      this.state.set(after);
      if (cursor === undefined || after.rows.length > before.rows.length) return;
    }
  }
}
