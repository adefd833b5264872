import type { AlertStanding } from '@pulse/domain';
import pg from 'pg';
import type { RestClient } from '../rest-client.ts';

/** What the tests of alerts do to the database. */
export interface AlertStage extends AsyncDisposable {
  readonly database: pg.Client;
  /**
   * Lets time pass. The database's clock cannot be set: what is remembered of the project is moved into the past instead.
   */
  elapse(projectId: string, seconds: number): Promise<void>;
  /** Until everything that was received has been looked at. */
  looked(projectId: string): Promise<boolean>;
}

export async function openAlertStage(connectionString: string): Promise<AlertStage> {
  const database = new pg.Client({ connectionString });
  await database.connect();
  const pool = new pg.Pool({ connectionString });
  // Events are moved into the past, which after midnight is another day.
  await database.query(`SELECT make_event_partitions((now() AT TIME ZONE 'UTC')::date - 1, 1)`);

  /** On a connection of its own: several projects may have their time pass at once. */
  async function elapse(projectId: string, seconds: number): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT 1 FROM alert_watches WHERE project_id = $1 FOR UPDATE`, [projectId]);
      const { rows } = await client.query<{ rule_id: string; standing: AlertStanding }>(
        `SELECT rule_id, standing FROM alert_standings JOIN alert_rules ON id = rule_id WHERE project_id = $1`,
        [projectId],
      );
      for (const { rule_id, standing } of rows) {
        await client.query(`UPDATE alert_standings SET standing = $2 WHERE rule_id = $1`, [
          rule_id,
          JSON.stringify(earlier(standing, seconds)),
        ]);
      }
      await client.query(
        `UPDATE alert_episodes SET fired_at = fired_at - make_interval(secs => $2) WHERE project_id = $1 AND ended_at IS NULL`,
        [projectId, seconds],
      );
      await client.query(`UPDATE alert_watches SET next_look_at = now() WHERE project_id = $1`, [projectId]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  return {
    database,
    elapse,
    async looked(projectId) {
      const { rows } = await database.query(
        `SELECT 1 FROM alert_watches JOIN project_heads USING (project_id)
         WHERE project_id = $1 AND position = head AND next_look_at > clock_timestamp()`,
        [projectId],
      );
      return rows.length === 1;
    },
    async [Symbol.asyncDispose]() {
      await pool.end();
      await database.end();
    },
  };
}

function earlier({ state, since, settled, counts }: AlertStanding, seconds: number): AlertStanding {
  const times =
    state.status === 'firing'
      ? { firedAt: state.firedAt - seconds }
      : { quietUntil: state.quietUntil === null ? null : state.quietUntil - seconds };
  return {
    state: { ...state, ...times, changedIn: state.changedIn - seconds } as AlertStanding['state'],
    since: since - seconds,
    settled: settled - seconds,
    counts: counts.map(([second, count]) => [second - seconds, count]),
  };
}

export interface TestAlert {
  readonly id: string;
  readonly path: string;
}

/** Three errors within five minutes, unless told otherwise. */
export async function createAlert(
  owner: RestClient,
  projectId: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<TestAlert> {
  const path = `/projects/${projectId}/alerts`;
  const { status, data, body } = await owner.post(path, {
    name: 'Errors “ü”',
    condition: { kind: 'count', level: ['error'], threshold: 3, windowSeconds: 300 },
    cooldownSeconds: 0,
    ...settings,
  });
  if (status !== 201) throw new Error(`making an alert failed: ${JSON.stringify(body)}`);
  return { id: data.id, path: `${path}/${data.id}` };
}
