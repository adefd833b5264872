import type { Project } from '@pulse/client';
import { type ReactNode, useState } from 'react';
import { CodeFigure } from '../../components/code-figure.tsx';
import { type Tab, Tabs, tabPanel } from '../../components/tabs.tsx';
import { useMessages } from '../../messages/language.ts';
import { KeyStep } from './key-step.tsx';
import { type Sdk, sdks, snippetFor } from './snippets.ts';

interface ConnectStepsProps {
  readonly project: Project;
  /** The light at the end. */
  readonly children: ReactNode;
}

/** A key, a snippet that has it, and a light: three steps from nothing to the first event. */
export function ConnectSteps({ project, children }: ConnectStepsProps) {
  const { t } = useMessages();
  const [key, setKey] = useState<string>();
  const [sdk, setSdk] = useState<Sdk>('curl');
  const { install, code } = snippetFor(sdk, location.origin, key ?? t('connect.key.placeholder'));
  return (
    <ol className="flex flex-col gap-8">
      <Step number={1} title={t('connect.step.key')}>
        <KeyStep projectId={project.id} made={key} onMade={setKey} />
      </Step>
      <Step number={2} title={t('connect.step.sdk')}>
        <Tabs
          name="sdk"
          label={t('connect.sdk')}
          selected={sdk}
          onSelect={setSdk}
          tabs={sdks.map((id): Tab<Sdk> => ({ id, label: t(`connect.sdk.${id}`) }))}
        />
        <div {...tabPanel('sdk', sdk)} className="flex min-w-0 flex-col gap-3">
          {install && (
            <CodeFigure label={t('connect.install')} text={install} copy={t('connect.copyInstall')} />
          )}
          <CodeFigure label={t(`connect.sdk.${sdk}`)} text={code} copy={t('connect.copy')} />
        </div>
        {/^(localhost|127\.)/.test(location.hostname) && (
          <p className="text-sm text-ink-faint">{t('connect.localhost')}</p>
        )}
      </Step>
      <Step number={3} title={t('connect.step.light')}>
        {children}
      </Step>
    </ol>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

function Step({ number, title, children }: StepProps) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3">
      <span
        aria-hidden
        className="tabular flex size-7 items-center justify-center rounded-full bg-sunken text-sm font-semibold text-ink-soft"
      >
        {number}
      </span>
      <h2 className="self-center font-semibold">{title}</h2>
      <div className="flex min-w-0 flex-col gap-3 max-sm:col-span-2 sm:col-start-2">{children}</div>
    </li>
  );
}
