import type { Broker } from '../../broker.ts';

/** What carries the signals of one installation, for the conformance suite. */
export interface BrokerBus {
  /** A node's end. In memory all nodes may share one. */
  connect(): Promise<Broker>;
  /** Resolves when everything published has been delivered as far as it will be. */
  settled(): Promise<void>;
  /** Injects what is not a signal, where the transport has bytes. Nobody may hear of it, nor be harmed. */
  malformed?(bytes: Uint8Array): void;
  /** Closes every end as well. */
  close(): Promise<void>;
}

export interface BrokerUnderTest {
  readonly name: string;
  /** A bus of its own each time, which nothing else publishes to. */
  readonly open: () => Promise<BrokerBus>;
  /** Of all faults and interleavings. Every title names it. */
  readonly seed: number;
  /** Random histories that the model is compared with. */
  readonly histories?: number;
}
