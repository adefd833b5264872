import { type Project, type SavedView, viewsDelete, viewsList } from '@pulse/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bookmark, Ellipsis, Pencil, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import type { BoardSearch } from '../board/board-search.ts';
import { viewsKey } from '../board/queries.ts';
import { ShareDialog } from './share-dialog.tsx';
import { ViewDialog } from './view-dialog.tsx';
import { isSameQuery, queryOf, searchOf } from './view-query.ts';

export interface ViewsBarProps {
  readonly project: Project;
  readonly section: SavedView['view']['section'];
  /** What the section shows now. */
  readonly search: BoardSearch;
  readonly onOpen: (search: BoardSearch) => void;
}

type Asked = 'save' | 'rename' | 'delete' | 'share';

/** The saved views of a section: the one whose filters are set is pressed, and those that are not saved can be. */
export function ViewsBar({ project, section, search, onOpen }: ViewsBarProps) {
  const { t } = useMessages();
  const query = queryOf(search);
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const queryKey = viewsKey(project.id);
  const { data, isError } = useQuery({
    queryKey,
    queryFn: () => host.call(viewsList, { projectId: project.id, limit: 100 }),
  });
  const views = data?.items.filter(({ view }) => view.section === section) ?? [];
  const open = views.find(({ view }) => isSameQuery(view.query, query));
  const everything = isSameQuery(query, {});
  const close = () => setAsked(undefined);
  const refresh = () => void client.invalidateQueries({ queryKey });

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll its row in every browser */}
      <div role="group" aria-label={t('views.label')} className="flex min-w-0 gap-1 overflow-x-auto p-0.5">
        <ViewButton pressed={everything} onClick={() => onOpen({})}>
          {t(section === 'live' ? 'views.all' : 'views.overview')}
        </ViewButton>
        {views.map((view) => (
          <ViewButton key={view.id} pressed={view === open} onClick={() => onOpen(searchOf(view.view.query))}>
            <Bookmark size={14} aria-hidden className="shrink-0" />
            <span className="max-w-56 truncate">{view.name}</span>
            {view.shared && <span className="sr-only">({t('views.isShared')})</span>}
          </ViewButton>
        ))}
        {isError && (
          <span role="alert" className="self-center px-2 text-sm text-bad">
            {t('views.failed')}
          </span>
        )}
      </div>
      {open ? (
        <Menu
          trigger={
            <IconButton label={t('views.menu', { name: open.name })}>
              <Ellipsis size={20} aria-hidden />
            </IconButton>
          }
          items={[
            { label: t('views.rename'), icon: <Pencil size={16} />, onSelect: () => setAsked('rename') },
            {
              label: t('views.delete'),
              icon: <Trash2 size={16} />,
              bad: true,
              onSelect: () => setAsked('delete'),
            },
          ]}
        />
      ) : (
        data &&
        !everything && (
          <Button size="small" icon={<Bookmark size={16} aria-hidden />} onClick={() => setAsked('save')}>
            {t('views.save')}
          </Button>
        )
      )}
      {/* A link shows counts and events; it has no breakdown, no funnel and no grid that it could show. */}
      {section === 'live' && (
        <>
          <span className="flex-1" />
          <Button size="small" icon={<Share2 size={16} aria-hidden />} onClick={() => setAsked('share')}>
            {t('share.open')}
          </Button>
        </>
      )}
      {(asked === 'save' || (asked === 'rename' && open)) && (
        <ViewDialog
          projectId={project.id}
          what={asked === 'rename' && open ? open : { view: { section, query } }}
          onSaved={({ name }) => {
            close();
            toast({ text: t('views.saved', { name }) });
            refresh();
          }}
          onClose={close}
        />
      )}
      {asked === 'delete' && open && (
        <ConfirmDialog
          title={t('views.delete.title', { name: open.name })}
          text={t('views.delete.text')}
          action={t('views.delete')}
          onConfirm={async () => {
            await host.call(viewsDelete, { projectId: project.id, viewId: open.id });
            toast({ text: t('views.deleted', { name: open.name }) });
            refresh();
          }}
          onClose={close}
        />
      )}
      {asked === 'share' && <ShareDialog project={project} views={views} open={open} onClose={close} />}
    </div>
  );
}

interface ViewButtonProps {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function ViewButton({ pressed, onClick, children }: ViewButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={classNames(
        'inline-flex min-h-9 shrink-0 items-center gap-1.5 rounded-md px-3 text-sm font-medium whitespace-nowrap',
        pressed ? 'bg-sunken text-ink' : 'text-ink-soft hover:bg-sunken hover:text-ink',
      )}
    >
      {children}
    </button>
  );
}
