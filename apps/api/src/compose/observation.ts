import type { OnFlush } from '@pulse/db';
import { type HubObserver, silentObserver } from '@pulse/realtime';

type FlushListener = (lane: string, items: number, milliseconds: number) => void;

/** Lanes and the hub are made before who counts what they do: until somebody listens, nobody is told. */
export function createObservation() {
  let onFlush: FlushListener = () => {};
  let hubListener: HubObserver = silentObserver;
  const hub: HubObserver = {
    passed: (pass) => hubListener.passed(pass),
    conflated: (where, states) => hubListener.conflated(where, states),
    lagged: () => hubListener.lagged(),
    replayed: (bytes) => hubListener.replayed(bytes),
  };
  return {
    hub,
    flushOf:
      (lane: string): OnFlush =>
      (items, milliseconds) =>
        onFlush(lane, items, milliseconds),
    /** Sets who is told of every flush of a lane. */
    listenToFlushes(listener: FlushListener): void {
      onFlush = listener;
    },
    /** Sets who is told what the hub does. */
    listenToHub(listener: HubObserver): void {
      hubListener = listener;
    },
  };
}
