import {
  type AuthRegisterInput,
  authLogin,
  authLogout,
  authRefresh,
  authRegister,
  backoffDelay,
  isPulseError,
  isTemporary,
  NetworkError,
  type SignedIn,
  type User,
} from '@pulse/client';
import { pulse } from '../pulse.ts';
import { noteTrouble } from '../server-trouble.ts';
import { readStored, removeStored, writeStored } from '../storage.ts';
import { createStore } from '../store.ts';

export type AccountState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly user: User };

/**
 * Who is signed in. The access token lives only in memory; the HttpOnly cookie brings a new one after a reload.
 * The stored hint saves everybody else a refresh that could only answer 401.
 */
const hint = 'pulse.signed-in';
const renewBefore = 60_000;
/** Statuses of a refresh by which the sign-in is over; 403 is an account that was disabled. */
const endings: ReadonlySet<number | undefined> = new Set([400, 401, 403]);

export const account = createStore<AccountState>({ status: 'unknown' });

let token: { value: string; expiresAt: number } | undefined;
let refreshing: Promise<string> | undefined;
let restoring: Promise<void> | undefined;

/** The server as whoever is signed in. */
export const host = pulse.as((renew) => (renew ? freshToken() : accessToken()));

export async function register(input: AuthRegisterInput): Promise<User> {
  return remember(await pulse.call(authRegister, input));
}

export async function signIn(input: { email: string; password: string }): Promise<User> {
  return remember(await pulse.call(authLogin, input));
}

export async function signOut(): Promise<void> {
  forgetAccount();
  await pulse.call(authLogout).catch(() => undefined);
}

/** After what ended the sign-in of this browser on the server: nobody is signed in here any more. */
export function forgetAccount(): void {
  token = undefined;
  removeStored(hint);
  account.set({ status: 'signed-out' });
}

/**
 * Asks the server again who is signed in, after something that may have changed it, such as a link that was followed.
 * Where it cannot be asked, the next call finds out.
 */
export async function renewAccount(): Promise<void> {
  await restoreAccount();
  if (account.get().status !== 'signed-in') return;
  try {
    await freshToken();
  } catch (error) {
    if (isTemporary(error) || account.get().status === 'signed-out') return;
    throw error;
  }
}

/** What this page shows of the account, after it was changed. */
export function adoptUser({ id, email, name, roles }: User): void {
  account.set({ status: 'signed-in', user: { id, email, name, roles } });
}

/** Finds out at start whether a cookie from before still signs this browser in. */
export function restoreAccount(): Promise<void> {
  restoring ??= restore();
  return restoring;
}

async function restore(): Promise<void> {
  if (readStored(hint) === null) {
    account.set({ status: 'signed-out' });
    return;
  }
  for (let attempt = 0; account.get().status === 'unknown'; attempt += 1) {
    try {
      await freshToken();
    } catch (error) {
      // Offline or restarting is not signed out: who was is found out when the server is back.
      if (!isTemporary(error)) {
        account.set({ status: 'signed-out' });
        return;
      }
      const delay = backoffDelay(attempt);
      if (error instanceof NetworkError) noteTrouble('unreachable', Date.now() + delay);
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/** A token that is good for at least a minute. */
function accessToken(): Promise<string> {
  if (token && token.expiresAt - Date.now() > renewBefore) return Promise.resolve(token.value);
  return freshToken();
}

/** Refreshes once however many ask at the same time; tabs take turns where the browser has Web Locks. */
function freshToken(): Promise<string> {
  refreshing ??= inTurn(async () => {
    const signedIn = await pulse.call(authRefresh, {}, { patient: true });
    remember(signedIn);
    return signedIn.accessToken;
  })
    .catch((error: unknown) => {
      if (isPulseError(error) && endings.has(error.status)) forgetAccount();
      throw error;
    })
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}

function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  // Web Locks need a secure context; on plain http the server's ten seconds of grace cover two tabs.
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request('pulse.refresh', task) : task();
}

function remember(signedIn: SignedIn): User {
  token = { value: signedIn.accessToken, expiresAt: Date.now() + signedIn.expiresIn * 1000 };
  writeStored(hint, '1');
  account.set({ status: 'signed-in', user: signedIn.user });
  return signedIn.user;
}
