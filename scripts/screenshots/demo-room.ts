/** A session as it looks in the middle of an event, made through the public API only. */

import { apiOf } from './api.ts';

interface Poll {
  readonly id: string;
  readonly options: readonly { readonly id: string }[];
}

interface Session {
  readonly id: string;
  readonly code: string;
}

export interface DemoRoom {
  readonly session: Session;
  /** People have come, and it has not begun. */
  readonly lobby: Session;
  /** Others help to run it, and what people write waits for them. */
  readonly moderated: Session;
  readonly email: string;
  readonly password: string;
  /** Of the host. */
  readonly token: string;
  /** Lets some more people vote in the open poll, one after the other. */
  drip(votes: number, pauseMs: number): Promise<void>;
  close(): void;
}

const email = 'ada@example.org';
const password = 'a long enough password';

const questions = [
  { asked: 'When can the field team try the offline mode?', upvotes: 41 },
  { asked: 'Will the search find what is inside attachments?', upvotes: 27 },
  { asked: 'Who decides what goes onto the roadmap, and how can we take part?', upvotes: 33 },
  { asked: 'Is there a dark theme for the big screen as well?', upvotes: 12 },
  { asked: 'Can we host it ourselves?', upvotes: 18 },
  { asked: 'Do we get the slides?', upvotes: 6 },
];
const waiting = [
  { author: 'Maryam', asked: 'When do we hear about the new office?' },
  { author: 'Alan', asked: 'Could the lunch break be half an hour longer?' },
  { author: 'Carl', asked: 'Who pays for the train if the meeting moves to Leipzig?' },
];
const colleagues = ['Grace Hopper', 'Emmy Noether', 'Sofia Kowalewskaja', 'Leonhard Euler'];
const chat = ['Good morning from Leipzig', 'The stream is a bit quiet', 'Better now, thank you'];

export async function makeDemoRoom(origin: string): Promise<DemoRoom> {
  const call = apiOf(origin);

  const register = (name: string, address: string) =>
    call<{ accessToken: string; user: { id: string } }>('/auth/register', undefined, {
      email: address,
      password,
      name,
    });
  const { accessToken } = await register('Ada Lovelace', email);
  const make = <Data>(path: string, body: object = {}) => call<Data>(path, accessToken, body);

  const accounts: { readonly id: string }[] = [];
  for (const name of colleagues) accounts.push((await register(name, addressOf(name))).user);
  const [grace, emmy, , leonhard] = accounts;
  const administer = (user: { readonly id: string } | undefined, changes: object) =>
    call(`/admin/users/${user?.id}`, accessToken, changes, 'PATCH');
  await administer(grace, { roles: ['manager', 'user'] });
  await administer(leonhard, { disabled: true });

  const moderated = await make<Session>('/sessions', { title: 'All hands', moderation: 'before' });
  await make(`/sessions/${moderated.id}/members`, { userId: grace?.id, role: 'host' });
  await make(`/sessions/${moderated.id}/members`, { userId: emmy?.id, role: 'moderator' });
  await make(`/sessions/${moderated.id}/members`, { email: 'maria@example.org', role: 'moderator' });
  await make(`/sessions/${moderated.id}/start`);
  for (const { author, asked } of waiting) {
    const { token } = await call<{ token: string }>('/join', undefined, {
      code: moderated.code,
      name: author,
    });
    await call(`/sessions/${moderated.id}/messages`, token, { kind: 'question', content: asked });
  }

  const lobby = await make<Session>('/sessions', {
    title: 'Lecture 4: Rates of change',
    anonymous: false,
    passcode: 'tangent',
  });
  await make(`/sessions/${lobby.id}/lobby`);
  const retro = await make<Session>('/sessions', { title: 'Retrospective, sprint 18' });
  await make(`/sessions/${retro.id}/start`);
  await make(`/sessions/${retro.id}/end`);
  const session = await make<Session>('/sessions', { title: 'Product day 2026' });
  const poll = (body: object) => make<Poll>(`/sessions/${session.id}/polls`, body);
  const options = (...texts: string[]) => texts.map((text) => ({ text }));

  const warmUp = await poll({
    kind: 'single',
    title: 'How was your way here?',
    options: options('By bike', 'By train', 'By car', 'From the sofa'),
  });
  const main = await poll({
    kind: 'single',
    title: 'What should we build next?',
    options: options(
      'Offline mode for the field team',
      'A faster search',
      'Dark colours everywhere',
      'Fewer meetings',
    ),
  });
  await poll({
    kind: 'multiple',
    title: 'Which of these would you use every week?',
    options: options('Calendar sync', 'Templates', 'Comments', 'Export to a spreadsheet', 'Reminders'),
    resultVisibility: 'after_vote',
    maxChoices: 3,
  });
  await poll({
    kind: 'single',
    title: 'Would you recommend today to a colleague?',
    options: options('Yes', 'Perhaps', 'No'),
    resultVisibility: 'after_close',
    durationSeconds: 60,
  });
  await make(`/sessions/${session.id}/counters`, { name: 'Raised hands', limitPerParticipant: 1 });
  const applause = await make<{ id: string }>(`/sessions/${session.id}/counters`, { name: 'Applause' });
  await make(`/sessions/${session.id}/start`);

  const tokens: string[] = [];
  for (let index = 0; index < 142; index += 1) {
    tokens.push((await call<{ token: string }>('/join', undefined, { code: session.code })).token);
  }
  const sockets = tokens.slice(0, 128).map((token) => follow(origin, session.id, token));

  const vote = (target: Poll, token: string | undefined, choice: number) =>
    call(`/polls/${target.id}/votes`, token, { optionIds: [target.options[choice]?.id] });
  await make(`/polls/${warmUp.id}/open`);
  await Promise.all(
    tokens.slice(0, 131).map((token, index) => vote(warmUp, token, pick(index, [5, 9, 2, 4]))),
  );
  await make(`/polls/${warmUp.id}/close`);
  await make(`/polls/${warmUp.id}/next-round`);
  await make(`/polls/${warmUp.id}/open`);
  await Promise.all(
    tokens.slice(0, 138).map((token, index) => vote(warmUp, token, pick(index, [9, 7, 1, 3]))),
  );
  await make(`/polls/${warmUp.id}/close`);
  await call(`/sessions/${session.id}/slide`, accessToken, { slide: 12 }, 'PUT');
  await make(`/polls/${main.id}/open`);
  await Promise.all(tokens.slice(0, 74).map((token, index) => vote(main, token, pick(index, [8, 5, 3, 4]))));
  await Promise.all(
    tokens.slice(0, 37).map((token) => call(`/counters/${applause.id}/increment`, token, {})),
  );

  for (const [index, { asked, upvotes }] of questions.entries()) {
    const { id } = await call<{ id: string }>(`/sessions/${session.id}/messages`, tokens[index], {
      kind: 'question',
      content: asked,
    });
    const voters = tokens.slice(20, 20 + upvotes);
    await Promise.all(voters.map((token) => call(`/messages/${id}/upvote`, token, {})));
  }
  for (const [index, content] of chat.entries()) {
    await call(`/sessions/${session.id}/messages`, tokens[index], { kind: 'chat', content });
  }

  const early: WebSocket[] = [];
  for (const name of ['Emmy', 'Sofia', 'Carl', 'Leonhard', 'Maryam', 'Alan']) {
    const { token } = await call<{ token: string }>('/join', undefined, {
      code: lobby.code,
      name,
      passcode: 'tangent',
    });
    early.push(follow(origin, lobby.id, token));
  }

  let voted = 74;
  return {
    session,
    lobby,
    moderated,
    email,
    password,
    token: accessToken,
    async drip(votes, pauseMs) {
      for (let index = 0; index < votes && voted < tokens.length; index += 1, voted += 1) {
        await vote(main, tokens[voted], pick(voted, [8, 5, 3, 4]));
        // Uneven on purpose: a room does not vote by the metronome.
        await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.3 + ((voted * 7) % 10) / 7)));
      }
    },
    close() {
      for (const socket of [...sockets, ...early]) socket.close();
    },
  };
}

/** `Grace Hopper` is `grace@example.org`. */
function addressOf(name: string): string {
  return `${name.split(' ')[0]?.toLowerCase()}@example.org`;
}

/** Spreads voters over options by weight, the same on every run. */
function pick(index: number, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let point = (index * 7) % total;
  return weights.findIndex((weight) => {
    point -= weight;
    return point < 0;
  });
}

/** A phone that only listens, so that the room counts as connected. */
function follow(origin: string, sessionId: string, token: string): WebSocket {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/v1/ws`);
  socket.onopen = () => socket.send(JSON.stringify({ id: '1', type: 'auth', token }));
  socket.onmessage = (message) => {
    const frame = JSON.parse(String(message.data)) as { id?: string; type: string };
    if (frame.type === 'ok' && frame.id === '1') {
      socket.send(JSON.stringify({ id: '2', type: 'subscribe', channel: `session:${sessionId}` }));
    }
  };
  return socket;
}
