import { createContext, use } from 'react';
import { forgetAccount } from '../../account/account.ts';

/** How somebody left for good: without being sent to the sign-in form as whoever was signed out by something else. */
export type Departure = 'deleted' | 'signedOut';

export const DepartureContext = createContext<(how: Departure) => void>(() => undefined);

/** After the server has ended the account, or all its sign-ins: nobody is signed in here, and a last page says so. */
export function useDepart(): (how: Departure) => void {
  const show = use(DepartureContext);
  return (how) => {
    show(how);
    forgetAccount();
  };
}
