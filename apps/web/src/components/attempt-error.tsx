import { isPulseError } from '@pulse/client';
import { accountRefusal } from '../account/refusal-text.ts';
import type { Attempt } from '../account/use-attempt.ts';
import { useMessages } from '../messages/language.ts';
import { formatDuration } from './countdown.tsx';

/** Why a form's attempt failed, and how long it has to wait; read out once, not by the second. */
export function AttemptError({ attempt }: { readonly attempt: Attempt }) {
  const { t } = useMessages();
  const { error, wait } = attempt;
  if (error === undefined || error === null) return null;
  const throttled = isPulseError(error, 'RATE_LIMITED');
  return (
    <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-sm text-bad">
      {throttled && wait === 0 ? t('throttle.over') : accountRefusal(error, t)}
      {throttled && wait > 0 && (
        <span aria-hidden className="tabular ms-1 font-semibold">
          {formatDuration(wait)}
        </span>
      )}
    </p>
  );
}
