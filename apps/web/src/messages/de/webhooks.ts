import type english from '../en/webhooks.ts';
import type { Translated } from '../message.ts';

const webhooks: Translated<typeof english> = {
  'webhooks.title': 'Webhooks',
  'webhooks.text':
    'Dein eigener Server erfährt, was hier geschieht, durch ein signiertes POST. Was er nicht annimmt, wird drei Tage lang wieder versucht.',
  'webhooks.list': 'Webhooks',
  'webhooks.new': 'Webhook hinzufügen',
  'webhooks.none.title': 'Noch keine Webhooks',
  'webhooks.none.text':
    'Nenne eine Adresse deines Servers, und er erfährt, wenn ein Alarm anschlägt und wenn er vorbei ist. Ein Test zeigt sofort, ob es ankommt.',
  'webhooks.none.read': 'Niemand hat einen hinzugefügt. Eigentümer und Hosts des Projekts können das.',
  'webhooks.readOnly': 'Du kannst sie ansehen. Eigentümer und Hosts des Projekts ändern sie.',

  'webhooks.url': 'Adresse',
  'webhooks.url.hint': 'http oder https. Weiterleitungen wird nicht gefolgt.',
  'webhooks.url.missing': 'Gib die Adresse deines Servers ein.',
  'webhooks.url.wrong': 'Gib eine ganze Adresse ein, die mit https:// oder http:// beginnt.',
  'webhooks.url.notAllowed':
    'Dorthin darf nichts gesendet werden: Die Adresse ist privat, oder sie enthält einen Benutzernamen. Steht dein Server im eigenen Netz, muss ihn der Betreiber dieses Pulse in PULSE_FETCH_ALLOW nennen.',
  'webhooks.types': 'Wovon erfährt er?',
  'webhooks.types.every': 'Von allem',
  'webhooks.types.every.hint': 'Auch von Arten, die später dazukommen.',
  'webhooks.types.some': 'Nur davon',
  'webhooks.types.missing': 'Wähle mindestens eines.',
  'webhooks.type.alert.fired': 'Ein Alarm schlägt an',
  'webhooks.type.alert.recovered': 'Ein Alarm ist vorbei',
  'webhooks.add.title': 'Einen Webhook hinzufügen',
  'webhooks.add': 'Hinzufügen',
  'webhooks.edit.title': 'Den Webhook ändern',
  'webhooks.save': 'Speichern',
  'webhooks.saved': 'Der Webhook ist geändert.',

  'webhooks.secret.title': 'Kopiere das Geheimnis jetzt',
  'webhooks.secret.text':
    'Es wird nur dieses eine Mal gezeigt. Damit ist alles signiert, was gesendet wird: So erkennt es dein Server.',
  'webhooks.secret.rotated':
    'Es wird nur dieses eine Mal gezeigt. 24 Stunden lang wird mit diesem und mit dem vorherigen signiert: Bis dahin braucht dein Server das neue.',
  'webhooks.secret.label': 'Geheimnis',
  'webhooks.secret.copy': 'Geheimnis kopieren',
  'webhooks.secret.verify': 'Wie dein Server prüft, was ankommt',
  'webhooks.secret.install': 'Installieren',
  'webhooks.secret.copyInstall': 'Befehl kopieren',
  'webhooks.secret.copyCode': 'Beispiel kopieren',
  'webhooks.secret.standard':
    'Er muss den Körper nehmen, wie er ankam, auf das Byte genau. Auch andere Sprachen haben Bibliotheken:',
  'webhooks.secret.done': 'Ich habe es kopiert',

  'webhooks.enabled': 'Eingeschaltet',
  'webhooks.everything': 'Erfährt alles',
  'webhooks.disabled': 'Ausgeschaltet',
  'webhooks.gone':
    'Ausgeschaltet am {time}: Der Empfänger hat mit 410 geantwortet, er will also nichts mehr erfahren. Nichts wird gesendet, bis du ihn wieder einschaltest.',
  'webhooks.off': 'Ausgeschaltet am {time}. Nichts wird gesendet, bis er wieder eingeschaltet ist.',
  'webhooks.bothSecrets': 'Bis {time} signiert auch das vorherige Geheimnis.',
  'webhooks.menu': 'Mehr zu {url}',
  'webhooks.edit': 'Ändern',
  'webhooks.rotate': 'Neues Geheimnis',
  'webhooks.rotate.title': 'Ein neues Geheimnis machen?',
  'webhooks.rotate.text':
    '24 Stunden lang wird mit beiden signiert: Nichts geht verloren, während du das neue auf deinen Server bringst. Danach ist das alte wertlos.',
  'webhooks.enable': 'Einschalten',
  'webhooks.disable': 'Ausschalten',
  'webhooks.nowEnabled': 'Der Webhook ist eingeschaltet.',
  'webhooks.nowDisabled': 'Der Webhook ist ausgeschaltet.',
  'webhooks.delete': 'Löschen',
  'webhooks.delete.title': 'Diesen Webhook löschen?',
  'webhooks.delete.text':
    '{url} erfährt nichts mehr: Was noch wartet, wird nicht gesendet, und das Protokoll geht. Das lässt sich nicht rückgängig machen.',
  'webhooks.deleted': 'Der Webhook ist gelöscht.',

  'webhooks.test': 'Test senden',
  'webhooks.test.sending': 'Der Test ist unterwegs…',
  'webhooks.test.taken': 'Dein Server hat den Test angenommen. {outcome}, nach {duration}.',
  'webhooks.test.refused': 'Dein Server hat den Test nicht angenommen. {outcome}, nach {duration}.',
  'webhooks.test.again': 'Er wird von selbst wieder versucht: {time}.',
  'webhooks.test.show': 'Zeigen',

  'webhooks.log': 'Zustellungen',
  'webhooks.log.of': 'Zustellungen an {url}',
  'webhooks.log.filter': 'Welche Zustellungen',
  'webhooks.log.all': 'Alle',
  'webhooks.log.none.title': 'Noch wurde nichts gesendet',
  'webhooks.log.none.text': 'Sende einen Test: Er erscheint hier mit der Antwort deines Servers.',
  'webhooks.log.none.disabled':
    'Sobald er eingeschaltet ist, erscheint hier, was gesendet wird. Es bleibt 30 Tage.',
  'webhooks.log.none.read':
    'Was gesendet wird, erscheint hier mit der Antwort des Empfängers. Es bleibt 30 Tage.',
  'webhooks.log.noneSuch.title': 'Keine davon',
  'webhooks.log.noneSuch.text': 'Keine Zustellung der letzten 30 Tage ist so.',
  'webhooks.log.showAll': 'Alle zeigen',
  'webhooks.status.pending': 'Wartet',
  'webhooks.status.succeeded': 'Zugestellt',
  'webhooks.status.failed': 'Fehlgeschlagen',
  'webhooks.next': 'Nächster Versuch {time}',
  'webhooks.untried': 'Noch nicht versucht',
  'webhooks.attempts': { one: '{count} Versuch', other: '{count} Versuche' },

  'webhooks.delivery': 'Zustellung',
  'webhooks.delivery.created': 'Geschehen',
  'webhooks.delivery.completed': 'Abgeschlossen',
  'webhooks.delivery.next': 'Nächster Versuch',
  'webhooks.delivery.nextSoon': 'Gleich',
  'webhooks.delivery.noticeId': 'webhook-id',
  'webhooks.delivery.attempts': 'Versuche',
  'webhooks.delivery.noAttempt': 'Noch keiner.',
  'webhooks.delivery.attempt': 'Versuch {number}',
  'webhooks.delivery.again': 'Erneut gesendet, {attempt}',
  'webhooks.delivery.emptyAnswer': 'Die Antwort hat keinen Körper.',
  'webhooks.delivery.answer': 'So beginnt die Antwort auf Versuch {number}',
  'webhooks.delivery.body': 'Was gesendet wird',
  'webhooks.delivery.copyBody': 'Kopieren, wie gesendet',
  'webhooks.delivery.resend': 'Erneut senden',
  'webhooks.delivery.resent': 'Es wird erneut gesendet.',
  'webhooks.delivery.disabled': 'Der Webhook ist ausgeschaltet. Schalte ihn ein, um erneut zu senden.',

  'webhooks.answered': 'Antwort {status}',
  'webhooks.error.not_allowed':
    'Nicht gesendet: An diese Adresse darf nichts gehen, sie ist jetzt privat. PULSE_FETCH_ALLOW nennt, was erreicht werden darf',
  'webhooks.error.unreachable': 'Keine Verbindung zum Server',
  'webhooks.error.timeout': 'Keine Antwort innerhalb von 15 Sekunden',
  'webhooks.error.too_large': 'Die Antwort war zu groß',
  'webhooks.error.encoding': 'Die Antwort war nicht lesbar',
  'webhooks.error.redirects': 'Zu oft weitergeleitet',
  'webhooks.error.secret': 'Nicht gesendet: Das Geheimnis lässt sich hier nicht öffnen. Mache ein neues',
  'webhooks.error.disabled': 'Nicht gesendet: Der Webhook war ausgeschaltet',

  'error.TOO_MANY_WEBHOOKS':
    'Das Projekt hat 20 Webhooks, mehr darf es nicht. Lösche einen, der nicht gebraucht wird.',
  'error.WEBHOOK_DISABLED': 'Der Webhook ist ausgeschaltet. Schalte ihn zuerst ein.',
  'error.WEBHOOK_NOT_FOUND': 'Dieser Webhook wurde inzwischen gelöscht.',
  'error.DELIVERY_NOT_FOUND': 'Diese Zustellung ist weg: Sie bleiben 30 Tage.',
};

export default webhooks;
