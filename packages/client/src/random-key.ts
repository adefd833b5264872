/**
 * A random key of 128 bits, in hexadecimal. Not `crypto.randomUUID`: that one is missing on plain http, which is how
 * phones reach a laptop on the LAN.
 *
 * React Native has no `crypto` unless `react-native-get-random-values` brings it. Without it the key is drawn by
 * `Math.random`: unlikely to come twice, but to be guessed by whoever saw others. That matters for calls without a
 * token alone (`sessions.join`), where the key is all that tells two callers apart.
 */
export function randomKey(): string {
  const bytes = new Uint8Array(16);
  const crypto = (globalThis as { readonly crypto?: { getRandomValues(bytes: Uint8Array): unknown } }).crypto;
  if (crypto) crypto.getRandomValues(bytes);
  else for (let index = 0; index < bytes.length; index += 1) bytes[index] = Math.random() * 256;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
