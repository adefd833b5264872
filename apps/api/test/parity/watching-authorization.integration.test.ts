import { randomUUID } from 'node:crypto';
import { Forbidden } from '@pulse/core';
import { catalogue } from '@pulse/domain';
import { ChannelNotFound } from '@pulse/realtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type CallersOfStage, callers, gatherCallers } from './callers.ts';
import { beginningOf } from './first-frame.ts';
import { fixtures } from './fixtures/index.ts';
import { streamOf } from './protocol.ts';
import { openStage, type Stage } from './stage.ts';

const names = catalogue.entries.filter(({ kind }) => kind === 'stream').map(({ name }) => name);

describe('who may watch', () => {
  let stage: Stage;
  let gathered: CallersOfStage;
  beforeAll(async () => {
    stage = await openStage();
    gathered = await gatherCallers(stage);
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test.each(names)('%s: the same on every protocol', async (name) => {
    const fixture = fixtures.find(({ useCase, outcome }) => useCase === name && outcome === 'success');
    if (!fixture) throw new Error(`${name} has no fixture of its success`);
    const useCase = stage.useCase(name);
    const { prefix, inputKey } = useCase.channel ?? { prefix: '', inputKey: '' };
    const arrangement = await fixture.arrange(stage);
    const id = (arrangement.input as Record<string, string>)[inputKey];
    const own = streamOf(stage.server.composition.catalogue, `${prefix}:${id}`);
    const none = streamOf(stage.server.composition.catalogue, `${prefix}:${randomUUID()}`);
    // Who joined a session has nothing to do with what is not in one.
    const inSession = arrangement.sessionId !== undefined;
    const elsewhere = inSession ? 'not there' : 'never';
    // What is about an account alone is its own, whatever role others have.
    const others = prefix === 'user' ? 'not there' : 'watches';
    const expected: Record<Caller, string> = {
      nobody: 'UNAUTHENTICATED',
      'forged token': 'UNAUTHENTICATED',
      'expired token': 'TOKEN_EXPIRED',
      administrator: others,
      owner: 'watches',
      host: others,
      moderator: others,
      participant: inSession ? 'watches' : 'never',
      observer: inSession ? 'watches' : 'never',
      'participant elsewhere': elsewhere,
      'observer elsewhere': elsewhere,
      'another host': 'not there',
      'a manager': 'not there',
      'a viewer': 'not there',
    };
    const tokens = new Map<Caller, string | undefined>();
    for (const caller of callers) tokens.set(caller, await gathered.tokenOf(caller, arrangement));
    for (const protocol of stage.protocols.streams) {
      const absentCode = protocol.namesBy === 'channel' ? ChannelNotFound.code : useCase.absent?.code;
      const neverCode = protocol.namesBy === 'channel' ? ChannelNotFound.code : Forbidden.code;
      for (const caller of callers) {
        const token = tokens.get(caller);
        const begun = await beginningOf(protocol, { url: stage.url, stream: own, token });
        const code = begun.error?.code ?? 'watches';
        const want = { 'not there': absentCode, never: neverCode }[expected[caller]] ?? expected[caller];
        expect([protocol.name, caller, code]).toEqual([protocol.name, caller, want]);
        if (expected[caller] !== 'not there') continue;
        const absent = await beginningOf(protocol, { url: stage.url, stream: none, token });
        expect([protocol.name, caller, begun.error]).toEqual([protocol.name, caller, absent.error]);
      }
    }
  });
});
