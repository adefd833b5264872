import { randomUUID } from 'node:crypto';
import { waitOutOverload } from './insistent-client.ts';
import { type RestClient, restClient } from './rest-client.ts';

export interface TestHost extends RestClient {
  readonly userId: string;
  readonly email: string;
  readonly token: string;
}

/** Registers an account with an address of its own. A server that has just started may be late. */
export async function registerHost(url: string): Promise<TestHost> {
  const email = `host-${randomUUID()}@example.org`;
  const account = { email, password: 'correct horse battery', name: 'Host' };
  const { status, data, body } = await waitOutOverload(() => restClient(url).post('/auth/register', account));
  if (status !== 201) throw new Error(`registering failed: ${JSON.stringify(body)}`);
  return { ...restClient(url, data.accessToken), userId: data.user.id, email, token: data.accessToken };
}

export interface TestSession {
  readonly id: string;
  readonly code: string;
}

/** A session that is live unless told otherwise. */
export async function createSession(
  host: RestClient,
  options: { readonly start?: boolean; readonly [setting: string]: unknown } = {},
): Promise<TestSession> {
  const { start = true, ...settings } = options;
  const { data, body } = await host.post('/sessions', { title: 'Session', ...settings });
  if (!data) throw new Error(`creating a session failed: ${JSON.stringify(body)}`);
  if (start) await host.post(`/sessions/${data.id}/start`);
  return { id: data.id, code: data.code };
}

export interface TestPoll {
  readonly id: string;
  readonly optionIds: readonly string[];
}

/** A poll that is open unless told otherwise: single choice among A, B, C. */
export async function createPoll(
  host: RestClient,
  sessionId: string,
  options: { readonly open?: boolean; readonly [field: string]: unknown } = {},
): Promise<TestPoll> {
  const { open = true, ...fields } = options;
  const { data, body } = await host.post(`/sessions/${sessionId}/polls`, {
    kind: 'single',
    title: 'Which one?',
    options: [{ text: 'A' }, { text: 'B' }, { text: 'C' }],
    ...fields,
  });
  if (!data) throw new Error(`creating a poll failed: ${JSON.stringify(body)}`);
  if (open) {
    const opened = await host.post(`/polls/${data.id}/open`);
    if (opened.status !== 200) throw new Error(`opening failed: ${JSON.stringify(opened.body)}`);
  }
  return { id: data.id, optionIds: data.options.map((option: { id: string }) => option.id) };
}

export interface TestParticipant extends RestClient {
  readonly id: string;
  readonly token: string;
}

export async function join(url: string, code: string, name?: string): Promise<TestParticipant> {
  const { data, body } = await restClient(url).post('/join', {
    code,
    ...(name === undefined ? {} : { name }),
  });
  if (!data) throw new Error(`joining failed: ${JSON.stringify(body)}`);
  return { ...restClient(url, data.token), id: data.participant.id, token: data.token };
}

/** An account that helps to run a session. */
export async function addMember(
  url: string,
  owner: RestClient,
  sessionId: string,
  role: 'host' | 'moderator',
): Promise<TestHost> {
  const member = await registerHost(url);
  const { status, body } = await owner.post(`/sessions/${sessionId}/members`, {
    userId: member.userId,
    role,
  });
  if (status !== 201) throw new Error(`adding a member failed: ${JSON.stringify(body)}`);
  return member;
}
