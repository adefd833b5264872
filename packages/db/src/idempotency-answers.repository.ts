import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { IdempotencyAnswers, IdempotencyClaim } from '@pulse/core';
import { sql } from 'kysely';
import type { Database } from './pool.ts';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Answers by idempotency key, for 24 hours. Some answers are credentials (joining), so each is encrypted under a
 * key derived from the secret and the client's key: the database alone, which has only a hash of the latter,
 * cannot read them.
 *
 * Two attempts at once are told apart by an advisory lock that ends with the transaction.
 */
export function createIdempotencyAnswers(db: Database, secret: string): IdempotencyAnswers {
  return {
    async claim(claim) {
      const id = idOf(claim);
      const { rows: locks } = await sql<{ locked: boolean }>`
        SELECT pg_try_advisory_xact_lock(${id.readBigInt64BE(0).toString()}::bigint) AS locked`.execute(db);
      const row = await db
        .selectFrom('idempotency_answers')
        .select(['digest', 'answer'])
        .where('id', '=', id)
        .where('created_at', '>', sql<Date>`now() - interval '24 hours'`)
        .executeTakeFirst();
      // Repetitions that come together hold each other's lock; what is answered already is answered to all.
      if (!row) return { outcome: locks[0]?.locked ? 'claimed' : 'in_flight' };
      if (!row.digest.equals(claim.digest)) return { outcome: 'mismatch' };
      return { outcome: 'answered', answer: JSON.parse(decrypt(encryptionKey(secret, claim), row.answer)) };
    },

    async record(claim, answer) {
      const values = {
        id: idOf(claim),
        digest: Buffer.from(claim.digest),
        answer: encrypt(encryptionKey(secret, claim), JSON.stringify(answer ?? null)),
      };
      await db
        .insertInto('idempotency_answers')
        .values(values)
        // Only one that has expired can be in the way: the claim looked.
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ ...values, created_at: sql<Date>`now()` }),
        )
        .execute();
    },
  };
}

/** Removes expired answers, at most so many at a time. @returns how many */
export async function purgeIdempotencyAnswers(db: Database, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM idempotency_answers WHERE id IN (
      SELECT id FROM idempotency_answers WHERE created_at <= now() - interval '24 hours'
      ORDER BY created_at LIMIT ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function idOf(claim: IdempotencyClaim): Buffer {
  return createHash('sha256').update(`${claim.scope}\0${claim.key}`).digest();
}

function encryptionKey(secret: string, claim: IdempotencyClaim): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, claim.scope, `pulse/idempotency/v1/${claim.key}`, 32));
}

function encrypt(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const text = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}
