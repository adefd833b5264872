import type { ReactNode } from 'react';
import { errorText } from '../messages/error-text.ts';
import { useMessages } from '../messages/language.ts';
import { Button } from './button.tsx';

interface NoticeProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  readonly level?: 1 | 2 | 3;
}

/** An empty or final state: what this place is for, and the first thing to do. */
export function Notice({ title, text, children, level = 2 }: NoticeProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <Heading className="text-lg font-semibold">{title}</Heading>
      {text && <p className="max-w-sm text-pretty text-ink-soft">{text}</p>}
      {children && <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}

/** Something could not be loaded; says why and offers another try. */
export function ErrorNotice({
  error,
  onRetry,
  level = 2,
}: {
  error: unknown;
  onRetry?: () => void;
  level?: 1 | 2 | 3;
}) {
  const { t } = useMessages();
  return (
    <div role="alert">
      <Notice level={level} title={t('error.title')} text={errorText(error, t)}>
        {onRetry && <Button onClick={onRetry}>{t('app.retry')}</Button>}
      </Notice>
    </div>
  );
}

/** A line of trouble inside a form or panel. */
export function ErrorLine({ error }: { error: unknown }) {
  const { t } = useMessages();
  if (error === undefined || error === null) return null;
  return (
    <p role="alert" className="rounded-md bg-bad-wash px-3 py-2 text-sm text-bad">
      {errorText(error, t)}
    </p>
  );
}
