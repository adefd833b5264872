import type { Session } from '@pulse/client';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { IconButton } from '../../components/button.tsx';
import { inputClass } from '../../components/field.tsx';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { lastSlide, useSlide } from '../../room/use-slide.ts';

/** Which slide is being talked about; every screen says it quietly. */
export function SlideCard({ room, session }: { room: Room; session: Session }) {
  const { t } = useMessages();
  const id = useId();
  const pointer = useSlide(room, session, (error) => toast({ text: errorText(error, t), bad: true }));
  const { slide } = pointer;
  const [typed, setTyped] = useState(String(slide ?? ''));
  useEffect(() => setTyped(String(slide ?? '')), [slide]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = Number(typed);
    if (typed.trim() === '') pointer.show(null);
    else if (Number.isInteger(number) && number >= 1 && number <= lastSlide) pointer.show(number);
    else setTyped(String(slide ?? ''));
  };

  return (
    <form
      onSubmit={submit}
      className="flex items-center gap-1 rounded-lg border border-line bg-surface py-1 ps-4 pe-1"
    >
      <label htmlFor={id} className="flex-1 text-sm font-medium">
        {t('slide.label')}
      </label>
      <IconButton
        label={t('slide.previous')}
        disabled={slide === null || slide <= 1}
        onClick={() => pointer.previous()}
      >
        <ChevronLeft size={18} aria-hidden className="rtl:rotate-180" />
      </IconButton>
      <input
        id={id}
        value={typed}
        inputMode="numeric"
        placeholder="–"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={submit}
        className={`${inputClass} tabular max-w-16 text-center`}
      />
      <IconButton label={t('slide.next')} onClick={() => pointer.next()}>
        <ChevronRight size={18} aria-hidden className="rtl:rotate-180" />
      </IconButton>
      <IconButton label={t('slide.none')} disabled={slide === null} onClick={() => pointer.show(null)}>
        <X size={18} aria-hidden />
      </IconButton>
    </form>
  );
}
