import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Passcodes } from '@pulse/domain';
import { deriveKey } from './derive-key.ts';

/** HMAC-SHA-256 of session and passcode under a key of the server; the session's id is the salt. */
export function createPasscodes(secret: string): Passcodes {
  const key = deriveKey(secret, 'pulse/session-passcode/v1');
  const digest = (sessionId: string, passcode: string) =>
    createHmac('sha256', key).update(`${sessionId} ${passcode}`).digest('base64url');
  return {
    digest,
    matches: (sessionId, passcode, expected) =>
      timingSafeEqual(Buffer.from(digest(sessionId, passcode)), Buffer.from(expected)),
  };
}
