import { errorKinds } from '@pulse/core';
import { expect } from 'vitest';
import { comparable } from './comparable.ts';
import type { Arrangement, Fixture } from './fixture.ts';
import type { CallProtocol, Outcome } from './protocol.ts';
import { toldByClosing } from './refusal-view.ts';
import type { Stage } from './stage.ts';

/** Through every protocol, each with an arrangement of its own: every answer is the fixture's outcome, and REST's. */
export async function compareAnswers(stage: Stage, fixture: Fixture): Promise<void> {
  const { canonical, calls } = stage.protocols;
  const others = calls.filter((protocol) => protocol !== canonical);
  const expected = await answer(stage, fixture, canonical);
  expect([canonical.name, codeOf(expected)]).toEqual([canonical.name, fixture.outcome]);
  expectStatus(stage, fixture, expected);
  if (!expected.error) {
    const { output } = stage.useCase(fixture.useCase);
    expect(output.safeParse(expected.data).error).toBeUndefined();
    // An empty list is the same everywhere whatever is wrong with its items.
    expect((expected.data as { items?: readonly unknown[] } | null)?.items).not.toEqual([]);
  }
  // What holds for the length of one call is not shared.
  const answers = fixture.around
    ? await inTurn(others, (protocol) => answer(stage, fixture, protocol))
    : await Promise.all(others.map((protocol) => answer(stage, fixture, protocol)));
  for (const [index, protocol] of others.entries()) {
    const answered = answers[index];
    if (!answered) throw new Error(`${protocol.name} has not answered`);
    expect([protocol.name, codeOf(answered)]).toEqual([protocol.name, fixture.outcome]);
    expectStatus(stage, fixture, answered);
    const view = viewOf(protocol, fixture, answered);
    expect({ by: protocol.name, ...view(answered) }).toEqual({ by: protocol.name, ...view(expected) });
  }
}

async function answer(stage: Stage, fixture: Fixture, protocol: CallProtocol): Promise<Outcome> {
  const arrangement = await fixture.arrange(stage);
  const useCase = stage.useCase(fixture.useCase);
  const call = () => protocol.call(useCase, arrangement.input, asking(stage, fixture, protocol, arrangement));
  try {
    return await (fixture.around ? fixture.around(stage, call) : call());
  } finally {
    await arrangement.release?.();
  }
}

/** Where nobody is served at all, what anybody may is asked with somebody else's token. */
function asking(stage: Stage, fixture: Fixture, protocol: CallProtocol, arrangement: Arrangement) {
  const open = stage.useCase(fixture.useCase).permission === 'anyone';
  const token = arrangement.token ?? (open && !protocol.servesNobody ? stage.otherHost.token : undefined);
  return { token, idempotencyKey: arrangement.idempotencyKey };
}

/** How much of an answer can be compared: all, but for the two cases that the protocol's page names. */
function viewOf(protocol: CallProtocol, fixture: Fixture, answered: Outcome) {
  const closed = toldByClosing(protocol, answered.error);
  const inItsOwnWords = protocol.checksTypes && fixture.wrongType === true;
  return ({ data, error }: Outcome): object => {
    if (!error) return { data: comparable(data) };
    return { error: closed || inItsOwnWords ? { code: error.code } : comparable(error) };
  };
}

function expectStatus(stage: Stage, fixture: Fixture, { status, error }: Outcome): void {
  if (status === undefined) return;
  const kind = error && stage.server.composition.catalogue.errors.get(error.code)?.kind;
  const success = stage.useCase(fixture.useCase).http?.status ?? 200;
  expect(status).toBe(kind ? errorKinds[kind].http : success);
}

function codeOf({ error }: Outcome): string {
  return error?.code ?? 'success';
}

export async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
