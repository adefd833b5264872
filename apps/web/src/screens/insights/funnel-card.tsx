import { eventsFunnel } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { EventPicker } from './event-picker.tsx';
import { FunnelTable } from './funnel-table.tsx';
import { beginOf, matchOf, type QuestionProps } from './question.ts';

const mostSteps = 8;
/** What a funnel begins with until somebody chooses. */
const suggested = 2;

/** How many come from one event to the next; the steps are edited in place. */
export function FunnelCard({ project, names, search, change }: QuestionProps) {
  const { t } = useMessages();
  const { steps = names.slice(0, suggested), range = 'day', person = 'userId' } = search;
  // A step that has been added and has no event yet.
  const [adding, setAdding] = useState(false);
  const shown = adding || steps.length === 0 ? [...steps, ''] : steps;
  const asked = steps.length >= 2;
  const query = useQuery({
    queryKey: ['projects', project.id, 'funnel', steps, range, person, search.property],
    enabled: asked,
    queryFn: () =>
      host.call(eventsFunnel, {
        projectId: project.id,
        steps: steps.map((name) => matchOf(name, search)),
        by: person,
        from: beginOf(range, Date.now()),
      }),
  });
  const put = (place: number, name: string) => {
    const changed = shown.map((step, index) => (index === place ? name : step)).filter((step) => step !== '');
    setAdding(false);
    change({ steps: changed });
  };
  return (
    <Card title={t('funnel.title')} text={t('funnel.text')}>
      <ol className="mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {shown.map((name, index) => (
          <li
            // The same event may be two steps: they are told apart by their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={index}
          >
            <EventPicker
              label={t('funnel.step', { step: index + 1 })}
              value={name}
              names={names}
              onChange={(chosen) => put(index, chosen)}
              trailing={
                shown.length > 2 && (
                  <IconButton
                    label={t('funnel.step.remove', { step: index + 1 })}
                    onClick={() => put(index, '')}
                  >
                    <X size={16} aria-hidden />
                  </IconButton>
                )
              }
            />
          </li>
        ))}
        {shown.length < mostSteps && !adding && (
          <li className="flex items-end">
            <Button look="quiet" icon={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              {t('funnel.step.add')}
            </Button>
          </li>
        )}
      </ol>
      {!asked ? (
        <p className="text-sm text-ink-soft">{t('funnel.toofew')}</p>
      ) : query.isError && !query.data ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <RowsSkeleton />
      ) : query.data.steps[0]?.count === 0 ? (
        <Notice title={t('insights.nobody.title')} text={t(`insights.nobody.${person}`)} />
      ) : (
        <FunnelTable funnel={query.data} />
      )}
    </Card>
  );
}
