import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { restClient } from '../rest-client.ts';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('GET /metrics', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const participant = await join(server.url, session.code);
    await participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    await participant.post(`/polls/${poll.id}/votes`, { optionIds: ['nonsense'] });
    await restClient(server.url).get('/sessions');
    await fetch(`${server.url}/no/such/address/1`);
    await fetch(`${server.url}/no/such/address/2`);
  });
  afterAll(() => server.stop());

  async function figures(): Promise<ReadonlyMap<string, number>> {
    const response = await fetch(`${server.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(
      lines.map((line) => [
        line.slice(0, line.lastIndexOf(' ')),
        Number(line.slice(line.lastIndexOf(' ') + 1)),
      ]),
    );
  }

  test('counts requests by route template, never by address', async () => {
    const found = await figures();
    const route = 'method="POST",route="/api/v1/polls/:pollId/votes"';
    expect(found.get(`pulse_http_requests_total{${route},status="201"}`)).toBe(1);
    expect(found.get(`pulse_http_requests_total{${route},status="400"}`)).toBe(1);
    expect(found.get(`pulse_http_request_duration_seconds_count{${route}}`)).toBe(2);
    expect(found.get('pulse_http_requests_total{method="*",route="none",status="404"}')).toBe(2);
    expect([...found.keys()].join('\n')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|such/);
  });

  test('counts errors by code', async () => {
    const found = await figures();
    expect(found.get('pulse_errors_total{code="UNAUTHENTICATED",protocol="rest"}')).toBe(1);
    expect(found.get('pulse_errors_total{code="NOT_FOUND",protocol="rest"}')).toBe(2);
  });

  test('shows how far the audience is behind and what was left out for it', async () => {
    const found = await figures();
    expect(found.get('pulse_live_conflated_total{where="reader"}')).toBe(0);
    expect(found.get('pulse_live_conflated_total{where="channel"}')).toBe(0);
    expect(found.get('pulse_live_lagged_total')).toBe(0);
    expect(found.get('pulse_live_congested')).toBe(0);
    const passes = found.get('pulse_live_pass_duration_seconds_count') ?? Number.NaN;
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/ws`);
    try {
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send(JSON.stringify({ id: 1, type: 'auth', token: host.token }));
      socket.send(JSON.stringify({ id: 2, type: 'subscribe', channel: `session:${session.id}` }));
      await new Promise((resolve) =>
        socket.on('message', (data) => String(data).includes('snapshot') && resolve(0)),
      );
      await host.post(`/sessions/${session.id}/messages`, { kind: 'chat', content: 'hello' });
      await expect.poll(async () => (await figures()).get('pulse_live_lag_seconds_count')).toBeGreaterThan(0);
      expect((await figures()).get('pulse_live_pass_duration_seconds_count')).toBeGreaterThan(passes);
    } finally {
      socket.terminate();
    }
  });

  test('shows lanes, pool, outbox and the process', async () => {
    const found = await figures();
    expect(found.get('pulse_lane_flush_items_count{lane="votes"}')).toBe(1);
    expect(found.get('pulse_lane_flush_items_sum{lane="votes"}')).toBe(1);
    expect(found.get('pulse_lane_flush_duration_seconds_count{lane="votes"}')).toBe(1);
    expect(found.get('pulse_lane_queued{lane="votes"}')).toBe(0);
    expect(found.get('pulse_database_connections{state="waiting"}')).toBe(0);
    expect(found.get('pulse_outbox_pending')).toBeGreaterThanOrEqual(0);
    expect(found.get('pulse_overloaded')).toBe(0);
    expect(found.get('process_cpu_seconds_total')).toBeGreaterThan(0);
    expect([...found.keys()]).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  test('counts live connections by protocol', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/ws`);
    await new Promise((resolve) => socket.once('open', resolve));
    const found = await figures();
    expect(found.get('pulse_live_connections{protocol="websocket"}')).toBe(1);
    expect(found.get('pulse_live_connections{protocol="sse"}')).toBe(0);
    socket.close();
  });
});
