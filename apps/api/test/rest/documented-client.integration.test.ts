import { expect, test } from 'vitest';
import { runDocumentedClient } from '../documented-client.ts';
import { startTestServer } from '../start-server.ts';

test('the client of docs/protocols/rest.md works as it stands', async () => {
  await using server = await startTestServer();
  await expect(runDocumentedClient('rest.md', server)).resolves.toBeUndefined();
});
