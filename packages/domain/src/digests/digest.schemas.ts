import { z } from 'zod';
import { eventLevels } from '../events/index.ts';
import { identifier, timestamp } from '../identifiers.ts';
import { mailLanguages } from '../mails.ts';
import { ProjectReference } from '../projects/index.ts';
import { type Digest, type DigestEdition, digestPeriods, skipReasons } from './digest.ts';

export const DigestReference = ProjectReference.extend({
  digestId: z.enum(digestPeriods).describe('A project has two digests, `daily` and `weekly`.'),
});
export const EditionReference = DigestReference.extend({ editionId: identifier });

/** In which language a mail is shown. */
export const language = z.enum(mailLanguages).optional().describe('Of your account unless told.');

export const hour = z.int().min(0).max(23).describe('Of the day, in the project’s time zone.');
export const weekday = z.int().min(1).max(7).describe('1 is Monday, 7 is Sunday.');
export const recipients = z
  .array(identifier)
  .max(100)
  .nullable()
  .describe('Accounts of the project; null is its owner and every member, whoever they are when it is sent.');

export const DigestView = z
  .strictObject({
    id: z.enum(digestPeriods),
    enabled: z.boolean(),
    hour,
    weekday: weekday.nullable().describe('1 is Monday, 7 is Sunday; null when daily.'),
    recipients,
    declined: z.boolean().describe('You want none of it, whoever the recipients are.'),
    reaches: z.int().describe('How many would get it now: the recipients less who declined.'),
    nextDueAt: timestamp.nullable().describe('Null while it is disabled.'),
  })
  .meta({ id: 'Digest', description: 'What a project says by mail every day, or every week.' });

export const SubscriptionReference = z.strictObject({
  token: z.string().min(1).max(1_000).describe('Of the link in the mail.'),
});

export const SubscriptionView = z
  .strictObject({
    period: z.enum(digestPeriods),
    project: z
      .strictObject({ id: identifier, name: z.string() })
      .nullable()
      .describe('Null when the account does not work with it any more, or one of the two is gone.'),
    unsubscribed: z.boolean(),
  })
  .meta({
    id: 'DigestSubscription',
    description: 'A digest, to one account, as the link in its mails tells of it.',
  });

const count = z.int().min(0);
const day = z.iso.date();

export const DigestContentView = z
  .strictObject({
    period: z.enum(digestPeriods),
    projectName: z.string(),
    timeZone: z.string(),
    firstDay: day,
    lastDay: day,
    start: timestamp.describe('When the first day begins.'),
    end: timestamp.describe('When the last day has ended.'),
    countedFrom: timestamp.describe(
      'Events are counted by hours of UTC; an hour is of the day it begins in.',
    ),
    countedTo: timestamp,
    total: count,
    previousTotal: count.describe('Of the day, or the seven days, before.'),
    bars: z.array(z.strictObject({ start: timestamp, count })).describe('By hour of a day, by day of seven.'),
    levels: z.array(z.strictObject({ level: z.enum(eventLevels), count, previousCount: count })),
    names: z
      .array(z.strictObject({ name: z.string(), count, previousCount: count }))
      .describe('The ten most frequent.'),
    otherNames: z.strictObject({ names: count, count }).describe('What the others come to.'),
    newErrors: z
      .array(
        z.strictObject({
          name: z.string(),
          level: z.enum(['error', 'fatal']),
          count,
          firstSeen: timestamp.describe('The hour in which it was seen first.'),
        }),
      )
      .describe('Errors by names that had none before.'),
    moreNewErrors: count,
    losses: z.strictObject({ refused: count, limited: count, duplicate: count }),
    alerts: z
      .strictObject({
        fired: count.describe('Alerts that fired in these days.'),
        episodes: z
          .array(
            z.strictObject({
              ruleName: z.string(),
              firedAt: timestamp,
              seconds: count.nullable().describe('How long; null for one that was still firing.'),
            }),
          )
          .describe('Up to five: those that were still firing, then the latest.'),
      })
      .optional()
      .describe('Absent in editions of before alerts were told.'),
  })
  .meta({ id: 'DigestContent', description: 'What a digest says, as figures.' });

export const DigestMailView = z
  .strictObject({
    subject: z.string(),
    html: z.string().describe('A whole document, without scripts or anything from elsewhere.'),
    text: z.string(),
    content: DigestContentView,
  })
  .meta({ id: 'DigestMail', description: 'A digest as it is mailed.' });

export const EditionView = z
  .strictObject({
    id: identifier,
    firstDay: day.describe('The day that it is about, or the first of seven.'),
    dueAt: timestamp,
    completedAt: timestamp,
    status: z.enum(['sent', 'skipped']),
    reason: z
      .enum(skipReasons)
      .nullable()
      .describe('Why it was skipped: nothing arrived, nobody was to get it, or it was disabled meanwhile.'),
    recipients: count.describe('Mails that were sent.'),
    total: count.nullable().describe('Events; null when none were counted.'),
    previousTotal: count.nullable(),
  })
  .meta({ id: 'DigestEdition', description: 'What became of a digest once.' });

export function digestView(
  digest: Digest,
  { userId, reaches }: { readonly userId: string | undefined; readonly reaches: number },
): z.input<typeof DigestView> {
  return {
    id: digest.period,
    enabled: digest.enabled,
    hour: digest.hour,
    weekday: digest.weekday,
    recipients: digest.recipients && [...digest.recipients],
    declined: userId !== undefined && digest.declinedBy.includes(userId),
    reaches,
    nextDueAt: digest.nextDueAt?.toISOString() ?? null,
  };
}

/** @throws TypeError for one that is not completed */
export function editionView(edition: DigestEdition): z.input<typeof EditionView> {
  const { id, firstDay, dueAt, completedAt, status, reason, recipients: mails, content } = edition;
  if (status === 'due' || completedAt === null) throw new TypeError('an edition is shown before its end');
  return {
    id,
    firstDay,
    dueAt: dueAt.toISOString(),
    completedAt: completedAt.toISOString(),
    status,
    reason,
    recipients: mails,
    total: content?.total ?? null,
    previousTotal: content?.previousTotal ?? null,
  };
}
