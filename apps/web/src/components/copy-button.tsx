import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../messages/language.ts';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';

/** Copies text; on plain http, where the clipboard API is missing, through a selected field. */
async function copyText(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Refused by the browser: the old way may still be allowed.
    }
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

interface CopyButtonProps {
  readonly text: string;
  /** What is copied; a link unless told. */
  readonly label?: string;
  /** What to do when the browser does not let it be copied. */
  readonly failed?: string;
}

export function CopyButton({ text, label, failed }: CopyButtonProps) {
  const { t } = useMessages();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    const copied = await copyText(text);
    setState(copied ? 'copied' : 'failed');
    announce(copied ? t('app.copied') : (failed ?? t('app.copyFailed')));
    if (copied) setTimeout(() => setState('idle'), 2000);
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => void copy()}
        icon={state === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      >
        {state === 'copied' ? t('app.copied') : (label ?? t('app.copy'))}
      </Button>
      {state === 'failed' && <p className="text-sm text-bad">{failed ?? t('app.copyFailed')}</p>}
    </>
  );
}
