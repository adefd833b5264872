import { randomUUID } from 'node:crypto';
import { type Answer, type RestClient, restClient } from './rest-client.ts';
import {
  createSession,
  join,
  registerHost,
  type TestHost,
  type TestParticipant,
  type TestSession,
} from './scenario.ts';

/** Everybody who may call a use case about a session, or be refused. */
export interface Cast {
  readonly session: TestSession;
  readonly anonymous: RestClient;
  readonly participant: TestParticipant;
  readonly observer: RestClient;
  /** Joined the session of another host. */
  readonly stranger: TestParticipant;
  /** A screen that shows the session of another host. */
  readonly foreignObserver: RestClient;
  readonly otherHost: TestHost;
  readonly host: TestHost;
}

const roles = [
  'anonymous',
  'participant',
  'observer',
  'stranger',
  'foreignObserver',
  'otherHost',
  'host',
] as const;
type CastRole = (typeof roles)[number];

/** Of each server: the first account becomes the administrator, who may everything and is therefore nobody here. */
const founders = new Map<string, Promise<TestHost>>();

/** A live session with everybody in it, and another host's beside it. */
export async function assembleCast(
  url: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Cast> {
  const founder = founders.get(url) ?? registerHost(url);
  founders.set(url, founder);
  await founder;
  const [host, otherHost] = await Promise.all([registerHost(url), registerHost(url)]);
  const [session, elsewhere] = await Promise.all([createSession(host, settings), createSession(otherHost)]);
  const [participant, stranger, observer, foreignObserver] = await Promise.all([
    join(url, session.code),
    join(url, elsewhere.code),
    observe(url, session.code),
    observe(url, elsewhere.code),
  ]);
  return {
    session,
    anonymous: restClient(url),
    participant,
    observer,
    stranger,
    foreignObserver,
    otherHost,
    host,
  };
}

/** A screen that shows the session and takes no part in it. */
export async function observe(url: string, code: string): Promise<RestClient> {
  const { data, body } = await restClient(url).post('/observe', { code });
  if (!data) throw new Error(`observing failed: ${JSON.stringify(body)}`);
  return restClient(url, data.token);
}

/** `201` or `404 POLL_NOT_FOUND`: what tables of expectations compare. */
export function outcome(answer: Answer<unknown>): string {
  return answer.code === undefined ? String(answer.status) : `${answer.status} ${answer.code}`;
}

/** Lets everybody make the same call, the host last, and tells how each was answered. */
export async function askedByAll(
  cast: Cast,
  call: (client: RestClient) => Promise<Answer<unknown>>,
): Promise<Record<CastRole, string>> {
  const outcomes: Partial<Record<CastRole, string>> = {};
  for (const role of roles) outcomes[role] = outcome(await call(cast[role]));
  return outcomes as Record<CastRole, string>;
}

/** Who may, where the host alone may: the audience may not, and others' things are absent. */
export function hostAlone(success: number, absentCode: string): Record<CastRole, string> {
  return {
    anonymous: '401 UNAUTHENTICATED',
    participant: '403 FORBIDDEN',
    observer: '403 FORBIDDEN',
    stranger: '403 FORBIDDEN',
    foreignObserver: '403 FORBIDDEN',
    otherHost: `404 ${absentCode}`,
    host: String(success),
  };
}

/** Who may, where everybody in the session may. */
export function everybodyInside(success: number, absentCode: string): Record<CastRole, string> {
  return {
    anonymous: '401 UNAUTHENTICATED',
    participant: String(success),
    observer: String(success),
    stranger: `404 ${absentCode}`,
    foreignObserver: `404 ${absentCode}`,
    otherHost: `404 ${absentCode}`,
    host: String(success),
  };
}

/** The answers about somebody else's thing and about one that is not there, less what must differ. */
export async function foreignAndAbsent(
  foreignId: string,
  call: (id: string) => Promise<Answer<unknown>>,
): Promise<{ readonly foreign: unknown; readonly absent: unknown }> {
  const [foreign, absent] = await Promise.all([call(foreignId), call(randomUUID())]);
  return { foreign: withoutRequestId(foreign), absent: withoutRequestId(absent) };
}

function withoutRequestId({ status, body }: Answer<unknown>): unknown {
  const { error, ...rest } = body as { error?: { requestId?: string } };
  if (error === undefined) return { status, ...rest };
  const { requestId: _differs, ...told } = error;
  return { status, ...rest, error: told };
}
