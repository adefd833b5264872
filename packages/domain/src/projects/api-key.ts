import { hash } from 'node:crypto';
import type { Random } from '@pulse/core';

export const keyScopes = ['ingest', 'read'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Tells keys from other tokens. */
export const keyPrefix = 'pk_';
const keyBytes = 32;
/** So much of a key is kept, for people to tell theirs apart: 7 of its 43 characters. */
const shownCharacters = keyPrefix.length + 7;
/** A project that has more should give apps keys of their own less often. */
export const maximumKeys = 100;

/** A key as it is kept: the key itself is not. */
export interface ApiKey {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** How it begins. */
  readonly prefix: string;
  readonly createdAt: Date;
  /** Since when it is refused. */
  readonly revokedAt: Date | null;
}

/** What a call by a key, or by a link to a board, needs to know. */
export interface KeyHolder {
  readonly keyId: string;
  readonly projectId: string;
  /** Of the key, or what the link lets see. */
  readonly scopes: readonly string[];
  /** When it ends by itself; absent for keys. */
  readonly expiresAt?: Date | null;
}

/** `pk_` and 256 random bits. */
export function drawKey(random: Random): string {
  return keyPrefix + Buffer.from(random.bytes(keyBytes)).toString('base64url');
}

export function shownPrefix(key: string): string {
  return key.slice(0, shownCharacters);
}

/** What is stored of a key. There is nothing to guess in 256 random bits, so that a plain hash is enough. */
export function digestKey(key: string): Buffer {
  return hash('sha256', key, 'buffer');
}

/** The name under which a key's connections are ended. */
export function keySubject(keyId: string): string {
  return `key:${keyId}`;
}
