import { accessibilityProblems } from '@pulse/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserStage, browserStage } from './browser-stage.ts';

/** A network whose proxies break WebSocket: the page goes on with server-sent events. */
const withoutWebSocket = () => {
  Object.assign(globalThis, {
    WebSocket: class extends EventTarget {
      constructor() {
        super();
        const closed = Object.assign(new Event('close'), { code: 1006 });
        setTimeout(() => this.dispatchEvent(closed), 0);
      }
      send() {}
      close() {}
    },
  });
};

describe('a restart of the server', () => {
  let stage: BrowserStage;
  beforeAll(async () => {
    stage = await browserStage();
  });
  afterAll(() => stage?.close());

  const answer = (page: Page, text: string) => page.getByRole('button', { name: text });
  const counted = (page: Page) => page.getByText(/^Counted\./).first();
  const refusal = (status: number, code: string, retryAfter: string) => ({
    status,
    headers: { 'retry-after': retryAfter, 'content-type': 'application/json' },
    body: JSON.stringify({ success: false, error: { code, message: code, requestId: 'r' } }),
  });

  test('loses no vote and no screen; refusals for now are waited out', async () => {
    const { api, page: host } = await stage.host();
    const { data: session } = await api.post('/sessions', { title: 'Assembly' });
    const { data: poll } = await api.post(`/sessions/${session.id}/polls`, {
      kind: 'single',
      title: 'Agreed?',
      options: [{ text: 'Yes' }, { text: 'No' }],
    });
    await api.post(`/sessions/${session.id}/start`);
    await api.post(`/polls/${poll.id}/open`);

    const [first, second] = await Promise.all([stage.join(session.code), stage.join(session.code)]);
    const narrow = await stage.browser.newContext({ locale: 'en-GB' });
    await narrow.addInitScript(withoutWebSocket);
    const streaming = await stage.openPage(narrow);
    await streaming.goto(`${stage.origin}/j/${session.code}`);
    await streaming.getByRole('button', { name: 'Join', exact: true }).click();
    const hall = await stage.browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'en-GB' });
    const wall = await stage.openPage(hall);
    await wall.goto(`${stage.origin}/present/${session.code}`);
    await host.goto(`${stage.origin}/sessions/${session.id}`);
    await answer(first, 'Yes').click();
    await counted(first).waitFor();
    await answer(streaming, 'No').waitFor();
    await host.getByText('1 answer').first().waitFor();

    // Down: every screen says so calmly. A vote cast now is kept.
    await stage.stop('SIGTERM');
    const banner = /The server is restarting/;
    await Promise.all(
      [first, second, streaming, wall, host].map((page) => page.getByText(banner).first().waitFor()),
    );
    await answer(second, 'Yes').click();
    await second.getByText('Your vote is kept.').first().waitFor();
    expect(await accessibilityProblems(second)).toEqual([]);

    // Up: the vote is counted without a touch, and every screen moves again.
    await stage.start();
    await counted(second).waitFor();
    await Promise.all(
      [first, second, streaming, wall, host].map((page) =>
        page.getByText(banner).first().waitFor({ state: 'detached' }),
      ),
    );
    await host.getByText('2 answers').first().waitFor();
    await wall.getByText('100%').first().waitFor();
    await answer(streaming, 'No').click();
    await counted(streaming).waitFor();
    await host.getByText('3 answers').first().waitFor();
    await first.getByText('3 answers').first().waitFor();

    // Too much at once: the vote waits as long as it is told, then goes by itself.
    let refusals = 0;
    await first.route('**/votes', (route) => {
      refusals += 1;
      return refusals === 1 ? route.fulfill(refusal(429, 'RATE_LIMITED', '1')) : route.continue();
    });
    await answer(first, 'No').click();
    await first.getByText('That was too much at once').waitFor();
    await counted(first).waitFor();
    expect(refusals).toBe(2);

    // A read that is refused for now is asked again; the list comes without a click.
    // Whatever the page reads: one answer among refusals would say that all is well again.
    const refused = new Set<string>();
    await host.route(/\/api\/v1\/(sessions\?|auth\/me$)/, (route) => {
      const path = new URL(route.request().url()).pathname;
      if (refused.has(path)) return route.continue();
      refused.add(path);
      return route.fulfill(refusal(503, 'OVERLOADED', '1'));
    });
    await host.getByRole('link', { name: 'Pulse, start page' }).click();
    await host.getByText('The server is busy for a moment').waitFor();
    await host.getByText('Assembly').waitFor();
    await host.getByText('The server is busy for a moment').waitFor({ state: 'detached' });

    const { data: results } = await api.get(`/polls/${poll.id}/results`);
    expect(results.total).toBe(3);
    expect(stage.complaints).toEqual([]);
  });

  test('an overloaded server that refuses the first subscription is asked again', async () => {
    const { api } = await stage.host();
    const { data: session } = await api.post('/sessions', { title: 'Crowd' });
    await api.post(`/sessions/${session.id}/start`);
    const phone = await stage.phone(session.code);
    let refused = 0;
    await phone.routeWebSocket(/\/api\/v1\/ws$/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => {
        const frame = JSON.parse(String(message)) as { id?: string; type: string };
        if (frame.type !== 'subscribe' || refused > 0) return server.send(message);
        refused += 1;
        const error = { code: 'OVERLOADED', message: 'busy' };
        socket.send(JSON.stringify({ id: frame.id, type: 'error', error }));
      });
    });
    await phone.reload();
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    await phone.getByRole('heading', { name: 'You are in' }).waitFor();
    expect(refused).toBe(1);
  });

  test('a vote that a dead network held back never counts in a later round', async () => {
    const { api } = await stage.host();
    const { data: session } = await api.post('/sessions', { title: 'Rounds' });
    const { data: poll } = await api.post(`/sessions/${session.id}/polls`, {
      kind: 'single',
      title: 'Again?',
      options: [{ text: 'Yes' }, { text: 'No' }],
    });
    await api.post(`/sessions/${session.id}/start`);
    await api.post(`/polls/${poll.id}/open`);
    const phone = await stage.join(session.code);
    await answer(phone, 'Yes').waitFor();
    await phone.context().setOffline(true);
    await answer(phone, 'Yes').click();
    await phone
      .getByText(/Offline\. Your vote is kept/)
      .first()
      .waitFor();
    await api.post(`/polls/${poll.id}/close`);
    await api.post(`/polls/${poll.id}/next-round`);
    await api.post(`/polls/${poll.id}/open`);
    const sent = phone.waitForResponse((response) => response.url().endsWith('/votes'));
    await phone.context().setOffline(false);
    expect((await sent).status()).toBe(409);
    await phone.getByText('Round 2').waitFor();
    expect((await api.get(`/polls/${poll.id}/results`)).data.total).toBe(0);
    await answer(phone, 'No').click();
    await counted(phone).waitFor();
  });
});
