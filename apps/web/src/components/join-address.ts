/** Where a code is typed in, as people say it: host and path without scheme. */
export const joinPlace = (): string => `${location.host}/j`;

export const joinLink = (code: string): string => `${location.origin}/j/${code}`;

/** A code in two threes, which the eye keeps better. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Links to this computer's own name lead a phone to the phone. */
export const isOnlyLocal = (): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
