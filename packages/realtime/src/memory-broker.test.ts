import { randomInt } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { MemoryBroker } from './memory-broker.ts';
import { describeBroker } from './testing/conformance/broker.conformance.ts';
import { settle } from './testing/index.ts';

describeBroker({
  name: 'MemoryBroker',
  // One for all nodes: they are in this process.
  async open() {
    const broker = new MemoryBroker(silentLog);
    return { connect: async () => broker, settled: () => settle(3), close: () => broker.close() };
  },
  seed: Number(process.env.PULSE_TEST_SEED ?? randomInt(2 ** 31)),
});
