/**
 * Passcodes are short and shared by a whole audience, so a slow hash would only slow 5,000 joins: what protects
 * them is that the digest is keyed by the server's secret, and useless without it.
 */
export interface Passcodes {
  digest(sessionId: string, passcode: string): string;
  /** In constant time. */
  matches(sessionId: string, passcode: string, digest: string): boolean;
}
