import { PulseError } from '@pulse/core';
import { type EventAnalyses, QueryTooBroad } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { breakDown } from './event-breakdown.ts';
import { followFunnel } from './event-funnel.ts';
import { readCohorts } from './event-retention.ts';
import type { DB } from './generated/database.ts';
import { isStatementTimeout } from './statement-timeout.ts';

/** For sorts and hashes of one question; only a few are answered at once. */
const workMemory = '64MB';

/**
 * Questions that read many events.
 *
 * @param db a pool of its own, whose `statement_timeout` bounds every question
 * @param limited lets a few questions be answered at once, so that they do not take the machine from everybody else
 */
export function createEventAnalyses(
  db: Kysely<DB>,
  limited: <Result>(work: () => Promise<Result>) => Promise<Result>,
): EventAnalyses {
  const bounded = <Result>(work: (transaction: Kysely<DB>) => Promise<Result>): Promise<Result> =>
    limited(async () => {
      try {
        return await db
          .transaction()
          .setAccessMode('read only')
          .execute(async (transaction) => {
            // Compiling a plan takes longer than most of these questions.
            await sql`SELECT set_config('work_mem', ${workMemory}, true), set_config('jit', 'off', true)`.execute(
              transaction,
            );
            return work(transaction);
          });
      } catch (error) {
        if (isStatementTimeout(error)) throw new PulseError(QueryTooBroad, { cause: error });
        throw error;
      }
    });
  return {
    breakdown: (projectId, question) => bounded((on) => breakDown(on, projectId, question)),
    funnel: (projectId, question) => bounded((on) => followFunnel(on, projectId, question)),
    retention: (projectId, question) => bounded((on) => readCohorts(on, projectId, question)),
  };
}
