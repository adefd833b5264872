import {
  connectWebSocket,
  type EventStreamClient,
  FrameLedger,
  openEventStream,
  type WebSocketClient,
} from '@pulse/testing';
import { restClient } from '../rest-client.ts';
import {
  createPoll,
  createSession,
  join,
  registerHost,
  type TestHost,
  type TestParticipant,
  type TestPoll,
  type TestSession,
} from '../scenario.ts';

export interface Scene {
  readonly url: string;
  readonly host: TestHost;
  readonly session: TestSession;
  readonly poll: TestPoll;
  readonly channels: { readonly poll: string; readonly session: string };
}

/** A host with a live session and an open poll; `fields` are the poll's. */
export async function startScene(
  url: string,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Scene> {
  const host = await registerHost(url);
  const session = await createSession(host);
  const poll = await createPoll(host, session.id, fields);
  return {
    url,
    host,
    session,
    poll,
    channels: { poll: `poll:${poll.id}`, session: `session:${session.id}` },
  };
}

/** The token of a screen that shows the session and takes no part. */
export async function observe({ url, session }: Scene): Promise<string> {
  return (await restClient(url).post('/observe', { code: session.code })).data.token;
}

export async function castVote(scene: Scene, voter: TestParticipant, option = 0) {
  return voter.post(`/polls/${scene.poll.id}/votes`, { optionIds: [scene.poll.optionIds[option]] });
}

export function joinScene({ url, session }: Scene, name?: string): Promise<TestParticipant> {
  return join(url, session.code, name);
}

/** Watches by both protocols, each with a ledger of its own that has every channel's first frame. */
export async function watchBoth(
  { url }: Scene,
  token: string,
  channels: readonly string[],
): Promise<{
  socket: WebSocketClient;
  stream: EventStreamClient;
  ledgers: readonly FrameLedger[];
  close(): void;
}> {
  const socket = await connectWebSocket({ url, token });
  await Promise.all(channels.map((channel) => socket.subscribe(channel)));
  const stream = await openEventStream({ url, token, channels, ledger: new FrameLedger() });
  const ledgers = [socket.ledger, stream.ledger];
  for (const ledger of ledgers) {
    await ledger.until(() => channels.every((channel) => ledger.of(channel).length > 0), 'first frames');
  }
  return {
    socket,
    stream,
    ledgers,
    close() {
      socket.destroy();
      void stream.close();
    },
  };
}
