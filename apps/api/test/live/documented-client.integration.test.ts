import { expect, test } from 'vitest';
import { runDocumentedClient } from '../documented-client.ts';
import { startTestServer } from '../start-server.ts';

test.each(['websocket.md', 'sse.md'])('the client of docs/protocols/%s works as it stands', async (page) => {
  await using server = await startTestServer();
  await expect(runDocumentedClient(page, server)).resolves.toBeUndefined();
});
