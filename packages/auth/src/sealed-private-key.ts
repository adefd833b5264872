import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * A private key for storage: nonce ‖ ciphertext ‖ tag of AES-256-GCM over its PKCS #8 form. The key's id is
 * authenticated with it, so that one row's key cannot be put under another's id.
 */
export function sealPrivateKey(privateKey: KeyObject, keyId: string, wrappingKey: KeyObject): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(Buffer.from(keyId));
  const plain = privateKey.export({ type: 'pkcs8', format: 'der' });
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @returns `undefined` when it was sealed under another key, or was changed */
export function openPrivateKey(
  sealed: Uint8Array,
  keyId: string,
  wrappingKey: KeyObject,
): KeyObject | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length <= nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(keyId)).setAuthTag(bytes.subarray(-tagBytes));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    return createPrivateKey({ key: plain, type: 'pkcs8', format: 'der' });
  } catch {
    return undefined; // GCM tells only that the tag does not fit.
  }
}
