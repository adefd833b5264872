import { silentLog } from '@pulse/core';
import { describeBroker } from './broker.conformance.ts';
import { MemoryBroker } from './memory-broker.ts';

describeBroker('MemoryBroker', async () => {
  const broker = new MemoryBroker(silentLog);
  return { near: broker, far: broker };
});
