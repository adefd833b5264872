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

export interface SigningKeyChanges {
  /** Keys that are not retired, newest first. */
  active(): Promise<readonly StoredSigningKey[]>;
  insert(key: StoredSigningKey): Promise<void>;
  /** The key signs and verifies nothing any more. */
  retire(keyId: string): Promise<void>;
}

export interface SigningKeyStore {
  /** Runs work in one transaction while no other node runs such work: two that start at once agree on one key. */
  exclusively<Result>(work: (keys: SigningKeyChanges) => Promise<Result>): Promise<Result>;
}
