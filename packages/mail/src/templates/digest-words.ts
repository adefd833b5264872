import type { MailLanguage } from '@pulse/domain';

const plural = (count: number, text: string, one: string, other: string) =>
  `${text} ${count === 1 ? one : other}`;

const english = {
  subject: (project: string, range: string, figures: string) => `${project}, ${range}: ${figures}`,
  events: (count: number, text: string) => plural(count, text, 'event', 'events'),
  newErrors: (count: number, text: string) => plural(count, text, 'new error', 'new errors'),
  alerts: (count: number, text: string) => plural(count, text, 'alert', 'alerts'),
  nothing: 'nothing arrived',
  daily: (range: string, timeZone: string) => `What arrived on ${range}, by the clocks of ${timeZone}.`,
  weekly: (range: string, timeZone: string) =>
    `What arrived in the days ${range}, by the clocks of ${timeZone}.`,
  silence: (before: string) =>
    `Nothing arrived. There had been ${before} before: is everything still sending?`,
  total: 'Events',
  errors: 'Errors',
  firstTime: 'Newly seen',
  compared: {
    daily: (difference: string, change: string, previous: string) =>
      `${difference} (${change}), ${previous} the day before`,
    weekly: (difference: string, change: string, previous: string) =>
      `${difference} (${change}), ${previous} the week before`,
  },
  noneBefore: { daily: 'none the day before', weekly: 'none the week before' },
  neverBefore: 'names that never had an error',
  chart: { daily: 'Events by hour', weekly: 'Events by day' },
  newErrorsTitle: 'Newly seen errors',
  name: 'Name',
  first: 'First',
  count: 'Events',
  before: 'Before',
  change: 'Change',
  new: 'new',
  moreErrors: (count: number, text: string) => `and ${plural(count, text, 'more name', 'more names')}`,
  alertsTitle: 'Alerts that fired',
  alert: 'Alert',
  fired: 'Fired',
  duration: 'For',
  stillFiring: 'still firing',
  moreAlerts: (count: number, text: string) => `and ${plural(count, text, 'more alert', 'more alerts')}`,
  openAlerts: 'Open the alerts',
  levelsTitle: 'By level',
  level: 'Level',
  namesTitle: 'Most frequent',
  otherNames: (count: number, text: string) => plural(count, text, 'other name', 'other names'),
  lossesTitle: 'Not stored',
  reason: 'Why',
  refused: 'Refused',
  limited: 'Over the limit',
  duplicate: 'Sent twice',
  open: 'Open the board',
  halfHours: (from: string) =>
    `Events are counted by whole hours of UTC, which begin within hours here: days run from ${from} to ${from}.`,
  why: (project: string) => `You get this because you work with the project “${project}”.`,
  settings: 'Digest settings',
  unsubscribe: 'Unsubscribe',
};

export type DigestWords = typeof english;

const german: DigestWords = {
  subject: (project, range, figures) => `${project}, ${range}: ${figures}`,
  events: (count, text) => plural(count, text, 'Ereignis', 'Ereignisse'),
  newErrors: (count, text) => plural(count, text, 'neuer Fehler', 'neue Fehler'),
  alerts: (count, text) => plural(count, text, 'Alarm', 'Alarme'),
  nothing: 'nichts eingetroffen',
  daily: (range, timeZone) => `Was am ${range} eintraf, nach den Uhren von ${timeZone}.`,
  weekly: (range, timeZone) => `Was in den Tagen ${range} eintraf, nach den Uhren von ${timeZone}.`,
  silence: (before) => `Nichts ist eingetroffen. Zuvor waren es ${before}: Wird noch alles gesendet?`,
  total: 'Ereignisse',
  errors: 'Fehler',
  firstTime: 'Neu gesehen',
  compared: {
    daily: (difference, change, previous) => `${difference} (${change}), am Tag davor ${previous}`,
    weekly: (difference, change, previous) => `${difference} (${change}), in der Woche davor ${previous}`,
  },
  noneBefore: { daily: 'am Tag davor keine', weekly: 'in der Woche davor keine' },
  neverBefore: 'Namen, die noch nie einen Fehler hatten',
  chart: { daily: 'Ereignisse nach Stunden', weekly: 'Ereignisse nach Tagen' },
  newErrorsTitle: 'Neu gesehene Fehler',
  name: 'Name',
  first: 'Zuerst',
  count: 'Anzahl',
  before: 'Zuvor',
  change: 'Änderung',
  new: 'neu',
  moreErrors: (count, text) => `und ${plural(count, text, 'weiterer Name', 'weitere Namen')}`,
  alertsTitle: 'Alarme, die anschlugen',
  alert: 'Alarm',
  fired: 'Beginn',
  duration: 'Dauer',
  stillFiring: 'schlägt noch an',
  moreAlerts: (count, text) => `und ${plural(count, text, 'weiterer Alarm', 'weitere Alarme')}`,
  openAlerts: 'Alarme öffnen',
  levelsTitle: 'Nach Stufe',
  level: 'Stufe',
  namesTitle: 'Am häufigsten',
  otherNames: (count, text) => plural(count, text, 'anderer Name', 'andere Namen'),
  lossesTitle: 'Nicht gespeichert',
  reason: 'Warum',
  refused: 'Abgelehnt',
  limited: 'Über dem Limit',
  duplicate: 'Doppelt gesendet',
  open: 'Board öffnen',
  halfHours: (from) =>
    `Gezählt wird nach ganzen Stunden von UTC, die hier mitten in einer Stunde beginnen: Tage gehen von ${from} bis ${from} Uhr.`,
  why: (project) => `Du bekommst das, weil du am Projekt „${project}“ mitarbeitest.`,
  settings: 'Digest-Einstellungen',
  unsubscribe: 'Abbestellen',
};

export const digestWords: Readonly<Record<MailLanguage, DigestWords>> = { en: english, de: german };
