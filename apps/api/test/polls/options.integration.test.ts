import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleCast, type Cast, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createPoll } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface PollAnswer {
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

describe('PATCH /polls/:pollId, its options', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const draft = (fields = {}) => createPoll(cast.host, cast.session.id, { open: false, ...fields });
  const change = (id: string, body: object) => cast.host.patch<PollAnswer>(`/polls/${id}`, body);

  test('before the first vote they come, go and change places; their ids stay', async () => {
    const { id, optionIds } = await draft({ kind: 'multiple' });
    const [a, , c] = optionIds;
    const { status, data } = await change(id, {
      options: [{ id: c, text: 'C' }, { text: 'D' }, { id: a, text: ' Aa ' }, { text: 'E' }],
    });
    expect(status).toBe(200);
    expect(data.options.map(({ text }) => text)).toEqual(['C', 'D', 'Aa', 'E']);
    expect([data.options[0]?.id, data.options[2]?.id]).toEqual([c, a]);
    await cast.host.post(`/polls/${id}/open`);
    await cast.participant.post(`/polls/${id}/votes`, { optionIds: [a, c] });
    const results = await cast.host.get(`/polls/${id}/results`);
    expect(results.data.options.map((option: { votes: number }) => option.votes)).toEqual([1, 0, 1, 0]);
    expect((await cast.host.get(`/polls/${id}/recount`)).data.matches).toBe(true);
  });

  test('after the first vote they are locked, but for their spelling', async () => {
    const poll = await createPoll(cast.host, cast.session.id);
    const [a, b, c] = poll.optionIds;
    await cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [a] });
    const locked = async (options: object[]) => outcome(await change(poll.id, { options }));
    const [A, B, C] = [
      { id: a, text: 'A' },
      { id: b, text: 'B' },
      { id: c, text: 'C' },
    ];
    expect(await locked([A, B])).toBe('409 OPTIONS_LOCKED');
    expect(await locked([B, A, C])).toBe('409 OPTIONS_LOCKED');
    expect(await locked([A, B, C, { text: 'D' }])).toBe('409 OPTIONS_LOCKED');
    expect(await locked([A, B, { text: 'C' }])).toBe('409 OPTIONS_LOCKED');
    const { data } = await change(poll.id, { options: [A, { id: b, text: 'Bee' }, C] });
    expect(data.options).toEqual([A, { id: b, text: 'Bee' }, C]);
    expect((await cast.host.get(`/polls/${poll.id}/results`)).data.total).toBe(1);
  });

  test('the rules of choosing are locked with them', async () => {
    const poll = await createPoll(cast.host, cast.session.id, { kind: 'multiple' });
    expect(outcome(await change(poll.id, { maxChoices: 2 }))).toBe('200');
    await cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    expect(outcome(await change(poll.id, { maxChoices: 1 }))).toBe('409 OPTIONS_LOCKED');
    expect(outcome(await change(poll.id, { minChoices: 2 }))).toBe('409 OPTIONS_LOCKED');
    expect(outcome(await change(poll.id, { maxChoices: 2, title: 'Which two?' }))).toBe('200');
  });

  test('what is respelled after people saw it stays in the staff’s log, and there alone', async () => {
    const poll = await createPoll(cast.host, cast.session.id);
    const [a, b, c] = poll.optionIds;
    await cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [b] });
    const options = [
      { id: a, text: 'A' },
      { id: b, text: ' Bee ' },
      { id: c, text: 'Cee' },
    ];
    const { data: changed } = await change(poll.id, { options });
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const heard = async (client: RestClient) => {
      const { data } = await client.get<
        { event: string; data: { pollId?: string; poll?: { id: string } } }[]
      >(`/sessions/${cast.session.id}/timeline?limit=100`);
      return data
        .filter((entry) => (entry.data.pollId ?? entry.data.poll?.id) === poll.id)
        .map((entry) => [entry.event, entry.data])
        .slice(-3);
    };
    expect(await heard(cast.host)).toEqual([
      ['poll.option_corrected', { pollId: poll.id, optionId: b, before: 'B', after: 'Bee' }],
      ['poll.option_corrected', { pollId: poll.id, optionId: c, before: 'C', after: 'Cee' }],
      ['poll.updated', { poll: changed }],
    ]);
    expect((await heard(cast.participant)).map(([event]) => event)).toEqual(['poll.opened', 'poll.updated']);
    expect((await cast.host.get(`/polls/${poll.id}/results`)).data.options[1]).toEqual({ id: b, votes: 1 });
  });

  test('a draft nobody has seen is respelled without a trace', async () => {
    const poll = await draft();
    const options = poll.optionIds.map((id) => ({ id, text: `${id.slice(0, 4)}!` }));
    await change(poll.id, { options });
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const { data } = await cast.host.get<{ event: string; data: object }[]>(
      `/sessions/${cast.session.id}/timeline?limit=100`,
    );
    const mine = data.filter((entry) => JSON.stringify(entry.data).includes(poll.id));
    expect(mine.map(({ event }) => event)).toEqual(['poll.created', 'poll.updated']);
    const heard = await cast.participant.get(`/sessions/${cast.session.id}/timeline?limit=100`);
    expect(JSON.stringify(heard.body)).not.toContain(poll.id);
  });

  test('bounds move with the options while nobody has voted', async () => {
    const poll = await draft({ kind: 'multiple', minChoices: 2 });
    const [a, b] = poll.optionIds;
    const fewer = await change(poll.id, {
      options: [
        { id: a, text: 'A' },
        { id: b, text: 'B' },
      ],
    });
    expect(fewer.data).toMatchObject({ minChoices: 2, maxChoices: 2 });
    const bounds = await change(poll.id, { minChoices: 1, maxChoices: 1 });
    expect(bounds.data).toMatchObject({ minChoices: 1, maxChoices: 1 });
    for (const refused of [{ maxChoices: 3 }, { minChoices: 2, maxChoices: 1 }]) {
      expect(outcome(await change(poll.id, refused))).toBe('400 CHOICE_COUNT_INVALID');
    }
    const single = await draft();
    expect(outcome(await change(single.id, { maxChoices: 2 }))).toBe('400 CHOICE_COUNT_INVALID');
    expect(outcome(await change(single.id, { minChoices: 0 }))).toBe('400 INVALID_INPUT');
  });

  test('a vote in an earlier round locks them too', async () => {
    const poll = await createPoll(cast.host, cast.session.id);
    await cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    for (const verb of ['close', 'next-round']) await cast.host.post(`/polls/${poll.id}/${verb}`);
    const options = poll.optionIds.slice(0, 2).map((id) => ({ id, text: 'Same' }));
    expect(outcome(await change(poll.id, { options }))).toBe('409 OPTIONS_LOCKED');
  });

  test('foreign options, doubles and bounds that do not fit are refused', async () => {
    const [poll, other] = [await draft({ kind: 'multiple' }), await draft()];
    const [a, b] = poll.optionIds;
    const refused = async (body: object) => outcome(await change(poll.id, body));
    expect(
      await refused({
        options: [
          { id: other.optionIds[0], text: 'X' },
          { id: a, text: 'A' },
        ],
      }),
    ).toBe('400 OPTION_NOT_FOUND');
    expect(
      await refused({
        options: [
          { id: a, text: 'A' },
          { id: a?.toUpperCase(), text: 'A' },
        ],
      }),
    ).toBe('400 OPTION_NOT_FOUND');
    expect(
      await refused({
        minChoices: 3,
        options: [
          { id: a, text: 'A' },
          { id: b, text: 'B' },
        ],
      }),
    ).toBe('400 CHOICE_COUNT_INVALID');
    expect(await refused({ options: [{ id: a, text: 'A' }] })).toBe('400 INVALID_INPUT');
    expect((await cast.host.get<PollAnswer>(`/polls/${poll.id}`)).data.options).toHaveLength(3);
  });
});
