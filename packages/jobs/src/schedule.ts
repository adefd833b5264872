import { Cron } from 'croner';

/** When something is done again and again. */
export type ScheduleRule =
  | {
      /** Minute, hour, day of the month, month, day of the week. */
      readonly cron: string;
      /** IANA name. */
      readonly timeZone: string;
    }
  | { readonly everySeconds: number };

/**
 * The first time after another at which a schedule is due; never the same time again.
 *
 * By the clocks of its time zone: what is due at half past two is done once on the day that has this time twice, and as
 * soon as the clocks have moved on the day that has not; what is due every hour is done in every hour that passes.
 *
 * @throws TypeError, RangeError for a rule that is none, and one that is never due
 */
export function nextRun(rule: ScheduleRule, after: Date): Date {
  if ('everySeconds' in rule) {
    if (!(rule.everySeconds > 0)) throw new RangeError(`Every ${rule.everySeconds} s is no schedule.`);
    return new Date(after.getTime() + rule.everySeconds * 1_000);
  }
  const next = new Cron(rule.cron, { timezone: rule.timeZone, mode: '5-part' }).nextRun(after);
  if (next === null) throw new RangeError(`${rule.cron} is never due.`);
  return next;
}

/**
 * Up to when a schedule has been seen to, once it was at `now`: runs that were missed are made up for by one.
 *
 * @param after the time that it was seen to before
 */
export function seenTo(rule: ScheduleRule, after: Date, now: Date): Date {
  if (!('everySeconds' in rule)) return now;
  // Keeps the beat, however late each look is.
  const beat = rule.everySeconds * 1_000;
  return new Date(after.getTime() + Math.floor((now.getTime() - after.getTime()) / beat) * beat);
}
