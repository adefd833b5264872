import { createKey, createProject } from '../board/scene.ts';
import { registerHost } from '../scenario.ts';
import { startTestServer } from '../start-server.ts';

/** What a test needs to know of an event that is stored. */
export interface StoredEvent {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly message: string | null;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly timestamp: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A project of a server that SDKs send to. */
export interface CollectorStage {
  readonly url: string;
  /** May ingest. */
  readonly key: string;
  /** What is stored, in the order in which it was. */
  events(): Promise<readonly StoredEvent[]>;
  /** What was not stored, by reason. */
  losses(): Promise<Readonly<Record<string, number>>>;
}

/** A server of its own with a project on it. */
export async function startCollectorStage(): Promise<CollectorStage & AsyncDisposable> {
  const server = await startTestServer();
  const stage = await openCollectorStage(server.url);
  return { ...stage, [Symbol.asyncDispose]: () => server.stop() };
}

/** A new project on a server that runs. */
export async function openCollectorStage(url: string): Promise<CollectorStage> {
  const owner = await registerHost(url);
  const project = await createProject(owner);
  const { key } = await createKey(url, owner, project.id);
  return {
    url,
    key,
    async events() {
      const events: StoredEvent[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const { data, body } = await owner.get(`/projects/${project.id}/events?limit=100${after}`);
        events.push(...(data as StoredEvent[]));
        cursor = (body as { meta: { nextCursor: string | null } }).meta.nextCursor;
      }
      return events.reverse();
    },
    async losses() {
      const { data } = await owner.get(`/projects/${project.id}/ledger`);
      return data.totals as Record<string, number>;
    },
  };
}
