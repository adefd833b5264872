import { Writable } from 'node:stream';
import { type FastifyBaseLogger, fastify, LogController } from 'fastify';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { createRequestLog } from './request-log.ts';

test.each([
  ['/array/phc_abc/config?x=pk_1', '/array/[redacted]/config'],
  ['/array/pk_secret/config.js', '/array/[redacted]/config.js'],
  ['/e/pk_secret/', '/e/[redacted]/'],
  ['/api/v1/sessions/1', '/api/v1/sessions/1'],
])('%s is logged as %s', async (url, logged) => {
  const lines: string[] = [];
  const destination = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  const log: FastifyBaseLogger = createLogger({ level: 'info', format: 'json', destination });
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
  });
  createRequestLog(app, app.log);
  await app.inject({ url });
  await expect.poll(() => lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '').path).toBe(logged);
});
