import type { MailLanguage } from '@pulse/domain';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `2 hours 5 minutes`: the two largest units, since nobody reads more. */
export function durationIn(language: MailLanguage, seconds: number): string {
  const parts: string[] = [];
  let left = seconds;
  for (const [unit, size] of units) {
    const many = Math.floor(left / size);
    left -= many * size;
    if (many > 0 && parts.length < 2) {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
      parts.push(format.format(many));
    }
  }
  if (parts.length > 0) return parts.join(' ');
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(0);
}
