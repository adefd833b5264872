/** Fewer characters than this can be guessed offline from one token. */
export const minimumSecretLength = 32;

/** What examples and templates put where a secret belongs. */
const placeholders =
  /change[-_ ]?(me|this|it|in[-_ ]production)|replace[-_ ]?(me|this)|your[-_ ].*(secret|key)|placeholder|(default|super|my|dev)[-_ ]?secret/i;

/**
 * Says what is wrong with a signing secret, or undefined. A guard against copied examples and held-down keys,
 * not a measure of entropy: what passes may still be a poor choice, what fails is certainly one.
 */
export function weaknessOfSecret(secret: string): string | undefined {
  if (secret.length < minimumSecretLength)
    return `is weak: it needs at least ${minimumSecretLength} characters`;
  if (new Set(secret).size < 8) return 'is weak: it repeats too few different characters';
  if (placeholders.test(secret)) return 'is a placeholder from an example, not a random secret';
  return undefined;
}
