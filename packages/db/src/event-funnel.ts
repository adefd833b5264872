import type { FunnelQuestion, FunnelStep } from '@pulse/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isMatch, namesOf, personOf } from './event-matches.ts';
import { eventsOf } from './event-rows.ts';
import type { DB } from './generated/database.ts';

/**
 * How far everybody came.
 *
 * A chain begins with any event that is the first step, and goes on with the nearest event after it that is the next;
 * nobody comes further within the window by leaving one out. Of each person counts the longest chain, of equal ones the
 * first. Chains are found from the last step backwards: over the events of a person, latest first, the nearest chain from
 * step k on is the least of those that begin with an event of step k so far, for they begin with their time. So every step
 * is one pass over events that are sorted once, and nobody's events are joined with each other.
 */
export async function followFunnel(
  db: Kysely<DB>,
  projectId: string,
  { steps, windowSeconds, by, from, to }: FunnelQuestion,
): Promise<readonly FunnelStep[]> {
  const person = personOf(by);
  const window = windowSeconds * 1_000;
  const places = steps.map((_, index) => index + 1);
  const picked = eventsOf(db, projectId, { name: namesOf(steps), from, to })
    .select([
      person.as('person'),
      sql<number>`(extract(epoch FROM timestamp) * 1000)::bigint`.as('at'),
      'position',
      ...steps.map((step, index) => isMatch(step).as(`is_${index + 1}`)),
    ])
    .where(sql<boolean>`${person} IS NOT NULL`);
  const chained = places
    .slice(1)
    .toReversed()
    .reduce<RawBuilder<unknown>>(
      (source, step) => sql`
        SELECT *, min(${beginning(step, steps.length)}) FILTER (WHERE ${column('is', step)}) OVER (
          PARTITION BY person ORDER BY at DESC, position DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS ${column('chain', step)} FROM (${source}) AS ${column('from', step)}`,
      sql`${picked}`,
    );
  // A chain is [time, position] of each of its steps.
  const timeAt = (step: number) => sql`chain[${sql.lit(2 * step - 1)}]`;
  const depth = sql.join(
    places.map((step) => sql`coalesce(${timeAt(step)} - at <= ${window}, false)::int`),
    sql` + `,
  );
  const columns = places.map(
    (step) => sql`
      count(*) FILTER (WHERE depth >= ${sql.lit(step)})::bigint AS ${column('count', step)},
      percentile_cont(0.5) WITHIN GROUP (ORDER BY ${timeAt(step + 1)} - ${timeAt(step)})
        FILTER (WHERE depth > ${sql.lit(step)}) AS ${column('median', step)}`,
  );
  const { rows } = await sql<Record<string, number | null>>`
    WITH chains AS (
      SELECT person, at, position, ${beginning(1, steps.length)} AS chain FROM (${chained}) AS events WHERE is_1
    ), longest AS (
      SELECT DISTINCT ON (person) chain, depth FROM (SELECT *, ${depth} AS depth FROM chains) AS measured
      ORDER BY person, depth DESC, at, position
    )
    SELECT ${sql.join(columns)} FROM longest`.execute(db);
  const [row = {}] = rows;
  return places.map((step) => {
    const median = row[`median_${step}`] ?? null;
    return { count: row[`count_${step}`] ?? 0, secondsToNext: median === null ? null : median / 1_000 };
  });
}

/** The chain that an event of a step begins, with the nearest one of the next step behind it. */
function beginning(step: number, last: number): RawBuilder<unknown> {
  const own = sql`ARRAY[at, position]`;
  return step === last ? own : sql`${own} || ${column('chain', step + 1)}`;
}

const column = (name: string, step: number) => sql.ref(`${name}_${step}`);
