import {
  type Counter,
  countersDecrement,
  countersIncrement,
  isPulseError,
  type PulseClient,
} from '@pulse/client';
import { Hand, Plus } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { classNames } from '../../components/class-names.ts';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { readStored, removeStored, writeStored } from '../../storage.ts';

/** Raised hand, applause: at the thumb, below whatever is asked. */
export function CounterBar({ counters, client }: { counters: readonly Counter[]; client: PulseClient }) {
  return (
    <ul className="mx-auto flex w-full max-w-xl flex-wrap gap-2 px-4 py-3">
      {counters.map((counter) => (
        <li key={counter.id} className="min-w-[8rem] flex-1">
          <CounterButton counter={counter} client={client} />
        </li>
      ))}
    </ul>
  );
}

function CounterButton({ counter, client }: { counter: Counter; client: PulseClient }) {
  const { t, language } = useMessages();
  const key = `pulse.raised.${counter.id}`;
  const once = counter.limitPerParticipant === 1;
  const [raised, setRaised] = useState(() => once && readStored(key) !== null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const press = async () => {
    if (busy) return;
    setBusy(once);
    setProblem(undefined);
    try {
      await client.call(raised ? countersDecrement : countersIncrement, { counterId: counter.id });
      if (once) keepRaised(!raised);
    } catch (error) {
      // The hand was up already, from another visit.
      if (once && isPulseError(error, 'COUNTER_LIMIT_REACHED')) keepRaised(!raised);
      else {
        const text = errorText(error, t);
        setProblem(text);
        announce(text);
      }
    } finally {
      setBusy(false);
    }
  };
  const keepRaised = (next: boolean) => {
    if (next) writeStored(key, '1');
    else removeStored(key);
    setRaised(next);
  };

  return (
    <>
      <button
        type="button"
        aria-pressed={once ? raised : undefined}
        onClick={() => void press()}
        className={classNames(
          'flex min-h-12 w-full items-center gap-2.5 rounded-md border px-3 text-sm font-medium active:bg-sunken',
          raised ? 'border-accent bg-accent-wash text-accent' : 'border-line bg-surface text-ink',
        )}
      >
        {once ? <Hand size={18} aria-hidden /> : <Plus size={18} aria-hidden />}
        <span className="line-clamp-2 min-w-0 flex-1 text-start leading-tight">{counter.name}</span>
        <span className="tabular text-end text-ink-soft">
          {new Intl.NumberFormat(language).format(counter.value)}
        </span>
      </button>
      {problem && <p className="mt-1 text-xs text-bad">{problem}</p>}
    </>
  );
}
