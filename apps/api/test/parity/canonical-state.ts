import { restClient } from '../rest-client.ts';
import { type SessionPicture, sorted } from './session-fold.ts';

// biome-ignore lint/suspicious/noExplicitAny: see session-fold.ts
type View = any;

/** The same picture as REST has it, for the owner of a token. */
export async function canonicalPicture(
  url: string,
  token: string,
  sessionId: string,
): Promise<SessionPicture> {
  const client = restClient(url, token);
  const { session, polls, counters, counts } = (await client.get(`/sessions/${sessionId}/snapshot`)).data;
  const messages = await everyPage(url, token, `/sessions/${sessionId}/messages`);
  return {
    session,
    polls: sorted(polls),
    counters: sorted(counters),
    counts,
    // What only the caller is told is left out: to followers a message comes as everybody may see it.
    messages: sorted(messages.map((message) => ({ ...message, authorName: null, upvoted: false }))),
  };
}

/** The whole log of a session, from the beginning. */
export function timelineOf(url: string, token: string, sessionId: string): Promise<View[]> {
  return everyPage(url, token, `/sessions/${sessionId}/timeline`);
}

async function everyPage(url: string, token: string, path: string): Promise<View[]> {
  const items: View[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: '100', ...(cursor === '' ? {} : { cursor }) });
    const page = await restClient(url, token).get<View[]>(`${path}?${query}`);
    items.push(...page.data);
    cursor = page.nextCursor;
  }
  return items;
}
