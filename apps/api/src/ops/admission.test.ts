import { PulseError } from '@pulse/core';
import { fastify } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Admission, registerAdmission } from './admission.ts';
import { noOverload } from './overload.ts';

describe('registerAdmission', () => {
  let overloaded: boolean;
  let admission: Admission;
  let get: (url: string) => Promise<{ status: number; body: string; connection: string | undefined }>;

  beforeEach(() => {
    overloaded = false;
    const app = fastify();
    app.setErrorHandler((error, _request, reply) =>
      reply.code(error instanceof PulseError ? 503 : 500).send((error as PulseError).code),
    );
    admission = registerAdmission(app, { ...noOverload, overloaded: () => overloaded });
    for (const url of ['/api/v1/sessions', '/health/ready', '/metrics', '/metricsx'])
      app.get(url, () => 'done');
    get = async (url) => {
      const { statusCode, body, headers } = await app.inject({ url });
      return { status: statusCode, body, connection: headers.connection as string | undefined };
    };
  });

  test('takes what comes', async () => {
    expect(await get('/api/v1/sessions')).toEqual({ status: 200, body: 'done', connection: 'keep-alive' });
  });

  test('under overload refuses all but health and metrics, until it is over', async () => {
    overloaded = true;
    expect(await get('/api/v1/sessions')).toMatchObject({ status: 503, body: 'OVERLOADED' });
    expect(await get('/metricsx')).toMatchObject({ status: 503 });
    expect(await get('/health/ready')).toMatchObject({ status: 200 });
    expect(await get('/metrics')).toMatchObject({ status: 200 });
    overloaded = false;
    expect(await get('/api/v1/sessions')).toMatchObject({ status: 200 });
  });

  test('once a stop is announced takes requests still, the last one on each connection', async () => {
    admission.announceStop();
    expect(admission.accepting()).toBe(false);
    expect(await get('/api/v1/sessions')).toEqual({ status: 200, body: 'done', connection: 'close' });
  });

  test('then refuses', async () => {
    admission.announceStop();
    admission.refuse();
    expect(await get('/api/v1/sessions')).toEqual({
      status: 503,
      body: 'SHUTTING_DOWN',
      connection: 'close',
    });
    expect(await get('/health/ready')).toMatchObject({ status: 200, connection: 'close' });
  });
});
