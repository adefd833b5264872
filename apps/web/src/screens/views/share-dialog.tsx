import { type NewShare, type Project, type SavedView, sharesList } from '@pulse/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { SecretField } from '../../components/secret-field.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { sharesKey } from '../board/queries.ts';
import { NewShareForm } from './new-share-form.tsx';
import { ShareRow } from './share-row.tsx';

interface ShareDialogProps {
  readonly project: Project;
  readonly views: readonly SavedView[];
  /** The view that is shown now: what one most likely wants to share. */
  readonly open: SavedView | undefined;
  readonly onClose: () => void;
}

/** Links to a board: make one, see which there are, end them. */
export function ShareDialog({ project, views, open, onClose }: ShareDialogProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [made, setMade] = useState<NewShare>();
  const queryKey = sharesKey(project.id);
  const query = useQuery({
    queryKey,
    queryFn: () => host.call(sharesList, { projectId: project.id, limit: 100 }),
  });
  const refresh = () => void client.invalidateQueries({ queryKey });
  const shares = query.data?.items ?? [];
  const valid = shares.filter(({ revokedAt, expiresAt }) => {
    return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > host.clock.now());
  });
  const ended = shares.length - valid.length;
  return (
    <Dialog open wide onClose={onClose} title={t('share.title')} description={t('share.text')}>
      <div className="flex flex-col gap-6 overflow-y-auto p-6">
        {made ? (
          <div className="flex flex-col gap-4">
            <SecretField
              label={t('share.made', { name: made.name })}
              value={new URL(made.url, location.origin).href}
              copy={t('share.copy')}
            />
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="text-sm text-ink-soft">{t('share.made.text')}</p>
              <Button size="small" onClick={() => setMade(undefined)}>
                {t('share.another')}
              </Button>
            </div>
          </div>
        ) : (
          <NewShareForm
            projectId={project.id}
            views={views}
            open={open}
            onMade={(share) => {
              setMade(share);
              refresh();
            }}
          />
        )}
        <section aria-labelledby="share-links" className="flex flex-col gap-2 border-t border-line pt-5">
          <h3 id="share-links" className="text-sm font-semibold">
            {t('share.links')}
          </h3>
          {query.isPending ? (
            <RowsSkeleton />
          ) : query.isError ? (
            <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
          ) : valid.length === 0 ? (
            <p className="text-sm text-ink-soft">{t('share.none')}</p>
          ) : (
            <ul className="divide-y divide-line rounded-lg border border-line">
              {valid.map((share) => (
                <ShareRow
                  key={share.id}
                  projectId={project.id}
                  share={share}
                  onRevoked={() => {
                    if (made?.id === share.id) setMade(undefined);
                    refresh();
                  }}
                />
              ))}
            </ul>
          )}
          {ended > 0 && <p className="text-sm text-ink-faint">{t('share.ended', { count: ended })}</p>}
        </section>
      </div>
    </Dialog>
  );
}
