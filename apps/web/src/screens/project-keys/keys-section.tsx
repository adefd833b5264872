import { type ApiKey, type NewApiKey, type Project, projectsListKeys } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { BoardSection, RowsSkeleton } from '../board/board-section.tsx';
import { keysKey } from '../board/queries.ts';
import { KeyRow } from './key-row.tsx';
import { MadeKeyDialog } from './made-key-dialog.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

/** What apps prove with which project they send to: made, shown once, rotated, revoked. */
export function KeysSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewApiKey>();
  const queryKey = keysKey(project.id);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      host.call(projectsListKeys, { projectId: project.id, limit: 100, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const refresh = () => void client.invalidateQueries({ queryKey });
  const take = (key: NewApiKey) => {
    setMade(key);
    setCreating(false);
    refresh();
  };
  const create = (
    <Button look="primary" icon={<Plus size={18} aria-hidden />} onClick={() => setCreating(true)}>
      {t('keys.new')}
    </Button>
  );
  const keys = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <BoardSection
      title={t('keys.title')}
      text={t('keys.text')}
      action={keys.some(({ revokedAt }) => revokedAt === null) ? create : undefined}
    >
      {query.isPending ? (
        <RowsSkeleton />
      ) : query.isError ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <KeyLists projectId={project.id} keys={keys} create={create} onMade={take} onChanged={refresh} />
      )}
      <MoreButton query={query} />
      {creating && <NewKeyDialog projectId={project.id} onMade={take} onClose={() => setCreating(false)} />}
      {made && <MadeKeyDialog made={made} onClose={() => setMade(undefined)} />}
    </BoardSection>
  );
}

interface KeyListsProps {
  readonly projectId: string;
  readonly keys: readonly ApiKey[];
  readonly create: ReactNode;
  readonly onMade: (key: NewApiKey) => void;
  readonly onChanged: () => void;
}

/** Those that work; the revoked ones are kept behind a line. */
function KeyLists({ projectId, keys, create, onMade, onChanged }: KeyListsProps) {
  const { t } = useMessages();
  const valid = keys.filter(({ revokedAt }) => revokedAt === null);
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== null);
  const rows = (some: readonly ApiKey[]) =>
    some.map((key) => (
      <KeyRow key={key.id} projectId={projectId} apiKey={key} onMade={onMade} onChanged={onChanged} />
    ));
  const list = 'divide-y divide-line rounded-lg border border-line bg-surface';
  return (
    <>
      {valid.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('keys.none.title')} text={t('keys.none.text')}>
            {create}
          </Notice>
        </div>
      ) : (
        <ul className={list}>{rows(valid)}</ul>
      )}
      {revoked.length > 0 && (
        <details>
          <summary className="min-h-10 cursor-pointer rounded-md py-2 text-sm text-ink-soft hover:text-ink">
            {t('keys.showRevoked', { count: revoked.length })}
          </summary>
          <ul className={`mt-2 ${list}`}>{rows(revoked)}</ul>
        </details>
      )}
    </>
  );
}
