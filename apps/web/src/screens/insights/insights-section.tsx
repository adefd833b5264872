import type { Project } from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { buttonClass } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { useMessages } from '../../messages/language.ts';
import { BoardSection, SectionSkeleton } from '../board/board-section.tsx';
import { useBoardSearch } from '../board/use-board-search.ts';
import { FilterBar } from '../tail/filter-bar.tsx';
import { PropertyFilter } from '../tail/property-filter.tsx';
import { propertiesOf, propertySearch } from '../tail/property-text.ts';
import { useEventNames } from '../tail/use-event-names.ts';
import { filterSearch } from '../tail/use-live-search.ts';
import { Views } from '../views/views.tsx';
import { chartRanges } from '../volume/chart-range.ts';
import { BreakdownCard } from './breakdown-card.tsx';
import { FunnelCard } from './funnel-card.tsx';
import { RetentionCard } from './retention-card.tsx';

const people = ['userId', 'sessionId'] as const;

/** Questions about many events of a project at once; what is asked is in the address. */
export function InsightsSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const { search, change, open } = useBoardSearch();
  const names = useEventNames(project.id);
  const nameInput = useRef<HTMLInputElement>(null);
  const { range = 'day', level = [], name = [], property = [], person = 'userId' } = search;
  if (!names) return <SectionSkeleton />;
  if (names.length === 0) {
    return (
      <BoardSection title={t('insights.title')} text={t('insights.text')}>
        <div className="rounded-lg border border-line bg-surface">
          <Notice title={t('insights.empty.title')} text={t('insights.empty.text')}>
            <Link
              to="/board/$projectId/{-$section}"
              params={{ projectId: project.id, section: 'connect' }}
              className={buttonClass('primary')}
            >
              {t('insights.empty.action')}
            </Link>
          </Notice>
        </div>
      </BoardSection>
    );
  }
  const question = { project, names, search, change };
  return (
    <BoardSection
      title={t('insights.title')}
      text={t('insights.text')}
      action={
        <Segments
          label={t('range.label')}
          value={range}
          onChange={(value) => change({ range: value === 'day' ? undefined : value })}
          choices={chartRanges.map((value) => ({ value, label: t(`range.${value}`) }))}
        />
      }
    >
      <Views project={project} section="insights" search={search} onOpen={open} />
      <FilterBar
        filter={{ level, name }}
        onFilter={(filter) => change(filterSearch(filter))}
        names={names}
        input={nameInput}
        onClear={
          level.length + name.length + property.length > 0
            ? () => change({ level: undefined, name: undefined, property: undefined })
            : undefined
        }
      >
        <PropertyFilter
          properties={propertiesOf(search) ?? {}}
          onChange={(properties) => change(propertySearch(properties))}
        />
      </FilterBar>
      <p className="-mt-3 text-xs text-ink-faint">{t('insights.filter.hint')}</p>
      <BreakdownCard {...question} />
      <div>
        <Segments
          label={t('insights.person')}
          value={person}
          onChange={(value) => change({ person: value === 'userId' ? undefined : value })}
          choices={people.map((value) => ({ value, label: t(`insights.person.${value}`) }))}
        />
      </div>
      <FunnelCard {...question} />
      <RetentionCard {...question} />
    </BoardSection>
  );
}
