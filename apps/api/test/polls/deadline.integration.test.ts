import type { Clock } from '@pulse/core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { assembleCast, type Cast, outcome } from '../cast.ts';
import { createPoll } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

/** The process's clock is wrong by 400 s, as a clock may be: voting ends by the database's. */
const wrongClock: Clock = { now: () => new Date(Date.now() - 400_000) };

describe('the deadline of a poll', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer({ clock: wrongClock });
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const open = (id: string, body?: object) => cast.host.post(`/polls/${id}/open`, body);
  const vote = (poll: { id: string; optionIds: readonly string[] }) =>
    cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
  const results = async (id: string) => (await cast.host.get(`/polls/${id}/results`)).data;
  const sealed = (id: string) =>
    vi.waitFor(async () => expect(await results(id)).toMatchObject({ sealed: true }), {
      timeout: 10_000,
      interval: 20,
    });

  test('the duration is counted from the opening, by the database’s clock', async () => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false, durationSeconds: 600 });
    const { data } = await open(poll.id);
    const left = Date.parse(data.deadline) - Date.parse(data.openedAt);
    expect(left).toBeGreaterThanOrEqual(600_000);
    expect(left).toBeLessThan(605_000);
  });

  test('the timer closes and seals; votes before count, votes after are POLL_CLOSED', async () => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    const opened = await open(poll.id, { durationSeconds: 1 });
    expect(outcome(await vote(poll))).toBe('201');
    await sealed(poll.id);
    expect(await results(poll.id)).toMatchObject({ status: 'closed', round: 1, total: 1 });
    const { closedAt } = (await cast.host.get(`/polls/${poll.id}`)).data;
    expect(Date.parse(closedAt)).toBeGreaterThanOrEqual(Date.parse(opened.data.deadline));
    expect(outcome(await vote(poll))).toBe('409 POLL_CLOSED');
  });

  test('a resumed round has used its deadline up and stays open until the host says so', async () => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false, durationSeconds: 1 });
    await open(poll.id);
    await sealed(poll.id);
    expect((await open(poll.id)).data).toMatchObject({ status: 'open', deadline: null });
    expect(outcome(await vote(poll))).toBe('201');
  });

  test('a further round takes the poll’s duration anew', async () => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false, durationSeconds: 600 });
    await open(poll.id);
    await cast.host.post(`/polls/${poll.id}/close`);
    expect((await cast.host.post(`/polls/${poll.id}/next-round`)).data.deadline).toBeNull();
    const { data } = await open(poll.id);
    expect(Date.parse(data.deadline)).toBeGreaterThan(Date.parse(data.openedAt));
  });

  test('the deadline runs on while the session is paused', async () => {
    const paused = await assembleCast(server.url);
    const poll = await createPoll(paused.host, paused.session.id, { open: false });
    await paused.host.post(`/polls/${poll.id}/open`, { durationSeconds: 1 });
    await paused.host.post(`/sessions/${paused.session.id}/pause`);
    await vi.waitFor(
      async () => {
        const { data } = await paused.host.get(`/polls/${poll.id}/results`);
        expect(data).toMatchObject({ status: 'closed', sealed: true, total: 0 });
      },
      { timeout: 10_000, interval: 20 },
    );
  });

  test('what the opening says goes before what the poll was made with', async () => {
    const deadline = '2999-01-01T00:00:00.000Z';
    const poll = await createPoll(cast.host, cast.session.id, { open: false, durationSeconds: 1 });
    expect((await open(poll.id, { deadline })).data).toMatchObject({ deadline, durationSeconds: 1 });
  });

  test('whether a deadline has passed is judged by the same clock, when making a poll and when opening it', async () => {
    // Past for the database, ahead for the process, which is 400 s behind.
    const deadline = new Date(Date.now() - 200_000).toISOString();
    const fields = { kind: 'single', title: 'T', options: [{ text: 'A' }, { text: 'B' }], deadline };
    const created = await cast.host.post(`/sessions/${cast.session.id}/polls`, fields);
    expect(outcome(created)).toBe('400 DEADLINE_PASSED');
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    expect(outcome(await open(poll.id, { deadline }))).toBe('400 DEADLINE_PASSED');
  });

  test.each([
    ['a deadline long past', { deadline: '2020-01-01T00:00:00Z' }, '400 DEADLINE_PASSED'],
    ['no seconds', { durationSeconds: 0 }, '400 INVALID_INPUT'],
    ['another field', { seconds: 5 }, '400 UNKNOWN_FIELD'],
  ])('opening with %s is refused', async (_what, body, expected) => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    expect(outcome(await open(poll.id, body))).toBe(expected);
    expect((await results(poll.id)).status).toBe('draft');
  });
});
