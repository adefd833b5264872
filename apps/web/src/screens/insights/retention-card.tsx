import { eventsRetention } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { host } from '../../account/account.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { EventPicker } from './event-picker.tsx';
import { matchOf, type QuestionProps } from './question.ts';
import { RetentionGrid } from './retention-grid.tsx';

const intervals = ['day', 'week'] as const;

/** Who came and returned, by days or weeks of the project. */
export function RetentionCard({ project, names, search, change }: QuestionProps) {
  const { t } = useMessages();
  const { came = names[0] ?? '', returned = '', interval = 'day', person = 'userId' } = search;
  const query = useQuery({
    queryKey: ['projects', project.id, 'retention', came, returned, interval, person, search.property],
    queryFn: () =>
      host.call(eventsRetention, {
        projectId: project.id,
        came: matchOf(came, search),
        ...(returned === '' ? {} : { returned: matchOf(returned, search) }),
        interval,
        by: person,
      }),
  });
  return (
    <Card
      title={t('retention.title')}
      text={t('retention.text')}
      action={
        <Segments
          label={t('retention.interval')}
          value={interval}
          onChange={(value) => change({ interval: value === 'day' ? undefined : value })}
          choices={intervals.map((value) => ({ value, label: t(`retention.${value}`) }))}
        />
      }
    >
      <div className="mb-5 grid gap-3 sm:grid-cols-2">
        <EventPicker
          label={t('retention.came')}
          value={came}
          names={names}
          onChange={(name) => change({ came: name === '' ? undefined : name })}
        />
        <EventPicker
          label={t('retention.returned')}
          value={returned}
          names={names}
          placeholder={t('retention.returned.same')}
          onChange={(name) => change({ returned: name === '' ? undefined : name })}
        />
      </div>
      {query.isError && !query.data ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <RowsSkeleton />
      ) : query.data.cohorts.every(({ size }) => size === 0) ? (
        <Notice title={t('insights.nobody.title')} text={t(`insights.nobody.${person}`)} />
      ) : (
        <RetentionGrid retention={query.data} timeZone={project.timeZone} />
      )}
    </Card>
  );
}
