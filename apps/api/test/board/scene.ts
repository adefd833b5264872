import { waitOutOverload } from '../insistent-client.ts';
import { type RestClient, restClient } from '../rest-client.ts';

export interface TestProject {
  readonly id: string;
}

export async function createProject(
  owner: RestClient,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<TestProject> {
  const { data, body } = await waitOutOverload(() =>
    owner.post('/projects', { name: 'Project', ...settings }),
  );
  if (!data) throw new Error(`creating a project failed: ${JSON.stringify(body)}`);
  return { id: data.id };
}

export interface TestKey extends RestClient {
  readonly id: string;
  readonly key: string;
}

/** An app with a key of its own. */
export async function createKey(
  url: string,
  owner: RestClient,
  projectId: string,
  scopes: readonly string[] = ['ingest'],
): Promise<TestKey> {
  const { data, body } = await waitOutOverload(() =>
    owner.post(`/projects/${projectId}/keys`, { name: 'App', scopes }),
  );
  if (!data) throw new Error(`making a key failed: ${JSON.stringify(body)}`);
  return { ...restClient(url, data.key), id: data.id, key: data.key };
}
