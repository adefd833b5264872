import {
  anonymous,
  type Caller,
  createExecutor,
  noRights,
  type RefreshCookie,
  silentLog,
  systemClock,
  systemRandom,
  uuidv7Ids,
} from '@pulse/core';
import type { Mail } from '../../mails.ts';
import type { Ports } from '../../ports.ts';
import type { AccountTokens } from '../account-tokens.ts';
import type { RefreshTokens } from '../credentials.ts';
import type { UserRepository, UserWithPassword } from '../user.repository.ts';

type IdentityPorts = Pick<
  Ports,
  | 'rights'
  | 'idempotency'
  | 'clock'
  | 'ids'
  | 'users'
  | 'passwords'
  | 'accessTokens'
  | 'refreshTokens'
  | 'externalIdentities'
  | 'accountTokens'
  | 'mails'
  | 'attempts'
  | 'transaction'
>;

/** The ports of identity without a database, and a door to its use cases that lets everybody in. */
export function createInMemoryIdentity() {
  const users = inMemoryUsers();
  const refreshTokens = inMemoryRefreshTokens();
  const mails: Mail[] = [];
  const ports: IdentityPorts = {
    // These use cases ask for no more ports than are here.
    transaction: (work) => work(ports as Ports),
    clock: systemClock,
    ids: uuidv7Ids(systemClock, systemRandom),
    users,
    passwords: {
      hash: async (password) => `hashed:${password}`,
      verify: async (hash, password) => hash === `hashed:${password}`,
    },
    accessTokens: {
      issue: async ({ id, roles }) => ({ token: `access:${id}:${roles.join('+')}`, expiresInSeconds: 900 }),
    },
    refreshTokens,
    externalIdentities: noExternalIdentities,
    accountTokens: inMemoryAccountTokens(),
    mails: {
      send: async (mail) => void mails.push(mail),
      preview() {
        throw new TypeError('nobody looks at mails here');
      },
    },
    attempts: {
      password: () => ({ succeeded() {} }),
      mail() {},
      code: () => ({ wrong() {} }),
    },
    rights: { concerning: async () => noRights },
    idempotency: { claim: async () => ({ outcome: 'claimed' }), record: async () => {} },
  };
  const allowed = { allowed: true, visible: true, reason: 'not what is tested here' };
  const execute = createExecutor({
    ports,
    unitOfWork: { transaction: (work) => work(ports) },
    authorizer: () => ({ admits: () => true, decide: () => allowed }),
    translate: () => undefined,
    log: silentLog,
  });
  return { ports, users, refreshTokens, mails, execute };
}

/** Nobody comes from elsewhere. */
const noExternalIdentities: IdentityPorts['externalIdentities'] = {
  findAccount: async () => undefined,
  lock: async () => undefined,
  save: async () => {},
  listOf: async () => [],
  findVerifiedAccount: async () => undefined,
  updateUnowned: async () => {},
  recordReceipt: async () => true,
};

/** A caller on a protocol with cookies, whose cookie can be looked at. */
export function createCookieCaller(cookie?: string): Caller & { readonly refreshCookie: FakeCookie } {
  return { actor: anonymous, requestId: 'request', refreshCookie: new FakeCookie(cookie) };
}

/** A caller on a protocol without cookies. */
export const cookielessCaller: Caller = { actor: anonymous, requestId: 'request' };

class FakeCookie implements RefreshCookie {
  value: string | undefined;
  maxAgeSeconds: number | undefined;

  constructor(value: string | undefined) {
    this.value = value;
  }

  read(): string | undefined {
    return this.value;
  }

  write(token: string, maxAgeSeconds: number): void {
    this.value = token;
    this.maxAgeSeconds = maxAgeSeconds;
  }

  clear(): void {
    this.value = undefined;
  }
}

function inMemoryUsers(): UserRepository & { readonly all: UserWithPassword[] } {
  const all: UserWithPassword[] = [];
  return {
    all,
    findWithPassword: async (userId) => all.find((user) => user.id === userId),
    find: async (userId) => all.find((user) => user.id === userId),
    findByEmail: async (email) => all.find((user) => user.email === email),
    isEmpty: async () => all.length === 0,
    async insert(user, firstAdmin) {
      if (all.some((other) => other.email === user.email)) return undefined;
      const roles = firstAdmin && all.length === 0 ? firstAdmin.roles : user.roles;
      const stored = { ...user, roles, hasPassword: user.passwordHash !== null };
      all.push(stored);
      return stored;
    },
  };
}

/** Hands tokens out; what becomes of them needs a database. */
function inMemoryAccountTokens(): AccountTokens {
  let issued = 0;
  return {
    async issue({ purpose }) {
      issued += 1;
      return `${purpose}-${issued}`;
    },
    look: async () => undefined,
    redeem: async () => undefined,
    void: async () => {},
    countIssued: async () => 0,
  };
}

/** Knows no grace: a token comes back once too often as soon as it comes back. */
function inMemoryRefreshTokens(): RefreshTokens & { isAlive(token: string): boolean } {
  interface Family {
    readonly userId: string;
    current: number;
    revoked: boolean;
  }
  const families: Family[] = [];
  const locate = (token: string) => {
    const [family, generation] = token.split('.').map(Number);
    return { family: families[family ?? -1], number: family, generation };
  };
  return {
    async start(userId) {
      families.push({ userId, current: 0, revoked: false });
      const signInId = String(families.length - 1);
      return { signInId, token: `${signInId}.0`, maxAgeSeconds: 3600 };
    },
    async rotate(token) {
      const { family, number, generation } = locate(token);
      if (!family || family.revoked) return { outcome: 'invalid' };
      if (generation !== family.current) {
        family.revoked = true;
        return { outcome: 'reused', userId: family.userId };
      }
      family.current += 1;
      return {
        outcome: 'rotated',
        userId: family.userId,
        signInId: String(number),
        token: `${number}.${family.current}`,
        maxAgeSeconds: 3600,
      };
    },
    async revoke(token) {
      const { family } = locate(token);
      if (family) family.revoked = true;
    },
    isAlive(token) {
      const { family, generation } = locate(token);
      return family !== undefined && !family.revoked && family.current === generation;
    },
  };
}
