import { ChannelNotFound } from '@pulse/realtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparable } from './comparable.ts';
import { beginningOf } from './first-frame.ts';
import { type Fixture, titleOf } from './fixture.ts';
import { fixtures } from './fixtures/index.ts';
import type { Stream, StreamProtocol } from './protocol.ts';
import { openStage, type Stage } from './stage.ts';

/** An event frame has exactly these (spec §8); GraphQL's `type` is the name of the subscription's own. */
const members = ['after', 'channel', 'data', 'event', 'kind', 'pos', 'ts', 'type'];

const followed = fixtures.filter(({ useCase }) => useCase.endsWith('.watch'));

describe('one beginning of a stream on every protocol', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const beginning = async (protocol: StreamProtocol, fixture: Fixture) => {
    const { input, token } = await fixture.arrange(stage);
    return beginningOf(protocol, { url: stage.url, stream: streamFor(stage, fixture, input), token });
  };

  test.each(
    followed.filter(({ outcome }) => outcome === 'success').map((each) => [titleOf(each), each] as const),
  )('%s: the same first frame', async (_title, fixture) => {
    const { streams } = stage.protocols;
    const begun = await Promise.all(streams.map((protocol) => beginning(protocol, fixture)));
    const frames = begun.map(({ frame, error }) => frame ?? error);
    for (const [index, { name }] of streams.entries()) {
      expect([name, Object.keys(frames[index] ?? {}).sort()]).toEqual([name, members]);
      expect([name, comparable(frames[index])]).toEqual([name, comparable(frames[0])]);
    }
  });

  test.each(
    followed.filter(({ outcome }) => outcome !== 'success').map((each) => [titleOf(each), each] as const),
  )('%s: refused alike', async (_title, fixture) => {
    for (const protocol of stage.protocols.streams) {
      const { error } = await beginning(protocol, fixture);
      const { code, message } = refusalBy(stage, protocol, fixture.outcome);
      expect([protocol.name, error]).toEqual([protocol.name, { code, message }]);
    }
  });

  test.each(['nonsense', 'a.b', ''.padEnd(200, 'x')])(
    'a place that is none, %j, is INVALID_RESUME_TOKEN',
    async (after) => {
      for (const fixture of followed.filter(
        ({ outcome, title }) => outcome === 'success' && title === undefined,
      )) {
        const { input, token } = await fixture.arrange(stage);
        const stream = streamFor(stage, fixture, input);
        for (const protocol of stage.protocols.streams) {
          const { error } = await beginningOf(protocol, { url: stage.url, stream, token, after });
          expect([protocol.name, error?.code]).toEqual([protocol.name, 'INVALID_RESUME_TOKEN']);
        }
      }
    },
  );
});

function streamFor(stage: Stage, fixture: Fixture, input: object): Stream {
  const useCase = stage.useCase(fixture.useCase);
  const { prefix, inputKey } = useCase.channel ?? { prefix: '', inputKey: '' };
  const fields = input as Record<string, string>;
  return { useCase, input: fields, channel: `${prefix}:${fields[inputKey]}` };
}

/** By channel nothing tells whether it is absent, somebody else's or misspelt. */
function refusalBy(stage: Stage, { namesBy }: StreamProtocol, code: string) {
  const declared = stage.server.composition.catalogue.errors.get(code);
  if (!declared) throw new Error(`${code} is in no catalogue`);
  const hidden = namesBy === 'channel' && ['absent', 'forbidden', 'invalid'].includes(declared.kind);
  return hidden ? ChannelNotFound : declared;
}
