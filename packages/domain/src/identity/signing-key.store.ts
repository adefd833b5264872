/** A key pair that signs access tokens. */
export interface StoredSigningKey {
  /** The `kid`: RFC 7638 thumbprint of the public key. */
  readonly id: string;
  /** As in a JWT header, e.g. `EdDSA`. */
  readonly algorithm: string;
  readonly publicJwk: Readonly<Record<string, unknown>>;
  /** nonce ‖ ciphertext ‖ tag of AES-256-GCM. */
  readonly privateKeyEncrypted: Uint8Array;
}

/** A key that is not retired, with its ages in seconds by the database's clock, on which all nodes agree. */
export interface ActiveSigningKey extends StoredSigningKey {
  /** Since when it has been published. */
  readonly publishedSeconds: number;
  /** Since when it has signed; `null` when it never has. */
  readonly signingSeconds: number | null;
  /** Since when another has signed in its place; `null` while it signs, or has yet to. */
  readonly replacedSeconds: number | null;
}

export interface SigningKeyChanges {
  /** Keys that are not retired, newest first. */
  active(): Promise<readonly ActiveSigningKey[]>;
  insert(key: StoredSigningKey): Promise<void>;
  /** The key signs from now on; what signed before is replaced. */
  promote(keyId: string): Promise<void>;
  /** The key signs and verifies nothing any more. */
  retire(keyId: string): Promise<void>;
}

export interface SigningKeyStore {
  /** Keys that are not retired, newest first; waits for nobody. */
  active(): Promise<readonly ActiveSigningKey[]>;
  /** Runs work in one transaction while no other node runs such work: two that start at once agree on one key. */
  exclusively<Result>(work: (keys: SigningKeyChanges) => Promise<Result>): Promise<Result>;
}
