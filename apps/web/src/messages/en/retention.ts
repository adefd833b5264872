/** How long a project's events are kept, and what was removed of them. */
const retention = {
  'retention.title': 'How long events are kept',
  'retention.text':
    'Older ones are removed by themselves, a few minutes after their time is up. The counts of charts stay for good.',
  'retention.days': 'Keep events for so many days',
  'retention.days.wrong': 'Enter a whole number from 1 to 3,650.',
  'retention.due.none': 'Nothing would be removed now.',
  'retention.due': {
    one: 'This removes {count} event, received before {date}.',
    other: 'This removes {count} events, received before {date}.',
  },
  'retention.kept': { one: '{count} event stays.', other: '{count} events stay.' },
  'retention.unknown': 'What this would remove could not be found out.',
  'retention.save': 'Save days',
  'retention.saved': { one: 'Events are kept for {count} day.', other: 'Events are kept for {count} days.' },
  'retention.confirm.title': {
    one: 'Remove {count} event?',
    other: 'Remove {count} events?',
  },
  'retention.confirm.text':
    'They are removed within minutes, and keeping events longer later does not bring them back. The counts of charts stay.',
  'retention.confirm.action': 'Remove and save',

  'receipts.title': 'What was removed',
  'receipts.text': 'A receipt for every deletion; what retention removes is one receipt a day.',
  'receipts.none': 'Nothing has been removed yet.',
  'receipts.when': 'When',
  'receipts.why': 'Why',
  'receipts.events': 'Events',
  'receipts.received': 'Received',
  'receipts.retention': { one: 'Older than {count} day', other: 'Older than {count} days' },
  'receipts.request': 'Deleted by a person',
  'receipts.project': 'Project deleted',
  'receipts.underWay': 'Still being removed',
} as const;

export default retention;
