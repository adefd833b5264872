import type { Cohort, RetentionQuestion } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { isMatch, namesOf, personOf } from './event-matches.ts';
import { eventsOf } from './event-rows.ts';
import type { DB } from './generated/database.ts';

const days = { day: 1, week: 7 } as const;

/** Who came in each day or week, and how many of them returned in those after. */
export async function readCohorts(
  db: Kysely<DB>,
  projectId: string,
  { came, returned, interval, timeZone, by, from, to }: RetentionQuestion,
): Promise<readonly Cohort[]> {
  const person = personOf(by);
  const length = sql.lit(days[interval]);
  const first = sql`date_trunc(${interval}::text, ${from}::timestamptz AT TIME ZONE ${timeZone}::text)::date`;
  const picked = eventsOf(db, projectId, { name: namesOf([came, returned]), from, to })
    .select([
      person.as('person'),
      sql`((received_at AT TIME ZONE ${timeZone}::text)::date - ${first}) / ${length}`.as('period'),
      isMatch(came).as('came'),
      isMatch(returned).as('returned'),
    ])
    .where(sql<boolean>`${person} IS NOT NULL`);
  const counts = await sql<{ period: number; later: number | null; people: number }>`
    WITH seen AS MATERIALIZED (
      SELECT person, period, bool_or(came) AS came, bool_or(returned) AS returned FROM (${picked}) AS events
      GROUP BY person, period
    )
    SELECT period, NULL::int AS later, count(*)::bigint AS people FROM seen WHERE came GROUP BY period
    UNION ALL
    SELECT c.period, r.period - c.period, count(*)::bigint
    FROM seen c JOIN seen r ON r.person = c.person AND r.period >= c.period AND r.returned
    WHERE c.came GROUP BY 1, 2`.execute(db);
  const starts = await sql<{ start: Date }>`
    SELECT (first + n * ${length})::timestamp AT TIME ZONE ${timeZone}::text AS start
    FROM (SELECT ${first} AS first, ((${to}::timestamptz - interval '1 ms') AT TIME ZONE ${timeZone}::text)::date AS last)
      AS range, generate_series(0, (last - first) / ${length}) AS n
    ORDER BY n`.execute(db);
  const cohorts = starts.rows.map(({ start }, index) => ({
    start,
    size: 0,
    returned: new Array<number>(starts.rows.length - index).fill(0),
  }));
  for (const { period, later, people } of counts.rows) {
    const cohort = cohorts[period];
    if (!cohort) continue;
    if (later === null) cohort.size = people;
    else cohort.returned[later] = people;
  }
  return cohorts;
}
