import { useEffect } from 'react';
import { useStore } from '../store.ts';
import { type AccountState, account, restoreAccount } from './account.ts';

/** The account, restored from its cookie on first use. */
export function useAccount(): AccountState {
  const state = useStore(account);
  useEffect(() => {
    void restoreAccount();
  }, []);
  return state;
}
