import type { Decision } from '@pulse/client';
import { CircleCheck, CircleX } from 'lucide-react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';

/** Yes or no, what decided it in the server's own words, and whether they may know of the session at all. */
export function DecisionAnswer({ decision }: { readonly decision: Decision }) {
  const { t } = useMessages();
  const { allowed, visible, reason } = decision;
  const Sign = allowed ? CircleCheck : CircleX;
  return (
    <div
      className={classNames(
        'arrive flex items-start gap-3 rounded-lg border p-5',
        allowed ? 'border-good bg-good-wash' : 'border-bad bg-bad-wash',
      )}
    >
      <Sign size={24} aria-hidden className={classNames('shrink-0', allowed ? 'text-good' : 'text-bad')} />
      <div className="flex flex-col gap-1">
        <p className={classNames('font-semibold', allowed ? 'text-good' : 'text-bad')}>
          {t(allowed ? 'admin.decisions.allowed' : 'admin.decisions.refused')}
        </p>
        <p>
          {t('admin.decisions.because')} <span lang="en">{reason}</span>
        </p>
        {!allowed && (
          <p className="text-sm text-ink-soft">
            {t(visible ? 'admin.decisions.visible' : 'admin.decisions.invisible')}
          </p>
        )}
      </div>
    </div>
  );
}
