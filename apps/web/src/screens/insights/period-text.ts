const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `3 min`, `1.5 days`: in the largest unit that fits. */
export function durationText(seconds: number, language: string): string {
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? ['second', 1];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'day' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(seconds / length);
}

/** The day that a period begins with, where the project is. */
export function dayOf(start: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short' }).format(
    new Date(start),
  );
}

/** Whole percents, tenths of few; what is less than a tenth says so, as it is not nothing. */
export function percentText(share: number, language: string): string {
  const text = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: share > 0 && share < 0.0995 ? 1 : 0,
  });
  return share > 0 && share < 0.0005 ? `<${text.format(0.001)}` : text.format(share);
}
