/**
 * Takes events as one writes it first: Fastify and one INSERT a request, each committed to disk before it is
 * acknowledged. With `STORE=nothing`, Fastify alone: what a request costs before anything is done with it.
 *
 * Environment: PORT, DATABASE_URL, STORE.
 */
import { fastify } from 'fastify';
import pg from 'pg';

const app = fastify();

if (process.env.STORE === 'nothing') {
  app.post('/ingest', async (_request, reply) => reply.code(204).send());
} else {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  pool.on('error', (error) => console.error(error));
  await pool.query(`
    CREATE TABLE IF NOT EXISTS events (
      id uuid PRIMARY KEY, name text NOT NULL, level text NOT NULL, user_id text, properties jsonb,
      received_at timestamptz NOT NULL DEFAULT now());
    CREATE INDEX IF NOT EXISTS events_by_name ON events (name, received_at)`);
  const insert = {
    name: 'insert',
    text: 'INSERT INTO events (id, name, level, user_id, properties) VALUES ($1, $2, $3, $4, $5)',
  };
  app.post('/ingest', async (request, reply) => {
    const { id, name, level, userId, properties } = request.body as Record<string, unknown>;
    await pool.query({ ...insert, values: [id, name, level, userId, properties] });
    return reply.code(202).send({ id, status: 'stored' });
  });
  app.get('/count', async () => {
    const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM events');
    return { count: rows[0]?.count ?? 0 };
  });
}

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT), backlog: 4_096 });
process.on('SIGTERM', () => process.exit(0));
