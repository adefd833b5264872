import type { Poll, PollRecount } from '@pulse/client';
import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../messages/language.ts';
import { Dialog } from './dialog.tsx';
import { ErrorLine } from './notice.tsx';
import { OptionLetter } from './option-letter.tsx';

interface RecountDialogProps {
  readonly poll: Poll;
  readonly count: (pollId: string) => Promise<PollRecount>;
  readonly onClose: () => void;
}

/** Proof on demand: the sealed tally beside a recount of the ballots, made just now. */
export function RecountDialog({ poll, count, onClose }: RecountDialogProps) {
  const { t } = useMessages();
  const [recount, setRecount] = useState<PollRecount>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    count(poll.id).then(setRecount, setError);
  }, [count, poll.id]);
  return (
    <Dialog open onClose={onClose} title={t('recount.title')} description={t('recount.explain')} wide>
      <div className="flex min-h-40 flex-col gap-4 overflow-y-auto p-6">
        <ErrorLine error={error} />
        {!recount && error === undefined && <p className="text-ink-soft">{t('recount.counting')}</p>}
        {recount && (
          <>
            <p
              className={`flex items-center gap-2 rounded-md px-3 py-2 font-medium ${
                recount.matches ? 'bg-good-wash text-good' : 'bg-bad-wash text-bad'
              }`}
            >
              {recount.matches ? (
                <BadgeCheck size={20} aria-hidden />
              ) : (
                <TriangleAlert size={20} aria-hidden />
              )}
              {t(recount.matches ? 'recount.matches' : 'recount.differs')}
            </p>
            <RecountTable poll={poll} recount={recount} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function RecountTable({ poll, recount }: { poll: Poll; recount: PollRecount }) {
  const { t, language } = useMessages();
  const number = new Intl.NumberFormat(language);
  const votes = (part: PollRecount['tally'], id: string) =>
    number.format(part.options.find((option) => option.id === id)?.votes ?? 0);
  return (
    <table className="tabular w-full text-sm">
      <thead className="text-ink-soft">
        <tr className="border-b border-line">
          <th className="py-2 text-start font-medium">{t('recount.option')}</th>
          <th className="w-28 py-2 text-end font-medium">{t('recount.tally')}</th>
          <th className="w-28 py-2 text-end font-medium">{t('recount.recount')}</th>
        </tr>
      </thead>
      <tbody>
        {poll.options.map((option, index) => (
          <tr key={option.id} className="border-b border-line">
            <td className="flex items-center gap-3 py-2">
              <OptionLetter index={index} className="size-6 text-xs" /> {option.text}
            </td>
            <td className="py-2 text-end">{votes(recount.tally, option.id)}</td>
            <td className="py-2 text-end">{votes(recount.recount, option.id)}</td>
          </tr>
        ))}
        <tr className="font-semibold">
          <td className="py-2">{t('recount.total')}</td>
          <td className="py-2 text-end">{number.format(recount.tally.total)}</td>
          <td className="py-2 text-end">{number.format(recount.recount.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}
