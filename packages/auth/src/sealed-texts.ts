import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './derive-key.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** Texts that wait where others may look: in a queue, in its dead letters. */
export interface SealedTexts {
  /** @param about what the text belongs to; it opens for nothing else */
  seal(text: string, about: string): string;
  /** @throws Error when it was sealed under another secret or about something else, or was changed */
  open(sealed: string, about: string): string;
}

/**
 * AES-256-GCM; base64url of nonce ‖ ciphertext ‖ tag.
 *
 * @param purpose the key is derived from secret and purpose by HKDF
 */
export function createSealedTexts(secret: string, purpose: string): SealedTexts {
  const key = deriveKey(secret, purpose);
  return {
    seal(text, about) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return sealed.toString('base64url');
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) throw new Error('A sealed text is too short.');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes));
      const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    },
  };
}
