import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { AppHeader } from '../../components/app-header.tsx';
import { classNames } from '../../components/class-names.ts';
import { Content } from '../../components/content.tsx';

interface LinkPageProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly sign: LucideIcon;
  readonly look?: 'accent' | 'good' | 'warning';
  readonly children?: ReactNode;
}

const looks = { accent: 'text-accent', good: 'text-good', warning: 'text-warning' } as const;

/** One thing to do or to be told, in the middle of a page: where links of mails lead. */
export function LinkPage({ title, text, sign: Sign, look = 'accent', children }: LinkPageProps) {
  return (
    <>
      <AppHeader />
      <Content
        title={title}
        className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-8 pb-12 sm:pt-20"
      >
        <div className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-6">
          <Sign size={40} aria-hidden className={classNames(looks[look])} />
          {/* Read out when it replaces what was there. */}
          <div aria-live="polite" className="flex flex-col gap-1.5">
            <h1 className="text-xl font-semibold text-pretty wrap-anywhere">{title}</h1>
            {text && <p className="text-pretty wrap-anywhere text-ink-soft">{text}</p>}
          </div>
          {children}
        </div>
      </Content>
    </>
  );
}
