import { describe } from 'vitest';
import type { BrokerUnderTest } from './broker-bus.ts';
import { describeDelivery } from './delivery.ts';
import { describeEnding } from './ending.ts';
import { describeMalformed } from './malformed.ts';
import { describeModel } from './model.ts';
import { describeReaders } from './readers.ts';
import { describeSignals } from './signals.ts';

/**
 * What every broker must do, alone and under several hubs. A broker carries and wakes; the hub delivers by offset
 * and reads the tables. So whatever signals meet on the way (loss, repetition, delay, another order, damage), each
 * reader's frames fold to the truth once a signal or a probe has come through.
 *
 * Nothing here assumes that delivery is synchronous or in this process.
 */
export function describeBroker(broker: BrokerUnderTest): void {
  describe(`${broker.name} (PULSE_TEST_SEED=${broker.seed})`, () => {
    describeSignals(broker);
    describeDelivery(broker);
    describeReaders(broker);
    describeMalformed(broker);
    describeEnding(broker);
    describeModel(broker);
  });
}
