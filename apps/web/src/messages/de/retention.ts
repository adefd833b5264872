import type english from '../en/retention.ts';
import type { Translated } from '../message.ts';

const retention: Translated<typeof english> = {
  'retention.title': 'Wie lange Ereignisse bleiben',
  'retention.text':
    'Ältere werden von selbst entfernt, wenige Minuten nachdem ihre Zeit um ist. Die Zahlen der Diagramme bleiben für immer.',
  'retention.days': 'Ereignisse so viele Tage aufbewahren',
  'retention.days.wrong': 'Gib eine ganze Zahl von 1 bis 3.650 ein.',
  'retention.due.none': 'Jetzt würde nichts entfernt.',
  'retention.due': {
    one: 'Das entfernt {count} Ereignis, empfangen vor dem {date}.',
    other: 'Das entfernt {count} Ereignisse, empfangen vor dem {date}.',
  },
  'retention.kept': { one: '{count} Ereignis bleibt.', other: '{count} Ereignisse bleiben.' },
  'retention.unknown': 'Was das entfernen würde, ließ sich nicht feststellen.',
  'retention.save': 'Tage speichern',
  'retention.saved': {
    one: 'Ereignisse werden {count} Tag aufbewahrt.',
    other: 'Ereignisse werden {count} Tage aufbewahrt.',
  },
  'retention.confirm.title': {
    one: '{count} Ereignis entfernen?',
    other: '{count} Ereignisse entfernen?',
  },
  'retention.confirm.text':
    'Sie werden binnen Minuten entfernt, und längeres Aufbewahren bringt sie später nicht zurück. Die Zahlen der Diagramme bleiben.',
  'retention.confirm.action': 'Entfernen und speichern',

  'receipts.title': 'Was entfernt wurde',
  'receipts.text': 'Ein Beleg für jede Löschung; was mit der Zeit entfernt wird, ist ein Beleg am Tag.',
  'receipts.none': 'Bisher wurde nichts entfernt.',
  'receipts.when': 'Wann',
  'receipts.why': 'Warum',
  'receipts.events': 'Ereignisse',
  'receipts.received': 'Empfangen',
  'receipts.retention': { one: 'Älter als {count} Tag', other: 'Älter als {count} Tage' },
  'receipts.request': 'Von Hand gelöscht',
  'receipts.project': 'Projekt gelöscht',
  'receipts.underWay': 'Wird noch entfernt',
};

export default retention;
