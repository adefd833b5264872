import { randomUUID } from 'node:crypto';
import type { AnyUseCase } from '@pulse/core';
import { catalogue } from '@pulse/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Arrangement, titleOf } from './fixture.ts';
import { fixtures } from './fixtures/index.ts';
import { settled } from './fixtures/sessions.ts';
import type { CallProtocol } from './protocol.ts';
import { openStage, type Stage } from './stage.ts';

/** Their answers are secrets, which are not kept (spec §10). */
const keepsNoAnswer = (useCase: string) => catalogue.find(useCase)?.secretAnswer === true;

/** What they bring has ids of its own, which do the same (spec §10). */
const hasOwnIds = (useCase: string) => useCase === 'events.ingest' || useCase === 'events.ingestBatch';

describe('an idempotency key, on every protocol', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  /** What a command is called with; where nobody is served, anybody's token does. */
  const tokenFor = ({ servesNobody }: CallProtocol, { token }: Arrangement) =>
    token ?? (servesNobody ? undefined : stage.otherHost.token);

  /**
   * Every row of every table with the transaction that wrote it, but for the answers that are kept by key, and for what is
   * written by itself: how far the rules of projects have been looked at.
   */
  async function contents(): Promise<unknown> {
    await settled(stage);
    const tables = await stage.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public'
         AND table_name NOT IN ('idempotency_answers', 'outbox', 'alert_watches', 'alert_standings')`,
    );
    const digests = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(string_agg(x.xmin::text || x::text, ',' ORDER BY x::text)) FROM "${name}" x`,
    );
    // In an order of its own: a plan may append the tables in any.
    return stage.rows(`SELECT * FROM (${digests.join(' UNION ALL ')}) AS digests ORDER BY name`);
  }

  const commands = fixtures.filter(
    ({ useCase, outcome, title }) =>
      catalogue.find(useCase)?.kind === 'command' &&
      outcome === 'success' &&
      title === undefined &&
      !keepsNoAnswer(useCase) &&
      !hasOwnIds(useCase),
  );

  test.each(commands.map((fixture) => [titleOf(fixture), fixture] as const))(
    '%s: the same answer again, through any protocol, and one effect',
    async (_title, fixture) => {
      const useCase = stage.useCase(fixture.useCase);
      const { calls } = stage.protocols;
      for (const [index, protocol] of calls.entries()) {
        const arrangement = await fixture.arrange(stage);
        const { input } = arrangement;
        const call = (by: CallProtocol, given: object, idempotencyKey: string) =>
          by.call(useCase, given, { token: tokenFor(by, arrangement), idempotencyKey });
        const key = randomUUID();
        const before = await contents();
        const first = await call(protocol, input, key);
        expect([protocol.name, first.error]).toEqual([protocol.name, undefined]);
        const written = await contents();
        expect(written).not.toEqual(before);
        expect(await call(protocol, input, key)).toEqual(first);
        const other = calls[(index + 1) % calls.length] ?? protocol;
        if (tokenFor(other, arrangement) === tokenFor(protocol, arrangement)) {
          const again = await call(other, input, key);
          expect([other.name, again.error, again.data]).toEqual([other.name, undefined, first.data]);
        }
        if (useCase.commit !== 'grouped') {
          const refused = await call(protocol, otherwise(useCase, input), key);
          expect([protocol.name, refused.error?.code]).toEqual([protocol.name, 'IDEMPOTENCY_MISMATCH']);
        }
        expect(await contents()).toEqual(written);
      }
    },
  );
});

/** The same input but for one value, and good as well. */
function otherwise(useCase: AnyUseCase, input: object): object {
  const others = Object.entries(input).map(([name, value]) => ({ ...input, [name]: another(value) }));
  const good = others.find((other) => useCase.input.safeParse(other).success);
  if (!good) throw new Error('there is nothing to change');
  return good;
}

function another(value: unknown): unknown {
  if (Array.isArray(value)) return [...value, ...value];
  if (typeof value !== 'string') return undefined;
  return /^[0-9a-f-]{36}$/.test(value) ? randomUUID() : `${value.trim()} 2`;
}
