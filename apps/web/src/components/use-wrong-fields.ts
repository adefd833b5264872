import { type RefObject, useState } from 'react';
import { useFocusOnWrong } from './use-focus-on-wrong.ts';

/** What is wrong with which field of a form, in words. */
export type WrongFields<Name extends string> = { readonly [Field in Name]?: string | undefined };

interface WrongFieldsState<Name extends string> {
  readonly wrong: WrongFields<Name>;
  /** Of the form, whose first wrong field gets the focus. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** Takes what a check or the server has found, in place of what was found before. @returns whether anything was */
  readonly refuse: (found: WrongFields<Name>) => boolean;
  /** Somebody is mending it. */
  readonly clear: (field: Name) => void;
}

export function useWrongFields<Name extends string>(): WrongFieldsState<Name> {
  const [wrong, setWrong] = useState<WrongFields<Name>>({});
  const [attempt, setAttempt] = useState(0);
  const form = useFocusOnWrong(attempt);
  return {
    wrong,
    form,
    refuse(found) {
      setWrong(found);
      setAttempt((before) => before + 1);
      return Object.values(found).some((text) => text !== undefined);
    },
    clear: (field) => setWrong((before) => ({ ...before, [field]: undefined })),
  };
}
