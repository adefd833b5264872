import { type Account, authMe } from '@pulse/client';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { adoptUser, host } from './account.ts';
import { useAccount } from './use-account.ts';

const keyOf = (userId: string | undefined) => ['account', userId];

/** The account with what its owner alone sees; read anew when the page comes to the fore, as after a link of a mail. */
export function useOwnAccount(): UseQueryResult<Account> {
  const account = useAccount();
  return useQuery({
    queryKey: keyOf(account.status === 'signed-in' ? account.user.id : undefined),
    queryFn: () => host.call(authMe, {}),
    enabled: account.status === 'signed-in',
    retry: false,
  });
}

/** Takes what a change has answered. */
export function useAdoptAccount(): (account: Account) => void {
  const client = useQueryClient();
  return (account) => {
    client.setQueryData(keyOf(account.id), account);
    adoptUser(account);
  };
}
