import { isPulseError, type PulseClient, sharesBoard } from '@pulse/client';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { AppHeader } from '../../components/app-header.tsx';
import { Content } from '../../components/content.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import { SectionSkeleton } from '../board/board-section.tsx';
import { SharedBoard } from './shared-board.tsx';

/** A link that was ended is noticed after so long where nothing is followed live. */
const askAgain = 15_000;
/** Codes of answers to a token that is not good, or not any more. */
const endings: ReadonlySet<string> = new Set(['INVALID_API_KEY', 'UNAUTHENTICATED', 'TOKEN_EXPIRED']);

export const hasEnded = (error: unknown): boolean => isPulseError(error) && endings.has(error.code);

/**
 * `/shared/board#…`: a board as whoever has a link sees it. The token stays in the address, so that a screen in a hall can
 * be reloaded; what is behind the # is sent to nobody.
 */
export function SharedScreen() {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  const token = useFragment();
  const client = useMemo(() => pulse.as(token), [token]);
  useEffect(() => () => client.close(), [client]);
  useEffect(() => {
    const robots = document.createElement('meta');
    robots.name = 'robots';
    robots.content = 'noindex';
    document.head.append(robots);
    return () => robots.remove();
  }, []);
  return (
    <QueryClientProvider client={queries}>
      <Shared key={token} token={token} client={client} />
    </QueryClientProvider>
  );
}

function Shared({ token, client }: { readonly token: string; readonly client: PulseClient }) {
  const { t } = useMessages();
  const [ended, setEnded] = useState(!token.startsWith('pv_'));
  const query = useQuery({
    queryKey: ['shared', token],
    queryFn: () => client.call(sharesBoard, {}),
    retry: (failures, error) => failures < 1 && !hasEnded(error),
    refetchInterval: askAgain,
    enabled: !ended,
  });
  const board = query.data;
  const over = ended || hasEnded(query.error);
  return (
    <>
      <AppHeader>
        {board && !over && <span className="min-w-0 truncate text-base font-semibold">{board.name}</span>}
      </AppHeader>
      <Content
        title={board && !over ? board.name : t('shared.title')}
        className="mx-auto flex w-full max-w-6xl flex-1 flex-col px-4 py-6 sm:px-6 sm:py-8"
      >
        {over ? (
          <div className="m-auto">
            <Notice level={1} title={t('shared.ended.title')} text={t('shared.ended.text')} />
          </div>
        ) : board ? (
          <SharedBoard client={client} board={board} onEnded={() => setEnded(true)} />
        ) : query.isError ? (
          <ErrorNotice level={1} error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SectionSkeleton />
        )}
      </Content>
    </>
  );
}

const readFragment = () => location.hash.slice(1);

/** What is behind the # of the address; another link may be put there. */
function useFragment(): string {
  const [fragment, setFragment] = useState(readFragment);
  useEffect(() => {
    const changed = () => setFragment(readFragment());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return fragment;
}
