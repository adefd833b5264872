/**
 * A vote server as one writes it: Fastify, PostgreSQL with a unique constraint, Socket.IO. Every vote is committed
 * to disk before it is acknowledged. The results are read and broadcast at most ten times a second, or, with
 * `BROADCAST=every-vote`, after every vote, which is the first version one writes.
 *
 * Environment: PORT, DATABASE_URL.
 */
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { fastify } from 'fastify';
import pg from 'pg';
import { Server } from 'socket.io';

const broadcastMilliseconds = 100;

const secret = randomBytes(32);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', (error) => console.error(error));

await pool.query(`
  CREATE TABLE IF NOT EXISTS polls (id uuid PRIMARY KEY, title text NOT NULL, is_open boolean NOT NULL DEFAULT true);
  CREATE TABLE IF NOT EXISTS options (
    id uuid PRIMARY KEY, poll_id uuid NOT NULL REFERENCES polls, position int NOT NULL, text text NOT NULL);
  CREATE TABLE IF NOT EXISTS participants (
    id uuid PRIMARY KEY, poll_id uuid NOT NULL REFERENCES polls, joined_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS votes (
    poll_id uuid NOT NULL REFERENCES polls, participant_id uuid NOT NULL REFERENCES participants,
    option_id uuid NOT NULL REFERENCES options, cast_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (poll_id, participant_id));
  CREATE INDEX IF NOT EXISTS votes_by_option ON votes (poll_id, option_id);
`);

const app = fastify();
const io = new Server(app.server, { transports: ['websocket'] });

io.on('connection', (socket) => {
  socket.on('watch', async (pollId: string, acknowledge: () => void) => {
    await socket.join(pollId);
    socket.emit('results', await readResults(pollId));
    acknowledge();
  });
});

async function readResults(pollId: string) {
  const { rows } = await pool.query<{ id: string; votes: number }>(
    `SELECT o.id, count(v.participant_id)::int AS votes
       FROM options o LEFT JOIN votes v ON v.poll_id = o.poll_id AND v.option_id = o.id
      WHERE o.poll_id = $1 GROUP BY o.id, o.position ORDER BY o.position`,
    [pollId],
  );
  return { pollId, total: rows.reduce((sum, { votes }) => sum + votes, 0), options: rows };
}

async function broadcast(pollId: string): Promise<void> {
  io.to(pollId).emit('results', await readResults(pollId));
}

const waiting = new Set<string>();
function broadcastSoon(pollId: string): void {
  if (waiting.has(pollId)) return;
  waiting.add(pollId);
  setTimeout(() => {
    waiting.delete(pollId);
    void broadcast(pollId).catch((error: unknown) => console.error(error));
  }, broadcastMilliseconds);
}

function sign(participantId: string): string {
  return `${participantId}.${createHmac('sha256', secret).update(participantId).digest('base64url')}`;
}

function verify(authorization: string | undefined): string | undefined {
  const token = authorization?.replace(/^Bearer /, '') ?? '';
  const [participantId = ''] = token.split('.');
  const expected = Buffer.from(sign(participantId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected) ? participantId : undefined;
}

const pollBody = {
  type: 'object',
  required: ['title', 'options'],
  properties: { title: { type: 'string' }, options: { type: 'array', items: { type: 'string' } } },
};
app.post<{ Body: { title: string; options: string[] } }>(
  '/polls',
  { schema: { body: pollBody } },
  async (request, reply) => {
    const id = randomUUID();
    await pool.query('INSERT INTO polls (id, title) VALUES ($1, $2)', [id, request.body.title]);
    for (const [position, text] of request.body.options.entries()) {
      await pool.query('INSERT INTO options (id, poll_id, position, text) VALUES ($1, $2, $3, $4)', [
        randomUUID(),
        id,
        position,
        text,
      ]);
    }
    reply.status(201);
    return readResults(id);
  },
);

const joinBody = {
  type: 'object',
  required: ['pollId'],
  properties: { pollId: { type: 'string', format: 'uuid' } },
};
app.post<{ Body: { pollId: string } }>('/join', { schema: { body: joinBody } }, async (request, reply) => {
  const id = randomUUID();
  await pool.query('INSERT INTO participants (id, poll_id) VALUES ($1, $2)', [id, request.body.pollId]);
  reply.status(201);
  return { id, token: sign(id) };
});

const voteBody = {
  type: 'object',
  required: ['optionId'],
  properties: { optionId: { type: 'string', format: 'uuid' } },
};
app.post<{ Params: { id: string }; Body: { optionId: string } }>(
  '/polls/:id/votes',
  { schema: { body: voteBody } },
  async (request, reply) => {
    const participantId = verify(request.headers.authorization);
    if (participantId === undefined) return reply.status(401).send({ error: 'who are you?' });
    const pollId = request.params.id;
    const { rowCount } = await pool.query(
      `INSERT INTO votes (poll_id, participant_id, option_id)
       SELECT p.id, $2, o.id FROM polls p JOIN options o ON o.poll_id = p.id
        WHERE p.id = $1 AND o.id = $3 AND p.is_open
       ON CONFLICT (poll_id, participant_id) DO UPDATE SET option_id = excluded.option_id, cast_at = now()`,
      [pollId, participantId, request.body.optionId],
    );
    if (rowCount === 0) return reply.status(409).send({ error: 'this poll takes no votes now' });
    if (process.env.BROADCAST === 'every-vote') await broadcast(pollId);
    else broadcastSoon(pollId);
    reply.status(201);
    return { pollId };
  },
);

app.get<{ Params: { id: string } }>('/polls/:id/results', (request) => readResults(request.params.id));

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT), backlog: 4_096 });
process.on('SIGTERM', () => process.exit(0));
