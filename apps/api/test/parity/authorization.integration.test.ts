import { randomUUID } from 'node:crypto';
import { permissionMatrix } from '@pulse/auth';
import type { AnyUseCase } from '@pulse/core';
import { catalogue, permissionTable } from '@pulse/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type CallersOfStage, callers, columnOf, gatherCallers, outsiders } from './callers.ts';
import { inTurn } from './compare-answers.ts';
import type { Arrangement, Fixture } from './fixture.ts';
import { fixtures } from './fixtures/index.ts';
import type { CallProtocol, Outcome, PublicError } from './protocol.ts';
import { toldByClosing } from './refusal-view.ts';
import { openStage, type Stage } from './stage.ts';

/** The success of every use case that is called: the input that is good, whoever sends it. */
const table = catalogue.entries
  .filter(({ kind }) => kind !== 'stream')
  .map(({ name }) => fixtures.find(({ useCase, outcome }) => useCase === name && outcome === 'success'))
  .map((fixture) => [fixture?.useCase ?? '', fixture] as const);

/** The rows of docs/generated/permissions.md. */
const matrix = new Map(
  permissionMatrix(catalogue.entries, permissionTable).map(({ useCase, allowed }) => [useCase, allowed]),
);

describe('who may call', () => {
  let stage: Stage;
  let gathered: CallersOfStage;
  beforeAll(async () => {
    stage = await openStage();
    gathered = await gatherCallers(stage);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  /** Everybody's call of one arrangement by one protocol; those who cannot be served at all are left out. */
  async function asked(protocol: CallProtocol, caller: Caller, fixture: Fixture, arrangement: Arrangement) {
    const token = await tokenFor(fixture, caller, arrangement);
    return protocol.call(stage.useCase(fixture.useCase), arrangement.input, { token });
  }

  const tokenFor = (fixture: Fixture, caller: Caller, arrangement: Arrangement) =>
    fixture.ownAccount ? gathered.tokenOfNewAccount(caller) : gathered.tokenOf(caller, arrangement);

  test.each(table)('%s: on every protocol whoever may on REST, and nobody else', async (name, fixture) => {
    if (!fixture) throw new Error(`${name} has no fixture of its success`);
    const useCase = stage.useCase(fixture.useCase);
    const { canonical, calls } = stage.protocols;
    const arrangement = await fixture.arrange(stage);
    const refused: Caller[] = [];
    for (const caller of callers) {
      const options = { token: await tokenFor(fixture, caller, arrangement) };
      // What is refused has no effect, so that all can be refused the same. Who succeeds does so with things of their own.
      const fresh = async () => asked(canonical, caller, fixture, await fixture.arrange(stage));
      const expected =
        useCase.kind === 'query' ? await canonical.call(useCase, arrangement.input, options) : await fresh();
      if (isRefusal(useCase, expected.error)) refused.push(caller);
      const repeatable = useCase.kind === 'query' || expected.error !== undefined;
      const answerBy = async (protocol: CallProtocol): Promise<Outcome> => {
        if (caller === 'nobody' && !protocol.servesNobody && !expected.error) return expected;
        if (repeatable) return protocol.call(useCase, arrangement.input, options);
        return asked(protocol, caller, fixture, await fixture.arrange(stage));
      };
      // What holds for the length of one call is not shared.
      const answers = fixture.around ? await inTurn(calls, answerBy) : await Promise.all(calls.map(answerBy));
      for (const [index, protocol] of calls.entries()) {
        const told = answers[index]?.error;
        const view = viewOf(protocol, told);
        expect([protocol.name, caller, view(told)]).toEqual([protocol.name, caller, view(expected.error)]);
      }
    }
    expectRow(useCase, refused);
  });

  test.each(table.filter(([name]) => catalogue.find(name)?.subject))(
    '%s: what is somebody else’s is not there',
    async (_name, fixture) => {
      if (!fixture) return;
      const useCase = stage.useCase(fixture.useCase);
      const arrangement = await fixture.arrange(stage);
      const absent = withoutSubject(useCase, arrangement.input);
      expect(absent).not.toEqual(arrangement.input);
      for (const caller of outsiders) {
        const options = { token: await gathered.tokenOf(caller, arrangement) };
        for (const protocol of stage.protocols.calls) {
          const foreign = await protocol.call(useCase, arrangement.input, options);
          const none = await protocol.call(useCase, absent, options);
          expect(foreign.error).toBeDefined();
          expect([protocol.name, caller, foreign]).toEqual([protocol.name, caller, none]);
        }
      }
    },
  );
});

/** The whole error; where a connection was closed, the code that said why. */
function viewOf(protocol: CallProtocol, told: PublicError | undefined) {
  const closed = toldByClosing(protocol, told);
  return (error: PublicError | undefined) => (closed ? error?.code : error);
}

/** Answered as if the subject were not there, too; anything else got past the decision. */
function isRefusal(useCase: AnyUseCase, error: PublicError | undefined): boolean {
  const refusals = ['UNAUTHENTICATED', 'TOKEN_EXPIRED', 'FORBIDDEN', useCase.absent?.code];
  return error !== undefined && refusals.includes(error.code);
}

/** Bad tokens are never good, outsiders have no part in a subject, and for the rest the table says who may. */
function expectRow({ name, subject }: AnyUseCase, refused: readonly Caller[]): void {
  const row = matrix.get(name);
  const mayNot = callers.filter((caller) => {
    const column = columnOf(caller);
    return column === null || !row?.[column] || (subject && outsiders.includes(caller));
  });
  expect(refused).toEqual(mayNot);
}

const identifier = /^[0-9a-f-]{36}$/;

/** The same input about something that does not exist; what has no id but a name in a list of them stays. */
function withoutSubject({ http }: AnyUseCase, input: object): object {
  const given = new Map<string, unknown>(Object.entries(input));
  const parameters = (http?.path.match(/:\w+/g) ?? [])
    .map((parameter) => parameter.slice(1))
    .filter((parameter) => identifier.test(String(given.get(parameter))));
  return { ...input, ...Object.fromEntries(parameters.map((parameter) => [parameter, randomUUID()])) };
}
