import { Overloaded, RateLimited } from '@pulse/core';
import { systemTimers } from '@pulse/realtime';
import { describe, expect, test } from 'vitest';
import { noOverload } from '../../src/ops/overload.ts';
import { registerHost } from '../scenario.ts';
import type { CallProtocol } from './protocol.ts';
import { openStage, type Stage } from './stage.ts';

const told = ({ code, message }: { readonly code: string; readonly message: string }) => ({ code, message });

describe('a server that has enough to do', () => {
  test('says so by every protocol, also on connections that are open already, and then answers again', async () => {
    let overloaded = false;
    const overload = { ...noOverload, overloaded: () => overloaded };
    await using stage = await openStage({ overload });
    const ask = (protocol: CallProtocol) =>
      protocol.call(stage.useCase('auth.me'), {}, { token: stage.host.token });
    // By polling every packet is a request, which is refused before Socket.IO sees it.
    const heard = stage.protocols.calls.filter(({ name }) => name !== 'Socket.IO by polling');
    for (const protocol of heard)
      expect([protocol.name, (await ask(protocol)).error]).toEqual([protocol.name, undefined]);
    overloaded = true;
    for (const protocol of heard) {
      expect([protocol.name, (await ask(protocol)).error]).toEqual([protocol.name, told(Overloaded)]);
    }
    overloaded = false;
    for (const protocol of heard)
      expect([protocol.name, (await ask(protocol)).error]).toEqual([protocol.name, undefined]);
  });
});

describe('a token that asks too often', () => {
  /** One a second, twenty at once; and no second passes. */
  const frozen = { ...systemTimers, now: () => 0 };
  const burst = 20;

  const ask = (stage: Stage, protocol: CallProtocol, token: string) =>
    protocol.call(stage.useCase('auth.me'), {}, { token });

  test('is refused on every protocol, whichever it was that it asked by', async () => {
    await using stage = await openStage({ timers: frozen, environment: { RATE_LIMIT_PER_SECOND: '1' } });
    for (const eager of stage.protocols.calls) {
      const { token } = await registerHost(stage.url);
      const answers: (string | undefined)[] = [];
      // The first request of a token that nobody has verified yet counts for its address.
      for (let count = 0; count <= burst; count += 1)
        answers.push((await ask(stage, eager, token)).error?.code);
      expect([eager.name, answers.slice(0, burst)]).toEqual([eager.name, Array(burst).fill(undefined)]);
      for (const protocol of stage.protocols.calls) {
        const { error } = await ask(stage, protocol, token);
        expect([eager.name, protocol.name, error]).toEqual([eager.name, protocol.name, told(RateLimited)]);
      }
      const calm = await ask(stage, eager, stage.otherHost.token);
      expect([eager.name, calm.error]).toEqual([eager.name, undefined]);
    }
  });
});
