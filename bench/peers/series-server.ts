/**
 * Counts events over time as one writes it first: Fastify, and a GROUP BY over the rows. They are the same rows that Pulse
 * has, with the same indexes, in the same PostgreSQL.
 *
 * Environment: PORT, DATABASE_URL.
 */
import { fastify } from 'fastify';
import pg from 'pg';

const app = fastify();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', (error) => console.error(error));

app.get('/series', async (request) => {
  const { projectId, from, to } = request.query as Record<string, string>;
  const { rows } = await pool.query(
    `SELECT date_trunc('day', received_at, 'UTC') AS start, level AS key, count(*)::int AS count FROM events
     WHERE project_id = $1 AND received_at >= $2 AND received_at < $3 GROUP BY 1, 2 ORDER BY 1, 2`,
    [projectId, from, to],
  );
  return { success: true, data: { buckets: rows } };
});

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.on('SIGTERM', () => process.exit(0));
