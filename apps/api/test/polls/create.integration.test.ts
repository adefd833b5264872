import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { pollShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const single = {
  kind: 'single',
  title: 'Which one?',
  options: [{ text: 'A' }, { text: 'B' }, { text: 'C' }],
};
const multiple = { ...single, kind: 'multiple' };

describe('POST /sessions/:sessionId/polls', () => {
  let server: TestServer;
  let cast: Cast;
  let path: string;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
    path = `/sessions/${cast.session.id}/polls`;
  });
  afterAll(() => server.stop());

  test('a draft with the defaults, at the end of the run sheet', async () => {
    const other = await assembleCast(server.url);
    const sessionId = other.session.id;
    const first = await other.host.post(`/sessions/${sessionId}/polls`, single);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ success: true, data: pollShape({ sessionId }) });
    const second = await other.host.post(`/sessions/${sessionId}/polls`, single);
    expect(second.data).toEqual(pollShape({ sessionId, position: 2 }));
    expect(new Set(second.data.options.map((option: { id: string }) => option.id)).size).toBe(3);
  });

  test('twenty at once have twenty places', async () => {
    const other = await assembleCast(server.url);
    const created = await Promise.all(
      Array.from({ length: 20 }, () => other.host.post(`/sessions/${other.session.id}/polls`, single)),
    );
    const positions = created.map(({ data }) => data.position as number).toSorted((a, b) => a - b);
    expect(positions).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('every setting is taken over', async () => {
    const settings = {
      voteChange: 'final',
      resultVisibility: 'after_close',
      minChoices: 2,
      maxChoices: 3,
      durationSeconds: 60,
      deadline: '2999-01-01T00:00:00.000Z',
    };
    const { data } = await cast.host.post(path, { ...multiple, ...settings });
    expect(data).toMatchObject({ kind: 'multiple', ...settings });
  });

  test('multiple takes one to all unless told', async () => {
    const { data } = await cast.host.post(path, multiple);
    expect(data).toMatchObject({ minChoices: 1, maxChoices: 3 });
  });

  test.each([
    ['a single with two choices', { ...single, maxChoices: 2 }],
    ['more at least than at most', { ...multiple, minChoices: 3, maxChoices: 2 }],
    ['more than there are options', { ...multiple, maxChoices: 4 }],
  ])('%s is CHOICE_COUNT_INVALID', async (_what, body) => {
    expect(outcome(await cast.host.post(path, body))).toBe('400 CHOICE_COUNT_INVALID');
  });

  test('a deadline in the past is DEADLINE_PASSED', async () => {
    for (const deadline of ['2020-01-01T00:00:00Z', '0000-01-01T00:00:00Z']) {
      expect(outcome(await cast.host.post(path, { ...single, deadline }))).toBe('400 DEADLINE_PASSED');
    }
  });

  test.each([
    ['an unknown kind', { ...single, kind: 'essay' }],
    ['one option', { ...single, options: [{ text: 'A' }] }],
    ['51 options', { ...single, options: Array.from({ length: 51 }, () => ({ text: 'A' })) }],
    ['an option without text', { ...single, options: [{ text: 'A' }, {}] }],
    ['an option of blanks', { ...single, options: [{ text: 'A' }, { text: ' ' }] }],
    ['options as text', { ...single, options: 'AB' }],
    ['a title too long', { ...single, title: 'x'.repeat(301) }],
    ['no choices', { ...multiple, minChoices: 0 }],
    ['a deadline without a zone', { ...single, deadline: '2999-01-01T00:00:00' }],
    ['the 30th of February', { ...single, deadline: '2999-02-30T00:00:00Z' }],
    ['no time at all', { ...single, durationSeconds: 0 }],
    ['more than a day', { ...single, durationSeconds: 86_401 }],
    ['text for a number', { ...single, durationSeconds: '60' }],
    ['an unknown visibility', { ...single, resultVisibility: 'friends' }],
  ])('%s is INVALID_INPUT', async (_what, body) => {
    expect(outcome(await cast.host.post(path, body))).toBe('400 INVALID_INPUT');
  });

  test.each([
    ['status', { ...single, status: 'open' }],
    ['an id of an option', { ...single, options: [{ text: 'A', id: 'x' }, { text: 'B' }] }],
  ])('%s is not the caller’s to set', async (_what, body) => {
    expect(outcome(await cast.host.post(path, body))).toBe('400 UNKNOWN_FIELD');
  });

  test('a session that is over takes none', async () => {
    const over = await assembleCast(server.url);
    await over.host.post(`/sessions/${over.session.id}/end`);
    const refused = () => over.host.post(`/sessions/${over.session.id}/polls`, single).then(outcome);
    expect(await refused()).toBe('409 SESSION_NOT_LIVE');
    await over.host.post(`/sessions/${over.session.id}/archive`);
    expect(await refused()).toBe('409 SESSION_NOT_LIVE');
  });

  test('the host alone may, and another’s session is absent', async () => {
    expect(await askedByAll(cast, (client) => client.post(path, single))).toEqual(
      hostAlone(201, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.post(`/sessions/${id}/polls`, single),
    );
    expect(foreign).toEqual(absent);
  });
});
