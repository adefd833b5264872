import type { Poll, PollChanges, PollOption } from '@pulse/domain';
import { sql } from 'kysely';
import { toPoll, touched } from './poll-rows.ts';
import type { Database } from './pool.ts';

/** Saves a poll's changes; its row must be locked, so that no vote is in flight. */
export async function updatePoll(db: Database, pollId: string, changes: PollChanges): Promise<Poll> {
  if (changes.options) {
    const { list, structural } = changes.options;
    if (structural) await replaceOptions(db, pollId, list);
    else await respellOptions(db, list);
  }
  if (changes.position !== undefined) await moveTo(db, pollId, changes.position);
  const row = await db
    .updateTable('polls')
    .set({
      ...touched,
      title: changes.title,
      vote_change: changes.voteChange,
      result_visibility: changes.resultVisibility,
      duration_seconds: changes.durationSeconds,
      min_choices: changes.minChoices,
      max_choices: changes.maxChoices,
    })
    .where('id', '=', pollId)
    .returningAll()
    .executeTakeFirstOrThrow();
  const options = await db
    .selectFrom('poll_options')
    .select(['id', 'ordinal', 'text'])
    .where('poll_id', '=', pollId)
    .orderBy('ordinal')
    .execute();
  return toPoll(row, options);
}

/** Nobody has voted: ordinals may be given anew, and the empty tallies get their new length. */
async function replaceOptions(db: Database, pollId: string, options: readonly PollOption[]): Promise<void> {
  await db.deleteFrom('poll_options').where('poll_id', '=', pollId).execute();
  await db
    .insertInto('poll_options')
    .values(options.map((option) => ({ poll_id: pollId, ...option })))
    .execute();
  await sql`
    UPDATE poll_rounds SET votes = array_fill(0, ARRAY[${options.length}::int])
    WHERE poll_id = ${pollId}`.execute(db);
  await sql`
    UPDATE poll_seals SET votes = array_fill(0, ARRAY[${options.length}::int])
    WHERE poll_id = ${pollId}`.execute(db);
}

async function respellOptions(db: Database, options: readonly PollOption[]): Promise<void> {
  for (const { id, text } of options) {
    await db
      .updateTable('poll_options')
      .set({ text })
      .where('id', '=', id)
      .where('text', '<>', text)
      .execute();
  }
}

/** Numbers the run sheet anew with the poll at its new place; places need not be contiguous before. */
async function moveTo(db: Database, pollId: string, position: number): Promise<void> {
  await sql`
    WITH mine AS (SELECT session_id FROM polls WHERE id = ${pollId}),
    others AS (
      SELECT p.id, row_number() OVER (ORDER BY p.position, p.id) AS place
      FROM polls p JOIN mine ON mine.session_id = p.session_id WHERE p.id <> ${pollId}
    ), sheet AS (
      SELECT id, CASE WHEN place < ${position} THEN place ELSE place + 1 END AS place FROM others
      UNION ALL
      SELECT ${pollId}::uuid, least(${position}, (SELECT count(*) FROM others) + 1)
    )
    UPDATE polls p SET position = sheet.place FROM sheet
    WHERE p.id = sheet.id AND p.position <> sheet.place`.execute(db);
}
