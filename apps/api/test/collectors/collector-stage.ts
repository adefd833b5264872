import { startRecordingCollector } from '../../src/protocols/collectors/testing/recording-collector.ts';

/** What a test needs to know of an event that was stored. */
export interface StoredEvent {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly message: string | null;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A project that SDKs send to. */
export interface CollectorStage extends AsyncDisposable {
  readonly url: string;
  readonly key: string;
  /** What is stored, in the order in which it was. */
  events(): Promise<readonly StoredEvent[]>;
}

export async function startCollectorStage(): Promise<CollectorStage> {
  const collector = await startRecordingCollector();
  return {
    url: collector.url,
    key: collector.key,
    async events() {
      const byId = new Map(collector.batches.flat().map((event) => [event.id, event]));
      return [...byId.values()].map((event) => ({
        level: 'info',
        message: null,
        userId: null,
        sessionId: null,
        properties: {},
        ...event,
        id: event.id ?? '',
        name: String(event.name),
      }));
    },
    [Symbol.asyncDispose]: () => collector[Symbol.asyncDispose](),
  };
}
