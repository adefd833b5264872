import type { AlertCondition, EpisodeEnd, MailLanguage, MailTemplates } from '@pulse/domain';
import { action, note, paragraph, type Template } from './content.ts';
import { durationIn } from './duration-text.ts';

type AlertMail = MailTemplates['alert_fired'];

/**
 * `Jan 5, 2026, 3:04:05 PM GMT+1`: in the project's time zone, which is named. With plain spaces: the narrow ones that are
 * usual are boxes in some mail readers.
 */
function timeIn(language: MailLanguage, { firedAt, timeZone }: AlertMail): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone,
  })
    .format(new Date(firedAt))
    .replaceAll('\u202f', ' ');
}

const list = (language: MailLanguage, values: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(values);

/** `events of level error or fatal` */
const events = {
  en: ({ level, name }: AlertCondition) =>
    [
      'events',
      level.length > 0 ? `of level ${list('en', level)}` : '',
      name.length > 0 ? `named ${list('en', name)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  de: ({ level, name }: AlertCondition) =>
    [
      'Ereignisse',
      level.length > 0 ? `der Stufe ${list('de', level)}` : '',
      name.length > 0 ? `mit dem Namen ${list('de', name)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
} as const;

const happened = {
  en: (mail: AlertMail) => {
    const { condition, count } = mail;
    const window = durationIn('en', condition.windowSeconds);
    return condition.kind === 'silence'
      ? `Since ${timeIn('en', mail)}, no ${events.en(condition)} have been received for ${window}.`
      : `At ${timeIn('en', mail)}, ${count} ${events.en(condition)} had been received within ${window}; ${condition.threshold} are enough.`;
  },
  de: (mail: AlertMail) => {
    const { condition, count } = mail;
    const window = durationIn('de', condition.windowSeconds);
    return condition.kind === 'silence'
      ? `Stand ${timeIn('de', mail)}: seit ${window} sind keine ${events.de(condition)} eingegangen.`
      : `Stand ${timeIn('de', mail)}: ${count} ${events.de(condition)} in ${window}; ab ${condition.threshold} wird gewarnt.`;
  },
} as const;

const unsubscribed = {
  en: 'You get this because you work with the project. Who is told, and of what, is set on its board.',
  de: 'Du bekommst diese Mail, weil du am Projekt mitarbeitest. Wer wovon erfährt, steht auf seinem Board.',
} as const;

export const alertFired: Template<MailTemplates['alert_fired']> = {
  en: (mail) => ({
    subject: `[${mail.projectName}] ${mail.ruleName}: alert`,
    blocks: [
      paragraph(`The alert “${mail.ruleName}” of the project “${mail.projectName}” is firing.`),
      paragraph(happened.en(mail)),
      action('Open the board', mail.boardUrl),
      note(unsubscribed.en),
    ],
  }),
  de: (mail) => ({
    subject: `[${mail.projectName}] ${mail.ruleName}: Alarm`,
    blocks: [
      paragraph(`Der Alarm „${mail.ruleName}“ des Projekts „${mail.projectName}“ schlägt an.`),
      paragraph(happened.de(mail)),
      action('Board öffnen', mail.boardUrl),
      note(unsubscribed.de),
    ],
  }),
};

/** What was done to the rule, where the episode did not end by itself. */
const ended: Readonly<Record<MailLanguage, Readonly<Record<Exclude<EpisodeEnd, 'recovered'>, string>>>> = {
  en: {
    changed: 'It did not recover by itself: somebody changed what it watches.',
    disabled: 'It did not recover by itself: somebody switched it off.',
    deleted: 'It did not recover by itself: somebody deleted it.',
  },
  de: {
    changed: 'Er hat sich nicht von selbst erledigt: Jemand hat geändert, worauf er achtet.',
    disabled: 'Er hat sich nicht von selbst erledigt: Jemand hat ihn ausgeschaltet.',
    deleted: 'Er hat sich nicht von selbst erledigt: Jemand hat ihn gelöscht.',
  },
};

export const alertRecovered: Template<MailTemplates['alert_recovered']> = {
  en: (mail) => ({
    subject: `[${mail.projectName}] ${mail.ruleName}: over after ${durationIn('en', mail.seconds)}`,
    blocks: [
      paragraph(
        `The alert “${mail.ruleName}” of the project “${mail.projectName}” is over. It fired for ${durationIn('en', mail.seconds)}.`,
      ),
      ...(mail.endedBy === 'recovered' ? [] : [paragraph(ended.en[mail.endedBy])]),
      paragraph(happened.en(mail)),
      action('Open the board', mail.boardUrl),
      note(unsubscribed.en),
    ],
  }),
  de: (mail) => ({
    subject: `[${mail.projectName}] ${mail.ruleName}: vorbei nach ${durationIn('de', mail.seconds)}`,
    blocks: [
      paragraph(
        `Der Alarm „${mail.ruleName}“ des Projekts „${mail.projectName}“ ist vorbei. Er dauerte ${durationIn('de', mail.seconds)}.`,
      ),
      ...(mail.endedBy === 'recovered' ? [] : [paragraph(ended.de[mail.endedBy])]),
      paragraph(happened.de(mail)),
      action('Board öffnen', mail.boardUrl),
      note(unsubscribed.de),
    ],
  }),
};
