import type english from '../en/digests.ts';
import type { Translated } from '../message.ts';

const digests: Translated<typeof english> = {
  'digests.title': 'Digests',
  'digests.text':
    'Eine Mail mit dem, was eintraf, verglichen mit der Zeit davor: Menge, Fehler, die noch niemand gesehen hatte, die häufigsten Namen. Wenn zweimal nichts eintrifft, wird nichts verschickt.',
  'digests.daily': 'Jeden Tag',
  'digests.weekly': 'Jede Woche',
  'digests.daily.about': 'Über den Tag davor.',
  'digests.weekly.about': 'Über die sieben Tage davor.',
  'digests.on': 'Verschicken',
  'digests.off': 'Aus. Sieh dir die Vorschau an, und schalte ihn ein, wenn er dir gefällt.',
  'digests.next': 'Der nächste: {time} ({timeZone})',
  'digests.reaches': { one: 'erreicht {count} Person', other: 'erreicht {count} Personen' },
  'digests.hour': 'Stunde des Tages',
  'digests.weekday': 'An welchem Tag',
  'digests.who': 'Wer ihn bekommt',
  'digests.who.all': 'Alle, die am Projekt mitarbeiten',
  'digests.who.some': 'Nur manche',
  'digests.who.hint': 'Adressen, die nicht bestätigt sind, bekommen 50 E-Mails am Tag über Projekte.',
  'digests.who.missing': 'Wähle jemanden, oder alle.',
  'digests.save': 'Speichern',
  'digests.saved': 'Gespeichert.',
  'digests.preview': 'Vorschau',
  'digests.send': 'Schick mir jetzt einen',
  'digests.sent': 'Unterwegs an {to}.',
  'digests.decline': 'Nicht an mich',
  'digests.accept': 'Wieder an mich',
  'digests.declined': 'Du bekommst ihn nicht.',
  'digests.mail.html': 'Wie er aussieht',
  'digests.mail.text': 'Als reiner Text',
  'digests.mail.parts': 'Teile der Mail',
  'digests.history': 'Die letzten',
  'digests.history.none': 'Bisher war keiner fällig.',
  'digests.history.sent': { one: 'an {count} Person verschickt', other: 'an {count} Personen verschickt' },
  'digests.history.quiet': 'nicht verschickt: nichts eingetroffen',
  'digests.history.nobody': 'nicht verschickt: niemand, der ihn bekommt',
  'digests.history.disabled': 'nicht verschickt: inzwischen ausgeschaltet',
  'digests.history.events': { one: '{count} Ereignis', other: '{count} Ereignisse' },
  'digests.history.open': 'Zeigen',
  'digests.history.show': 'Zeigen, was der Digest über {days} sagte',
  'digests.readOnly': 'Wer das Projekt leitet, entscheidet, wann und an wen er verschickt wird.',
  'error.ADDRESS_UNCONFIRMED':
    'Bestätige die E-Mail-Adresse deines Kontos: Bis dahin gehen 50 E-Mails am Tag über Projekte dorthin.',
  'error.RECIPIENT_NO_MEMBER':
    'Jemand, den du gewählt hast, arbeitet nicht mehr am Projekt mit. Lade die Seite neu.',
};

export default digests;
