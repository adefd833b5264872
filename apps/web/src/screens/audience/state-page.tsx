import type { ReactNode } from 'react';
import { Button } from '../../components/button.tsx';

interface StatePageProps {
  readonly title: string;
  readonly text: string;
  readonly icon?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Between questions: one sentence in the middle of the phone. */
export function StatePage({ title, text, icon, action }: StatePageProps) {
  return (
    <div className="m-auto flex max-w-xs flex-col items-center gap-3 pb-16 text-center">
      {icon}
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="text-pretty text-ink-soft">{text}</p>
      {action && (
        <Button look="primary" size="large" onClick={action.run} className="mt-4">
          {action.label}
        </Button>
      )}
    </div>
  );
}
