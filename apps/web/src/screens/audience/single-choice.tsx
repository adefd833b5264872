import type { Poll } from '@pulse/client';
import type { OptionShare } from '../../components/share.ts';
import { useMessages } from '../../messages/language.ts';
import { AnswerContent, answerClass } from './answer.tsx';
import type { OwnVote } from './use-ballot-box.ts';

export interface AnswersProps {
  readonly poll: Poll;
  readonly shares: readonly OptionShare[];
  readonly visible: boolean;
  readonly own: OwnVote;
  readonly enabled: boolean;
  readonly onChoose: (optionIds: readonly string[]) => void;
}

/** One answer: a tap votes at once, another tap changes it where that is allowed. */
export function SingleChoice({ poll, shares, visible, own, enabled, onChoose }: AnswersProps) {
  const { t } = useMessages();
  return (
    <ul aria-label={t(enabled ? 'vote.single' : 'results.label')} className="flex flex-col gap-3">
      {shares.map((share) => {
        const mine = own.optionIds.includes(share.id);
        const content = <AnswerContent share={share} mine={mine} visible={visible} />;
        if (poll.status !== 'open') {
          return (
            <li key={share.id} className={answerClass(mine, false)}>
              {content}
            </li>
          );
        }
        return (
          <li key={share.id}>
            <button
              type="button"
              aria-pressed={mine}
              // Not `disabled`: the focus of a keyboard must not fall off when the vote becomes final.
              aria-disabled={!enabled}
              onClick={() => enabled && !mine && onChoose([share.id])}
              className={answerClass(mine, enabled)}
            >
              {content}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
