import type { MatrixRole } from '@pulse/auth';
import { registerHost } from '../scenario.ts';
import type { Arrangement } from './fixture.ts';
import { aboutSession } from './fixtures/sessions.ts';
import type { Stage } from './stage.ts';

/** Everybody who may come, each with the column of `docs/generated/permissions.md` that is theirs; bad tokens have none. */
const kinds = {
  nobody: 'anonymous',
  'forged token': null,
  'expired token': null,
  administrator: 'admin',
  owner: 'owner',
  host: 'host',
  moderator: 'moderator',
  participant: 'participant',
  observer: 'observer',
  'participant elsewhere': 'participant',
  'observer elsewhere': 'observer',
  'another host': 'user',
  'a manager': 'manager',
  'a viewer': 'viewer',
} as const satisfies Record<string, MatrixRole | null>;

export type Caller = keyof typeof kinds;
export const callers = Object.keys(kinds) as readonly Caller[];

export const columnOf = (caller: Caller): MatrixRole | null => kinds[caller];

/** Those to whom what others have is not there. */
export const outsiders: readonly Caller[] = [
  'participant elsewhere',
  'observer elsewhere',
  'another host',
  'a manager',
  'a viewer',
];

export interface CallersOfStage {
  /** For a call about a session; for one about none, those inside are in some other. */
  tokenOf(caller: Caller, arrangement: Arrangement): Promise<string | undefined>;
  /** For a call that may end the account, or the sign-in, that makes it. */
  tokenOfNewAccount(caller: Caller): Promise<string | undefined>;
}

/** Who is not of the audience keeps one token throughout, and with it its connections. */
export async function gatherCallers(stage: Stage): Promise<CallersOfStage> {
  const { url, admin, host, otherHost } = stage;
  const elsewhere = (await otherHost.post('/sessions', { title: 'Elsewhere' })).data.id;
  const { sessionId: somewhere } = await aboutSession(stage);
  const withRole = async (...roles: string[]) => {
    const account = await registerHost(url);
    await admin.patch(`/admin/users/${account.userId}`, { roles });
    return account.token;
  };
  const members = { host: await registerHost(url), moderator: await registerHost(url) };
  const standing: Partial<Record<Caller, string>> = {
    'forged token': stage.forgedToken,
    'expired token': stage.expiredToken,
    administrator: admin.token,
    owner: host.token,
    'participant elsewhere': (await stage.participantOf(elsewhere)).token,
    'observer elsewhere': stage.observerOf(elsewhere),
    'another host': otherHost.token,
    'a manager': await withRole('manager'),
    'a viewer': await withRole('viewer'),
  };
  async function tokenOf(
    caller: Caller,
    { sessionId = somewhere, projectId }: Pick<Arrangement, 'sessionId' | 'projectId'>,
  ) {
    switch (caller) {
      case 'host':
      case 'moderator': {
        const { userId, token } = members[caller];
        if (projectId) await host.post(`/projects/${projectId}/members`, { userId, role: caller });
        else await host.post(`/sessions/${sessionId}/members`, { userId, role: caller });
        return token;
      }
      case 'participant':
        return (await stage.participantOf(sessionId)).token;
      case 'observer':
        return stage.observerOf(sessionId);
      default:
        return standing[caller];
    }
  }
  return {
    tokenOf,
    async tokenOfNewAccount(caller) {
      switch (caller) {
        case 'administrator':
          return withRole('admin', 'user');
        case 'a manager':
          return withRole('manager');
        case 'a viewer':
          return withRole('viewer');
        case 'owner':
        case 'host':
        case 'moderator':
        case 'another host':
          return (await registerHost(url)).token;
        default:
          return tokenOf(caller, {});
      }
    },
  };
}
