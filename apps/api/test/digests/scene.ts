import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { createProject } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';

/** A zone in which it is about noon now, so that no test runs through a midnight of its project. */
export function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  // The sign is the other way round than one would think.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

export type Sql = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** Statements on the database, for what no use case leads to within a test: hours that have passed, proven addresses. */
export function openSql(connectionString: string): { readonly sql: Sql } & AsyncDisposable {
  const pool = createPool({ connectionString, max: 2, log: silentLog });
  return {
    sql: async (text, values = []) => (await pool.query(text, [...values])).rows,
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/** An account whose address is proven. */
export async function registerReader(url: string, sql: Sql, language = 'en'): Promise<TestHost> {
  const host = await registerHost(url);
  await sql('UPDATE users SET email_verified_at = now(), language = $2 WHERE id = $1', [
    host.userId,
    language,
  ]);
  return host;
}

/** A project in whose time zone it is noon. */
export async function projectAtNoon(owner: TestHost, name = 'Shop'): Promise<string> {
  return (await createProject(owner, { name, timeZone: zoneAtNoon() })).id;
}

/** Counts as if so many events had arrived yesterday, by the clocks of the project. */
export async function countYesterday(
  owner: TestHost,
  sql: Sql,
  projectId: string,
  counts: readonly { name: string; level: string; count: number; hour?: number; daysBefore?: number }[],
): Promise<void> {
  const { data } = await owner.get(`/projects/${projectId}/digests/daily/preview`);
  for (const { name, level, count, hour = 9, daysBefore = 0 } of counts) {
    const at = new Date(Date.parse(data.content.start) + hour * 3_600_000 - daysBefore * 86_400_000);
    await sql(
      'INSERT INTO event_rollups (project_id, hour, name, level, count) VALUES ($1, $2, $3, $4, $5)',
      [projectId, at, name, level, count],
    );
  }
}

/** As if alerts had fired yesterday at half past ten, for so many minutes or until now. */
export async function fireYesterday(
  owner: TestHost,
  sql: Sql,
  projectId: string,
  alerts: readonly { name: string; minutes: number | null }[],
): Promise<void> {
  const { data } = await owner.get(`/projects/${projectId}/digests/daily/preview`);
  const firedAt = new Date(Date.parse(data.content.start) + 10.5 * 3_600_000);
  for (const { name, minutes } of alerts) {
    await sql(
      `INSERT INTO alert_episodes (id, project_id, rule_id, episode, rule_name, condition, count, fired_at, ended_at, ended_by)
       VALUES (gen_random_uuid(), $1, gen_random_uuid(), 1, $2, $3, 1, $4, $5, $6)`,
      [
        projectId,
        name,
        { kind: 'count', threshold: 1, level: [], name: [], windowSeconds: 60 },
        firedAt,
        minutes === null ? null : new Date(firedAt.getTime() + minutes * 60_000),
        minutes === null ? null : 'recovered',
      ],
    );
  }
}

/** As if the digest had been set up long ago, and its time had come. */
export const makeDue = (sql: Sql, projectId: string, period: 'daily' | 'weekly') =>
  sql(`UPDATE digests SET next_due_at = now() - interval '1 second' WHERE project_id = $1 AND period = $2`, [
    projectId,
    period,
  ]);
