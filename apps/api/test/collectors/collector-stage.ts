import { createKey, createProject } from '../board/scene.ts';
import { registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

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
export interface CollectorStage extends AsyncDisposable {
  readonly server: TestServer;
  readonly url: string;
  /** May ingest. */
  readonly key: string;
  /** What is stored, in the order in which it was. */
  events(): Promise<readonly StoredEvent[]>;
  /** What was not stored, by reason. */
  losses(): Promise<Readonly<Record<string, number>>>;
}

export async function startCollectorStage(): Promise<CollectorStage> {
  const server = await startTestServer();
  const owner = await registerHost(server.url);
  const project = await createProject(owner);
  const { key } = await createKey(server.url, owner, project.id);
  return {
    server,
    url: server.url,
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
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
