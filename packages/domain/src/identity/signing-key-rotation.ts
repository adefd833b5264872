/**
 * - `next`: published already, signs nothing yet
 * - `current`: signs
 * - `previous`: signs no more, and verifies until the last token that it signed has expired
 */
export type SigningKeyStage = 'next' | 'current' | 'previous';

/** What an administrator may do to the keys that sign access tokens. */
export interface SigningKeyRotation {
  /**
   * Lets the next key sign from now on; tokens of the one before are accepted until they expire. Commits by itself.
   *
   * @param compromised a private key has leaked: all keys are retired at once, and with them every access token;
   *   clients come back through their refresh tokens
   * @returns the keys that are not retired, `undefined` when the next key has not been published for long enough
   *   (never when compromised)
   */
  rotate(
    compromised: boolean,
  ): Promise<readonly { readonly id: string; readonly stage: SigningKeyStage }[] | undefined>;
}
