import { type Poll, type PollResults, pollsRounds } from '@pulse/client';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/field.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { RoundsComparison } from '../../components/rounds-comparison.tsx';
import { useRounds } from '../../components/use-rounds.ts';
import { useMessages } from '../../messages/language.ts';

interface RoundsDialogProps {
  readonly poll: Poll;
  readonly results: PollResults | undefined;
  readonly onClose: () => void;
}

/** Two rounds of a poll side by side; with more than two, any two. */
export function RoundsDialog({ poll, results, onClose }: RoundsDialogProps) {
  const { t } = useMessages();
  const { rounds, error } = useRounds(poll, results, readRounds);
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({});
  const asked = rounds?.filter(({ status, round }) => status !== 'draft' || round < poll.round) ?? [];
  const pick = (wish: string | undefined, fallback: number) =>
    asked.find(({ round }) => String(round) === wish) ?? asked.at(fallback);
  const before = pick(chosen.before, -2);
  const after = pick(chosen.after, -1);
  const choices = asked.map(({ round }) => ({
    value: String(round),
    label: t('results.round', { round }),
  }));
  return (
    <Dialog open onClose={onClose} title={t('rounds.title')} description={poll.title} wide>
      <div className="flex min-h-60 flex-col gap-6 overflow-y-auto p-6">
        <ErrorLine error={error} />
        {!rounds && error === undefined && <RoundsSkeleton options={poll.options.length} />}
        {asked.length === 1 && <p className="text-ink-soft">{t('rounds.onlyOne')}</p>}
        {asked.length > 2 && before && after && (
          <div className="grid grid-cols-2 gap-4">
            <SelectField
              label={t('rounds.before')}
              value={String(before.round)}
              choices={choices}
              onChange={(value) => setChosen({ ...chosen, before: value })}
            />
            <SelectField
              label={t('rounds.after')}
              value={String(after.round)}
              choices={choices}
              onChange={(value) => setChosen({ ...chosen, after: value })}
            />
          </div>
        )}
        {before && after && asked.length > 1 && (
          <>
            <RoundsComparison poll={poll} before={before} after={after} density="desk" />
            <p className="tabular text-sm text-ink-soft">
              {[before, after]
                .map(
                  ({ round, total }) =>
                    `${t('results.round', { round })}: ${t('results.voters', { count: total })}`,
                )
                .join(' · ')}
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

const readRounds = (pollId: string) => host.call(pollsRounds, { pollId });

function RoundsSkeleton({ options }: { options: number }) {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-5">
      <span className="sr-only">{t('app.loading')}</span>
      {Array.from({ length: options }, (_, index) => index).map((row) => (
        <div key={row} className="skeleton h-20" />
      ))}
    </div>
  );
}
