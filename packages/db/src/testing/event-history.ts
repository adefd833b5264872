import type { Pool } from 'pg';

/** A past of a project, made in SQL: the same for the same seed and end. */
export interface EventHistory {
  readonly projectId: string;
  /** Spread evenly over the days. */
  readonly events: number;
  readonly days: number;
  /** Names, the first of which are by far the most frequent. */
  readonly names: number;
  readonly users: number;
  /** Received before this time. */
  readonly until: Date;
  readonly seed: number;
}

const dayMilliseconds = 24 * 3_600_000;

/**
 * Writes events, their hourly counts and the project's head as ingest would have, but for the ids that tell duplicates,
 * which no query reads. The project exists and has no events.
 *
 * @param pool without a limit on the time of a statement: ten million events take minutes
 */
export async function writeEventHistory(
  pool: Pool,
  history: EventHistory,
  onDay: (written: number) => void = () => {},
): Promise<void> {
  const { projectId, events, days, until } = history;
  const begin = until.getTime() - days * dayMilliseconds;
  await pool.query('SELECT make_event_partitions(($1::timestamptz AT TIME ZONE $2)::date, $3)', [
    new Date(begin),
    'UTC',
    days + 2,
  ]);
  for (let day = 0; day < days; day += 1) {
    const first = Math.floor((events * day) / days) + 1;
    const last = Math.floor((events * (day + 1)) / days);
    await pool.query(insertEvents, [
      projectId,
      first,
      last,
      new Date(begin + day * dayMilliseconds),
      dayMilliseconds / (last - first + 1),
      history.seed,
      history.names,
      history.users,
    ]);
    onDay(last);
  }
  await pool.query(
    `INSERT INTO event_rollups (project_id, hour, name, level, count)
     SELECT project_id, date_trunc('hour', received_at, 'UTC'), name, level, count(*) FROM events
     WHERE project_id = $1 GROUP BY 1, 2, 3, 4 ORDER BY 2`,
    [projectId],
  );
  await pool.query('UPDATE project_heads SET head = $2 WHERE project_id = $1', [projectId, events]);
  await pool.query('VACUUM (ANALYZE)');
}

/** Random is what a hash of the position says, in pieces of 16 bits. */
const insertEvents = `
  INSERT INTO events (project_id, position, received_at, id, name, level, message, properties, user_id, session_id,
    timestamp, shifted)
  SELECT $1::uuid, n, received_at, 'e' || n,
    CASE name WHEN 0 THEN 'page.viewed' WHEN 1 THEN 'cart.opened' WHEN 2 THEN 'order.placed' WHEN 3 THEN 'order.paid'
      ELSE 'event.' || name END,
    CASE WHEN b < 45000 THEN 'info' WHEN b < 58000 THEN 'debug' WHEN b < 63500 THEN 'warn' WHEN b < 65500 THEN 'error'
      ELSE 'fatal' END,
    CASE WHEN b >= 58000 THEN 'Something to look at, case ' || (c % 977) END,
    jsonb_build_object('plan', (ARRAY['free', 'pro', 'team'])[1 + c % 3], 'amount', c % 500, 'country', 'c' || (d % 40),
      'order', jsonb_build_object('id', n / 4), 'trial', c % 7 = 0),
    'u' || user_number, 's' || (user_number * 10 + b % 10), received_at, false
  FROM (
    SELECT n, $4::timestamptz + (n - $2) * $5::float8 * interval '1 millisecond' AS received_at,
      floor($7::int * (a / 65536.0) ^ 4)::int AS name, b, c, d,
      floor($8::int * (d / 65536.0) ^ 2)::int AS user_number
    FROM (
      SELECT n, h & 65535 AS a, (h >> 16) & 65535 AS b, (h >> 32) & 65535 AS c, (h >> 48) & 65535 AS d
      FROM (SELECT n, hashint8extended(n, $6) AS h FROM generate_series($2::bigint, $3::bigint) AS n) AS hashed
    ) AS drawn
  ) AS shaped`;
