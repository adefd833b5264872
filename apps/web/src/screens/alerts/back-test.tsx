import { type AlertBackTest, type AlertsBackTestInput, alertsBackTest } from '@pulse/client';
import { useQuery } from '@tanstack/react-query';
import { ChartColumn, Table2 } from 'lucide-react';
import { useId, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { type AlertDraft, conditionOf } from './alert-draft.ts';
import { durationText, momentText } from './alert-text.ts';
import { BackTestChart } from './back-test-chart.tsx';
import { BackTestTable } from './back-test-table.tsx';
import { useSettled } from './use-settled.ts';

const week = 7 * 86_400_000;

/** What the rule that is being filled in would have told of the last week. */
export function BackTest({ projectId, draft }: { readonly projectId: string; readonly draft: AlertDraft }) {
  const { t } = useMessages();
  const title = useId();
  const [asTable, setAsTable] = useState(false);
  const condition = conditionOf(draft);
  const asked = useSettled(
    condition ? JSON.stringify({ condition, cooldownSeconds: draft.cooldownSeconds }) : '',
  );
  const query = useQuery({
    queryKey: ['projects', projectId, 'back-test', asked],
    queryFn: () =>
      host.call(alertsBackTest, {
        projectId,
        ...(JSON.parse(asked) as Omit<AlertsBackTestInput, 'projectId'>),
      }),
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  return (
    <section aria-labelledby={title} className="rounded-lg border border-line bg-sunken p-4">
      <header className="flex min-h-8 items-center justify-between gap-3">
        <h3 id={title} className="text-sm font-semibold">
          {t('backTest.title')}
        </h3>
        {query.data && (
          <Button
            size="small"
            look="quiet"
            onClick={() => setAsTable(!asTable)}
            icon={asTable ? <ChartColumn size={16} aria-hidden /> : <Table2 size={16} aria-hidden />}
          >
            {t(asTable ? 'volume.asChart' : 'volume.asTable')}
          </Button>
        )}
      </header>
      {!condition ? (
        <p className="py-4 text-sm text-ink-soft">{t('backTest.incomplete')}</p>
      ) : query.isError ? (
        <ErrorLine error={query.error} />
      ) : !query.data ? (
        <div className="skeleton mt-2 h-32" />
      ) : (
        <>
          <Summary test={query.data} draft={draft} />
          {asTable ? <BackTestTable test={query.data} /> : <BackTestChart test={query.data} />}
        </>
      )}
    </section>
  );
}

function Summary({ test, draft }: { readonly test: AlertBackTest; readonly draft: AlertDraft }) {
  const { t, language } = useMessages();
  const count = test.episodes.length;
  const whole = Date.parse(test.to) - Date.parse(test.from) >= week - 1_000;
  return (
    <p role="status" className="text-sm text-pretty">
      <span className="font-medium">
        {whole
          ? t('backTest.week', { count })
          : t('backTest.since', { count, time: momentText(test.from, language) })}
      </span>
      <span className="text-ink-soft">
        {' · '}
        {t('backTest.peak', { count: test.peak, window: durationText(draft.windowSeconds, language) })}
      </span>
    </p>
  );
}
