import type { FastifyInstance } from 'fastify';

export interface HealthOptions {
  readonly version: string;
  /** Rejects when the database does not answer. */
  readonly checkDatabase: () => Promise<void>;
  /** How many recorded jobs are not done. */
  readonly pendingJobs: () => Promise<number>;
  /** False from the moment that a stop was asked for. */
  readonly accepting: () => boolean;
  /** True once migrations have run and the configuration has been read. */
  readonly started: () => boolean;
}

/** `/health/*` for orchestrators: no envelope, no authentication, nothing that could be slow. */
export function registerHealth(app: FastifyInstance, options: HealthOptions): void {
  app.get('/health/live', () => ({ status: 'ok' }));

  app.get('/health/startup', (_request, reply) => {
    const started = options.started();
    return reply.code(started ? 200 : 503).send({
      status: started ? 'ok' : 'starting',
      checks: { configuration: 'ok', migrations: started ? 'ok' : 'pending' },
    });
  });

  app.get('/health/ready', async (_request, reply) => {
    const [database, pendingJobs] = await Promise.all([
      options.checkDatabase().then(
        () => 'ok' as const,
        () => 'unavailable' as const,
      ),
      options.pendingJobs().catch(() => null),
    ]);
    const ready = database === 'ok' && options.accepting();
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ok' : options.accepting() ? 'unavailable' : 'stopping',
      checks: { database, queue: { status: pendingJobs === null ? 'unavailable' : 'ok', pendingJobs } },
      version: options.version,
      uptime: Math.round(process.uptime()),
    });
  });
}
