import { eventsBreakdown } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Card } from '../../components/card.tsx';
import { Field, SelectField } from '../../components/field.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { propertiesOf } from '../tail/property-text.ts';
import { BreakdownTable } from './breakdown-table.tsx';
import { beginOf, type QuestionProps } from './question.ts';

const fields = ['name', 'level', 'userId', 'sessionId'] as const;
type Dimension = (typeof fields)[number] | 'property';

/** The values of a field or property, with their shares. */
export function BreakdownCard({ project, search, change }: QuestionProps) {
  const { t } = useMessages();
  const { by = 'name', range = 'day', level, name, property } = search;
  const [asking, setAsking] = useState(false);
  const path = by.startsWith('properties.') ? by.slice('properties.'.length) : undefined;
  const dimension: Dimension = asking || path !== undefined ? 'property' : (by as Dimension);
  const asked = dimension !== 'property' || path !== undefined;
  const query = useQuery({
    queryKey: ['projects', project.id, 'breakdown', by, range, level, name, property],
    enabled: asked,
    queryFn: () =>
      host.call(eventsBreakdown, {
        projectId: project.id,
        by,
        level,
        name,
        properties: propertiesOf(search),
        from: beginOf(range, Date.now()),
      }),
    placeholderData: (before) => (before?.by === by ? before : undefined),
  });
  return (
    <Card
      title={t('breakdown.title')}
      text={query.data ? t('breakdown.total', { count: query.data.total }) : t('breakdown.text')}
      action={
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            label={t('breakdown.by')}
            value={dimension}
            onChange={(chosen) => {
              setAsking(chosen === 'property');
              if (chosen !== 'property') change({ by: chosen === 'name' ? undefined : chosen });
            }}
            choices={[...fields, 'property' as const].map((value) => ({
              value,
              label: t(`breakdown.${value}`),
            }))}
          />
          {dimension === 'property' && (
            <PathField
              path={path ?? ''}
              onPath={(typed) => {
                if (typed !== '') change({ by: `properties.${typed}` });
              }}
            />
          )}
        </div>
      }
    >
      {!asked ? (
        <p className="text-sm text-ink-soft">{t('breakdown.path.missing')}</p>
      ) : query.isError && !query.data ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <RowsSkeleton />
      ) : query.data.total === 0 ? (
        <Notice title={t('breakdown.none.title')} text={t('breakdown.none.text')} />
      ) : (
        <BreakdownTable breakdown={query.data} search={search} change={change} />
      )}
    </Card>
  );
}

function PathField({ path, onPath }: { readonly path: string; readonly onPath: (path: string) => void }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState(path);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPath(typed.trim());
      }}
    >
      <Field
        label={t('breakdown.path')}
        placeholder={t('breakdown.path.placeholder')}
        value={typed}
        maxLength={180}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => onPath(typed.trim())}
        className="font-mono text-sm"
      />
    </form>
  );
}
