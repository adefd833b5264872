/**
 * The token of an invitation while somebody signs in or makes an account for it. It comes in the fragment of a link,
 * so that no server logs it; as part of an address to return to it would be sent to one.
 */
export interface KeptInvitation {
  readonly token: string;
  /** Whoever has it went to sign in for it: it is accepted when they are back. */
  readonly decided: boolean;
}

const key = 'pulse.invitation';
/** Where the browser blocks storage it lasts as long as the page. */
let inMemory: KeptInvitation | undefined;

export function keepInvitation(invitation: KeptInvitation): void {
  inMemory = invitation;
  try {
    sessionStorage.setItem(key, JSON.stringify(invitation));
  } catch {
    // It is in memory.
  }
}

export function readInvitation(): KeptInvitation | undefined {
  if (inMemory) return inMemory;
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { token, decided } = value as Partial<Record<keyof KeptInvitation, unknown>>;
    return typeof token === 'string' ? { token, decided: decided === true } : undefined;
  } catch {
    return undefined;
  }
}

export function forgetInvitation(): void {
  inMemory = undefined;
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}
