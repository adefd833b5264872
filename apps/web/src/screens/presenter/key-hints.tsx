import { useMessages } from '../../messages/language.ts';
import type { PresenterControl } from './use-presenter-control.ts';
import type { PresenterKeys } from './use-presenter-keys.ts';

interface KeyHintsProps {
  readonly control: PresenterControl;
  readonly hiddenHere: boolean;
  /** undefined: there is only one round to see. */
  readonly comparing: boolean | undefined;
  readonly questioning: boolean;
  readonly keys: PresenterKeys;
}

/** What the keys do now; each is a button too, for a mouse or a touch screen. */
export function KeyHints({ control, hiddenHere, comparing, questioning, keys }: KeyHintsProps) {
  const { t } = useMessages();
  return (
    <div className="flex flex-wrap items-center gap-1 text-sm text-ink-soft">
      {control.next && (
        <Hint
          keyName={t('present.key.space')}
          text={t(control.next === 'close' ? 'present.hint.close' : 'present.hint.open')}
          onPress={keys.advance}
        />
      )}
      {control.canReveal && <Hint keyName="R" text={t('present.hint.reveal')} onPress={keys.reveal} />}
      <Hint
        keyName="H"
        text={t(hiddenHere ? 'present.hint.show' : 'present.hint.hide')}
        onPress={keys.hide}
      />
      {comparing !== undefined && (
        <Hint
          keyName="C"
          text={t(comparing ? 'present.hint.compared' : 'present.hint.compare')}
          onPress={keys.compare}
        />
      )}
      <Hint
        keyName="Q"
        text={t(questioning ? 'present.hint.questioned' : 'present.hint.questions')}
        onPress={keys.questions}
      />
      <Hint keyName="F" text={t('present.hint.fullscreen')} onPress={keys.fullscreen} />
      <Hint keyName="?" text={t('present.hint.help')} onPress={keys.help} />
    </div>
  );
}

function Hint({ keyName, text, onPress }: { keyName: string; text: string; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={(event) => {
        onPress();
        // Space belongs to the page again, not to the button that was clicked.
        if (event.detail > 0) event.currentTarget.blur();
      }}
      className="inline-flex min-h-9 items-center gap-2 rounded-md px-2 hover:bg-sunken hover:text-ink"
    >
      <Key name={keyName} />
      {text}
    </button>
  );
}

export function Key({ name }: { name: string }) {
  return (
    <kbd className="inline-flex min-h-6 min-w-6 items-center justify-center rounded-md border border-line bg-ground px-1.5 font-sans text-xs font-semibold text-ink">
      {name}
    </kbd>
  );
}
