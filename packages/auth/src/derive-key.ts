import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/**
 * One key per purpose from one configured secret: HKDF-SHA-256 (RFC 5869), 256 bits, without salt because the
 * secret is random and must give the same key on every node.
 *
 * @param purpose the `info` of HKDF, e.g. `pulse/participant-credential/v1`
 */
export function deriveKey(secret: string, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)));
}
