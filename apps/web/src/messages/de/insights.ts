import type english from '../en/insights.ts';
import type { Translated } from '../message.ts';

const insights: Translated<typeof english> = {
  'insights.title': 'Auswertung',
  'insights.text': 'Was deine Ereignisse gemeinsam haben, wie weit Leute kommen und ob sie wiederkommen.',
  'insights.empty.title': 'Noch nichts zu sagen',
  'insights.empty.text': 'Sende erst ein paar Ereignisse. Was sie sagen, steht dann hier.',
  'insights.empty.action': 'Eine App verbinden',
  'insights.filter.hint':
    'Stufen und Namen grenzen die Aufschlüsselung ein, Eigenschaften alles auf dieser Seite.',
  'insights.person': 'Gezählt werden',
  'insights.person.userId': 'Nutzer',
  'insights.person.sessionId': 'Sitzungen',
  'insights.nobody.title': 'Niemand in dieser Zeit',
  'insights.nobody.userId':
    'Keines dieser Ereignisse hat einen Nutzer. Sende eine userId mit, oder zähle Sitzungen.',
  'insights.nobody.sessionId':
    'Keines dieser Ereignisse hat eine Sitzung. Sende eine sessionId mit, oder zähle Nutzer.',

  'breakdown.title': 'Aufschlüsselung',
  'breakdown.text': 'Welche Werte vorkommen, und wie oft.',
  'breakdown.by': 'Aufschlüsseln nach',
  'breakdown.name': 'Name des Ereignisses',
  'breakdown.level': 'Stufe',
  'breakdown.userId': 'Nutzer',
  'breakdown.sessionId': 'Sitzung',
  'breakdown.property': 'Eine Eigenschaft',
  'breakdown.path': 'Eigenschaft',
  'breakdown.path.placeholder': 'plan, order.total',
  'breakdown.path.missing': 'Welche Eigenschaft? Gib oben ihren Namen ein.',
  'breakdown.total': { one: '{count} Ereignis', other: '{count} Ereignisse' },
  'breakdown.value': 'Wert',
  'breakdown.count': 'Ereignisse',
  'breakdown.share': 'Anteil',
  'breakdown.others': 'Alle anderen',
  'breakdown.without': 'Ohne Wert',
  'breakdown.only': 'Nur Ereignisse mit {value}',
  'breakdown.none.title': 'Nichts in dieser Zeit',
  'breakdown.none.text': 'Kein Ereignis passt. Wähle eine längere Zeit, oder nimm einen Filter weg.',

  'funnel.title': 'Trichter',
  'funnel.text': 'Wie viele von einem Ereignis zum nächsten kommen, binnen 7 Tagen nach dem ersten.',
  'funnel.step': 'Schritt {step}',
  'funnel.step.remove': 'Schritt {step} entfernen',
  'funnel.step.add': 'Schritt hinzufügen',
  'funnel.count': 'So weit kamen',
  'funnel.first': 'Von allen',
  'funnel.previous': 'Vom Schritt davor',
  'funnel.next': 'Zeit bis zum nächsten',
  'funnel.toofew': 'Ein Trichter hat mindestens zwei Schritte. Wähle oben ihre Ereignisse.',
  'funnel.next.after': '{duration} bis zum nächsten',
  'funnel.lost': { one: '{count} blieb hier', other: '{count} blieben hier' },

  'retention.title': 'Wiederkehr',
  'retention.text': 'Wer an einem Tag oder in einer Woche kam, und wie viele davon später wiederkamen.',
  'retention.came': 'Sie kamen mit',
  'retention.returned': 'Sie kamen wieder mit',
  'retention.returned.same': 'Demselben Ereignis',
  'retention.interval': 'Nach',
  'retention.day': 'Tage',
  'retention.week': 'Wochen',
  'retention.grid': 'Wer wiederkam, nach Tag oder Woche',
  'retention.start': 'Kamen',
  'retention.size': 'Leute',
  'retention.later.day': 'Tag {count}',
  'retention.later.week': 'Woche {count}',
  'retention.cell': '{people}: {share}',
  'retention.missing': 'Wähle das Ereignis, mit dem Leute kommen.',

  'error.QUERY_TOO_BROAD':
    'Das sind zu viele Ereignisse. Wähle eine kürzere Zeit, oder weniger Ereignisse nach Name oder Eigenschaft.',
};

export default insights;
