import type { DigestContent, MailLanguage, MailTemplates } from '@pulse/domain';
import {
  action,
  type Block,
  heading,
  link,
  type MailContent,
  note,
  paragraph,
  type TableBlock,
  type Template,
  title,
} from './content.ts';
import { type DigestFormat, digestFormat, errorsOf } from './digest-format.ts';
import { type DigestWords, digestWords } from './digest-words.ts';

/** So many columns share a label: every six hours, every day. */
const labelEvery = { daily: 6, weekly: 1 } as const;

export const digest: Template<MailTemplates['digest']> = {
  en: (data) => digestIn('en', data),
  de: (data) => digestIn('de', data),
};

function digestIn(
  language: MailLanguage,
  { content, boardUrl, alertsUrl, settingsUrl, unsubscribeUrl }: MailTemplates['digest'],
): MailContent {
  const say = digestWords[language];
  const format = digestFormat(language, content);
  const { period, total, newErrors, alerts } = content;
  const fired = alerts?.fired ?? 0;
  const newCount = newErrors.length + content.moreNewErrors;
  const figures = [
    total === 0 ? say.nothing : say.events(total, format.number(total)),
    ...(newCount === 0 ? [] : [say.newErrors(newCount, format.number(newCount))]),
    ...(fired === 0 ? [] : [say.alerts(fired, format.number(fired))]),
  ].join(', ');
  return {
    subject: say.subject(content.projectName, format.range(), figures),
    preheader: comparison(total, content.previousTotal, content, say, format),
    ...(unsubscribeUrl === undefined ? {} : { unsubscribePath: unsubscribeUrl }),
    blocks: [
      title(content.projectName),
      paragraph(say[period](format.range(), content.timeZone)),
      ...(total === 0 ? silence(content, say, format) : volume(content, say, format)),
      ...alertsOf(content, alertsUrl, say, format),
      ...newErrorsOf(content, say, format),
      ...frequent(content, say, format),
      ...lossesOf(content, say, format),
      action(say.open, boardUrl),
      ...halfHours(content, say, format),
      note(say.why(content.projectName)),
      link(say.settings, settingsUrl),
      link(say.unsubscribe, unsubscribeUrl ?? settingsUrl),
    ],
  };
}

function silence({ previousTotal }: DigestContent, say: DigestWords, format: DigestFormat): Block[] {
  if (previousTotal === 0) return [paragraph(`${say.total}: ${format.number(0)}`)];
  return [paragraph(say.silence(say.events(previousTotal, format.number(previousTotal))))];
}

function volume(content: DigestContent, say: DigestWords, format: DigestFormat): Block[] {
  const { period, total, previousTotal, bars, newErrors, moreNewErrors } = content;
  const errors = errorsOf(content);
  return [
    {
      kind: 'figures',
      figures: [
        {
          label: say.total,
          value: format.number(total),
          note: comparison(total, previousTotal, content, say, format),
        },
        {
          label: say.errors,
          value: format.number(errors.count),
          note: comparison(errors.count, errors.previous, content, say, format),
        },
        {
          label: say.firstTime,
          value: format.number(newErrors.length + moreNewErrors),
          note: say.neverBefore,
        },
      ],
    },
    {
      kind: 'bars',
      label: say.chart[period],
      labelEvery: labelEvery[period],
      bars: bars.map(({ start, count }) => ({
        label: format.bar(start),
        value: count,
        text: format.number(count),
      })),
    },
  ];
}

function comparison(
  count: number,
  previous: number,
  { period }: DigestContent,
  say: DigestWords,
  format: DigestFormat,
): string {
  const change = format.change(count, previous);
  if (change === undefined) return say.noneBefore[period];
  return say.compared[period](format.difference(count, previous), change, format.number(previous));
}

function alertsOf(
  { alerts }: DigestContent,
  alertsUrl: string | undefined,
  say: DigestWords,
  format: DigestFormat,
): Block[] {
  if (!alerts || alerts.fired === 0) return [];
  const { fired, episodes } = alerts;
  const more = fired - episodes.length;
  return [
    heading(say.alertsTitle),
    {
      kind: 'table',
      head: [say.alert, say.fired, say.duration],
      rows: episodes.map(({ ruleName, firedAt, seconds }) => [
        ruleName,
        format.moment(firedAt),
        seconds === null ? say.stillFiring : format.duration(seconds),
      ]),
    },
    ...(more <= 0 ? [] : [note(say.moreAlerts(more, format.number(more)))]),
    ...(alertsUrl === undefined ? [] : [link(say.openAlerts, alertsUrl)]),
  ];
}

function newErrorsOf(content: DigestContent, say: DigestWords, format: DigestFormat): Block[] {
  const { newErrors, moreNewErrors } = content;
  if (newErrors.length === 0) return [];
  return [
    heading(say.newErrorsTitle),
    {
      kind: 'table',
      head: [say.name, say.first, say.count],
      rows: newErrors.map(({ name, level, count, firstSeen }) => [
        level === 'fatal' ? `${name} (fatal)` : name,
        format.moment(firstSeen),
        format.number(count),
      ]),
    },
    ...(moreNewErrors === 0 ? [] : [note(say.moreErrors(moreNewErrors, format.number(moreNewErrors)))]),
  ];
}

function frequent(content: DigestContent, say: DigestWords, format: DigestFormat): Block[] {
  const { levels, names, otherNames } = content;
  const line = (name: string, { count, previousCount }: { count: number; previousCount: number }) => [
    name,
    format.number(count),
    format.number(previousCount),
    format.change(count, previousCount) ?? say.new,
  ];
  const table = (first: string, rows: readonly string[][]): TableBlock => ({
    kind: 'table',
    head: [first, say.count, say.before, say.change],
    rows,
  });
  return [
    ...(levels.length === 0
      ? []
      : [
          heading(say.levelsTitle),
          table(
            say.level,
            levels.map((one) => line(one.level, one)),
          ),
        ]),
    ...(names.length === 0
      ? []
      : [
          heading(say.namesTitle),
          table(say.name, [
            ...names.map((one) => line(one.name, one)),
            ...(otherNames.names === 0
              ? []
              : [
                  [
                    say.otherNames(otherNames.names, format.number(otherNames.names)),
                    format.number(otherNames.count),
                    '',
                    '',
                  ],
                ]),
          ]),
        ]),
  ];
}

function lossesOf({ losses }: DigestContent, say: DigestWords, format: DigestFormat): Block[] {
  const rows = (['refused', 'limited', 'duplicate'] as const)
    .filter((reason) => losses[reason] > 0)
    .map((reason) => [say[reason], format.number(losses[reason])]);
  return rows.length === 0
    ? []
    : [heading(say.lossesTitle), { kind: 'table', head: [say.reason, say.count], rows }];
}

/** Where clocks are no whole hours off UTC. */
function halfHours({ start, countedFrom }: DigestContent, say: DigestWords, format: DigestFormat): Block[] {
  return start === countedFrom ? [] : [note(say.halfHours(format.hour(countedFrom)))];
}
