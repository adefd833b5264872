import { exportsList, type Project } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { host } from '../../account/account.ts';
import { useAccount } from '../../account/use-account.ts';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { BoardSection, RowsSkeleton } from '../board/board-section.tsx';
import { exportsKey } from '../board/queries.ts';
import { ExportRow } from './export-row.tsx';
import { NewExportDialog } from './new-export-dialog.tsx';
import { askAgainIn } from './polling.ts';
import { useOwnExports } from './use-own-exports.ts';

/** Files of a project's events: asked for, watched while they are written, downloaded. */
export function ExportsSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [creating, setCreating] = useState(false);
  const account = useAccount();
  const userId = account.status === 'signed-in' ? account.user.id : '';
  const queryKey = exportsKey(project.id);
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      host.call(exportsList, { projectId: project.id, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      askAgainIn(state.data?.pages.flatMap(({ items }) => items) ?? [], userId, host.clock.now()),
  });
  useOwnExports(project.id, userId);
  const exports = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const done = exports.filter(({ status }) => status === 'done').length;
  useAnnounceMore(done, t('exports.ready'));
  const refresh = () => void client.invalidateQueries({ queryKey });
  const create = (
    <Button look="primary" icon={<Plus size={18} aria-hidden />} onClick={() => setCreating(true)}>
      {t('exports.new')}
    </Button>
  );
  return (
    <BoardSection
      title={t('exports.title')}
      text={t('exports.text')}
      action={exports.length > 0 ? create : undefined}
    >
      {query.isPending ? (
        <RowsSkeleton />
      ) : query.isError && exports.length === 0 ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : exports.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('exports.none.title')} text={t('exports.none.text')}>
            {create}
          </Notice>
        </div>
      ) : (
        <ul
          aria-label={t('exports.list')}
          className="divide-y divide-line rounded-lg border border-line bg-surface"
        >
          {exports.map((exported) => (
            <ExportRow key={exported.id} projectId={project.id} exported={exported} onChanged={refresh} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
      {creating && (
        <NewExportDialog
          projectId={project.id}
          onCreated={() => {
            setCreating(false);
            refresh();
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </BoardSection>
  );
}

/** Says it when there are more than before, not when the list is read for the first time. */
function useAnnounceMore(count: number, text: string): void {
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current !== undefined && count > before.current) announce(text);
    before.current = count;
  }, [count, text]);
}
