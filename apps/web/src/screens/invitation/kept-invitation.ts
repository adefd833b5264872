import { forgetKept, keep, readKept } from '../../account/tab-storage.ts';

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

export function keepInvitation(invitation: KeptInvitation): void {
  keep(key, JSON.stringify(invitation));
}

export function readInvitation(): KeptInvitation | undefined {
  try {
    const value: unknown = JSON.parse(readKept(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { token, decided } = value as Partial<Record<keyof KeptInvitation, unknown>>;
    return typeof token === 'string' ? { token, decided: decided === true } : undefined;
  } catch {
    // Somebody else wrote it.
    return undefined;
  }
}

export function forgetInvitation(): void {
  forgetKept(key);
}
