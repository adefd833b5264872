import type { Observable } from '@pulse/client';
import { useSyncExternalStore } from 'react';

export { createStore, type Store } from '@pulse/client';

export function useStore<Value>(store: Observable<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}
