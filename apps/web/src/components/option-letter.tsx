import { classNames } from './class-names.ts';

/** Okabe and Ito's colours on which white reads better than black: the blue, and the grey. */
const darkColors: readonly number[] = [4, 7];

export const categoryColor = (index: number): string => `var(--category-${(index % 8) + 1})`;

/** A, B, … Z, AA: the second cue beside the colour. */
export function optionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : optionLetter(Math.floor(index / 26) - 1) + letter;
}

export function OptionLetter({ index, className }: { index: number; className?: string }) {
  const light = darkColors.includes(index % 8);
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-md font-bold',
        className,
      )}
      style={{
        backgroundColor: categoryColor(index),
        color: light ? 'var(--on-category-light)' : 'var(--on-category-dark)',
      }}
    >
      {optionLetter(index)}
    </span>
  );
}
