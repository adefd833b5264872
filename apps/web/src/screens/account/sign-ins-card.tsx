import { authEndSignIns, authSignIns } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { useDepart } from './departure.ts';
import { SignInRow } from './sign-in-row.tsx';
import { signInsKey } from './sign-ins-key.ts';

/** Every device that is signed in, this one first. */
export function SignInsCard() {
  const { t } = useMessages();
  const client = useQueryClient();
  const depart = useDepart();
  const [asking, setAsking] = useState(false);
  const query = useInfiniteQuery({
    queryKey: signInsKey,
    queryFn: ({ pageParam }) => host.call(authSignIns, { limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const signIns = query.data?.pages
    .flatMap((page) => page.items)
    .toSorted((one, other) => Number(other.current) - Number(one.current));
  return (
    <Card
      title={t('account.devices')}
      text={t('account.devices.text')}
      action={
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('account.devices.everywhere')}
        </Button>
      }
    >
      {signIns ? (
        <ul className="divide-y divide-line rounded-md border border-line" aria-busy={query.isFetching}>
          {signIns.map((signIn) => (
            <SignInRow
              key={signIn.id}
              signIn={signIn}
              onEnded={() => void client.invalidateQueries({ queryKey: signInsKey })}
            />
          ))}
        </ul>
      ) : query.isError ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <div role="status" className="skeleton h-18">
          <span className="sr-only">{t('app.loading')}</span>
        </div>
      )}
      {query.hasNextPage && (
        <div className="mt-4">
          <MoreButton query={query} />
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={t('account.devices.everywhere.title')}
          text={t('account.devices.everywhere.text')}
          action={t('account.devices.everywhere')}
          onConfirm={async () => {
            await host.call(authEndSignIns, {});
            depart('signedOut');
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
