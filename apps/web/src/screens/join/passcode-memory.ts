/**
 * The passcode that let this tab in, so that a reload of the big screen or joining again need not ask. For the
 * tab's life only: it is not ours to keep.
 */
const key = (code: string): string => `pulse.passcode.${code}`;

export function readPasscode(code: string): string | undefined {
  try {
    return sessionStorage.getItem(key(code)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepPasscode(code: string, passcode: string): void {
  try {
    sessionStorage.setItem(key(code), passcode);
  } catch {
    // Blocked by the browser: it is asked for again.
  }
}

export function forgetPasscode(code: string): void {
  try {
    sessionStorage.removeItem(key(code));
  } catch {
    // Nothing was kept either.
  }
}
