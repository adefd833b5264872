import { listAll, type Poll, type PulseClient, pollsList } from '@pulse/client';

/** All polls of a session, in no order that matters. */
export async function readPolls(client: PulseClient, sessionId: string): Promise<readonly Poll[]> {
  const polls: Poll[] = [];
  for await (const poll of listAll(client, pollsList, { sessionId, limit: 100 })) polls.push(poll);
  return polls;
}
