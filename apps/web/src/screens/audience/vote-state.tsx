import type { Poll } from '@pulse/client';
import { Check, CloudOff, LoaderCircle, Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import type { MessageKey, Translate } from '../../messages/message.ts';
import { serverTrouble } from '../../server-trouble.ts';
import { useStore } from '../../store.ts';
import type { OwnVote } from './use-ballot-box.ts';

interface VoteStateProps {
  readonly poll: Poll;
  readonly own: OwnVote;
  readonly paused: boolean;
  readonly visible: boolean;
  readonly total: number | undefined;
}

const refusals: Readonly<Partial<Record<string, MessageKey & `vote.refused.${string}`>>> = {
  POLL_CLOSED: 'vote.refused.POLL_CLOSED',
  SESSION_NOT_LIVE: 'vote.refused.SESSION_NOT_LIVE',
  ALREADY_VOTED: 'vote.refused.ALREADY_VOTED',
  OPTION_NOT_FOUND: 'vote.refused.OPTION_NOT_FOUND',
  PARTICIPANT_BANNED: 'vote.refused.PARTICIPANT_BANNED',
};

interface Line {
  readonly text: string;
  readonly icon?: ReactNode;
  readonly look?: string;
}

/** What became of the vote, in a place whose height does not change. */
export function VoteState({ poll, own, paused, visible, total }: VoteStateProps) {
  const { t } = useMessages();
  const trouble = useStore(serverTrouble) !== undefined;
  const line = currentLine({ poll, own, paused, visible, trouble }, t);
  const facts = [
    ...(total ? [t('results.voters', { count: total })] : []),
    ...(poll.round > 1 ? [t('results.round', { round: poll.round })] : []),
  ];
  return (
    <div className="mt-4 flex min-h-20 flex-col gap-2 text-sm">
      <p
        role="status"
        className={classNames('flex min-h-10 items-center gap-2.5 rounded-md', line.look ?? 'text-ink-soft')}
      >
        {line.icon}
        <span>{line.text}</span>
      </p>
      <p className="tabular text-ink-faint">{facts.length > 0 ? facts.join(' · ') : '\u00a0'}</p>
    </div>
  );
}

function currentLine(
  { poll, own, paused, visible, trouble }: Omit<VoteStateProps, 'total'> & { readonly trouble: boolean },
  t: Translate,
): Line {
  if (own.refusal !== undefined) {
    return {
      text: t(refusals[own.refusal] ?? 'vote.refused.other'),
      icon: <TriangleAlert size={20} aria-hidden className="shrink-0" />,
      look: 'bg-bad-wash text-bad px-3 py-2',
    };
  }
  if (own.state === 'waiting') {
    return {
      text: t(trouble ? 'vote.waiting.server' : 'vote.waiting'),
      icon: <CloudOff size={20} aria-hidden className="shrink-0" />,
      look: 'bg-warning-wash text-warning px-3 py-2',
    };
  }
  if (own.state === 'sending') {
    return { text: t('vote.sending'), icon: <LoaderCircle size={20} aria-hidden className="shrink-0" /> };
  }
  if (poll.status !== 'open') {
    return {
      text: t(visible ? 'vote.closed' : 'vote.closed.hidden'),
      icon: <Lock size={18} aria-hidden className="shrink-0" />,
    };
  }
  if (paused) return { text: t('vote.paused'), look: 'bg-warning-wash text-warning px-3 py-2' };
  if (own.state === 'counted') {
    const key =
      poll.voteChange === 'final'
        ? 'vote.counted.final'
        : poll.kind === 'single'
          ? 'vote.counted.changeable'
          : 'vote.counted';
    return {
      text: t(key),
      icon: <Check size={20} strokeWidth={3} aria-hidden className="shrink-0" />,
      look: 'text-good font-medium',
    };
  }
  if (poll.resultVisibility === 'after_vote') return { text: t('vote.resultsAfterVote') };
  if (poll.resultVisibility === 'after_close') return { text: t('vote.resultsAfterClose') };
  return { text: poll.kind === 'single' ? t('vote.single') : '' };
}
