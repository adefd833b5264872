import type { AlertCondition } from '@pulse/client';
import type { Translate } from '../../messages/message.ts';

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `2 hours 5 minutes`: the two largest units, since nobody reads more. */
export function durationText(seconds: number, language: string): string {
  const parts: string[] = [];
  let left = Math.max(0, Math.floor(seconds));
  for (const [unit, size] of units) {
    const many = Math.floor(left / size);
    left -= many * size;
    if (many > 0 && parts.length < 2) parts.push(unitText(many, unit, language));
  }
  return parts.length > 0 ? parts.join(' ') : unitText(0, 'second', language);
}

function unitText(many: number, unit: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(many);
}

/** `10 or more events (Error, Fatal) within 5 minutes` */
export function conditionText(condition: AlertCondition, t: Translate, language: string): string {
  const filter = [...condition.level.map((level) => t(`level.${level}`)), ...condition.name].join(', ');
  const events = filter === '' ? t('alerts.events.any') : t('alerts.events.some', { filter });
  const window = durationText(condition.windowSeconds, language);
  return condition.kind === 'silence' || condition.threshold === null
    ? t('alerts.silence', { events, window })
    : t('alerts.count', { threshold: condition.threshold, events, window });
}

export function momentText(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}
