import type english from '../en/own-account.ts';
import type { Translated } from '../message.ts';

const ownAccount: Translated<typeof english> = {
  'account.title': 'Dein Konto',
  'account.save': 'Speichern',
  'account.saved': 'Gespeichert.',
  'account.refused.ACCOUNT_TOKEN_INVALID':
    'Dieser Link gilt nicht mehr: Er wurde benutzt, ist zu alt, oder es kam ein neuerer.',
  'account.refused.PASSWORD_WRONG': 'Das ist nicht dein Passwort.',
  'account.refused.LAST_ADMIN':
    'Außer dir verwaltet niemand diesen Server. Gib zuerst einem anderen Konto die Rolle admin.',
  'account.refused.SIGN_IN_NOT_FOUND': 'Dieses Gerät war schon abgemeldet.',

  'account.profile': 'Profil',
  'account.profile.text': 'Wer du auf diesem Server bist.',
  'account.about': 'Über dich',
  'account.name.hint': 'Sehen alle, mit denen du in einer Sitzung arbeitest.',
  'account.language': 'Sprache der Mails an dich',
  'account.language.en': 'Englisch',
  'account.language.de': 'Deutsch',
  'account.email': 'E-Mail-Adresse',
  'account.email.text': 'Mit ihr meldest du dich an, und dorthin gehen Mails.',
  'account.email.confirmed': 'Bestätigt',
  'account.email.unconfirmed': 'Noch nicht bestätigt',
  'account.email.change': 'Adresse ändern',
  'account.email.change.text':
    'Die neue bekommt einen Link. Bis ihm jemand folgt, behält dein Konto die jetzige.',
  'account.email.noPassword': 'Sie zu ändern braucht ein Passwort, und dein Konto hat keines.',
  'account.email.new': 'Neue Adresse',
  'account.email.same': 'Das ist deine jetzige Adresse.',
  'account.email.send': 'Link schicken',
  'account.email.sent': 'Ein Link ist unterwegs an {email}. Folge ihm, dann ändert sich deine Adresse.',
  'account.password.present': 'Dein Passwort',
  'account.external': 'Anmeldung über andere',
  'account.external.text': 'Diese Dienste bürgen für dich; wer sich dort anmeldet, öffnet dieses Konto.',
  'account.external.none': 'Keine. Dieses Konto öffnet nur sein Passwort.',

  'account.security': 'Sicherheit',
  'account.security.text': 'Dein Passwort und die Geräte, die angemeldet sind.',
  'account.password': 'Passwort',
  'account.password.text': 'Ein neues meldet alle anderen Geräte ab.',
  'account.password.change': 'Passwort ändern',
  'account.password.current': 'Jetziges Passwort',
  'account.password.new': 'Neues Passwort',
  'account.password.ended': {
    one: 'Dein Passwort ist geändert. {count} anderes Gerät wurde abgemeldet.',
    other: 'Dein Passwort ist geändert. {count} andere Geräte wurden abgemeldet.',
  },
  'account.password.alone': 'Dein Passwort ist geändert. Kein anderes Gerät war angemeldet.',
  'account.password.none': 'Dein Konto hat keines: Die Dienste, die für dich bürgen, öffnen es.',
  'account.password.set': 'Passwort setzen',
  'account.password.sent':
    'Ein Link, um eines zu wählen, ist unterwegs an {email}. Er gilt eine Stunde; danach sind alle Geräte abgemeldet.',
  'account.password.noMail': 'Es kann auch keines bekommen: Keine Mail erreicht es.',
  'account.devices': 'Angemeldete Geräte',
  'account.devices.text': 'Was du nicht kennst, melde ab. Es endet binnen Sekunden.',
  'account.devices.current': 'Dieses Gerät',
  'account.devices.device': '{program} auf {system}',
  'account.devices.unknown': 'Unbekanntes Gerät',
  'account.devices.since': 'Seit {date}',
  'account.devices.used': 'aktiv {date}',
  'account.devices.end': 'Abmelden',
  'account.devices.end.label': '{device} abmelden, angemeldet {date}',
  'account.devices.ended': '{device} ist abgemeldet.',
  'account.devices.everywhere': 'Überall abmelden',
  'account.devices.everywhere.title': 'Überall abmelden?',
  'account.devices.everywhere.text':
    'Alle Geräte werden abgemeldet, auch dieses. Laufende Sitzungen gehen weiter.',
  'account.signedOut.title': 'Du bist überall abgemeldet',
  'account.signedOut.text': 'Jedes Gerät muss sich neu anmelden.',

  'account.data': 'Deine Daten',
  'account.data.text': 'Nimm sie mit, oder nimm sie weg.',
  'account.export': 'Export',
  'account.export.text':
    'Alles, was dieser Server über dich weiß, als JSON-Datei: Konto, Geräte, Sitzungen, Umfragen, Fragen und Stimmen, die deinen Namen tragen.',
  'account.export.action': 'Herunterladen',
  'account.export.done': 'Die Datei liegt in deinen Downloads.',
  'account.delete': 'Konto löschen',
  'account.delete.text':
    'Deine Sitzungen gehen mit, samt allen Umfragen, Stimmen und Fragen. Was du in Sitzungen anderer geschrieben hast, bleibt, ohne deinen Namen.',
  'account.delete.action': 'Mein Konto löschen',
  'account.delete.title': 'Dein Konto löschen?',
  'account.delete.final':
    'Das lässt sich nicht zurücknehmen, auch nicht von denen, die den Server betreiben.',
  'account.delete.sessions':
    'Alle deine Sitzungen gehen mit ihren Umfragen, Stimmen, Fragen und Ergebnissen.',
  'account.delete.stays': 'Was du in Sitzungen anderer geschrieben hast, bleibt, ohne deinen Namen.',
  'account.delete.devices': 'Alle deine Geräte werden abgemeldet.',
  'account.delete.type': 'Tippe zur Bestätigung {email}',
  'account.delete.type.wrong': 'Tippe deine Adresse so, wie sie oben steht.',
  'account.delete.forever': 'Endgültig löschen',
  'account.deleted.title': 'Dein Konto ist gelöscht',
  'account.deleted.text': 'Danke, dass du hier warst.',

  'account.forgot.title': 'Passwort vergessen?',
  'account.forgot.text': 'Nenn uns deine Adresse, dann schicken wir dir einen Link für ein neues.',
  'account.forgot.send': 'Link schicken',
  'account.forgot.sent.title': 'Sieh in deine Mails',
  'account.forgot.sent.text':
    'Wenn es ein Konto mit {email} gibt, ist ein Link dorthin unterwegs. Er gilt einmal, für eine Stunde.',
  'account.forgot.again': 'Nichts gekommen? Sieh im Spam nach, oder versuch es noch einmal.',
  'account.forgot.other': 'Noch einmal',
  'account.reset.title': 'Neues Passwort wählen',
  'account.reset.text': 'Danach sind alle deine Geräte abgemeldet, und du meldest dich mit ihm an.',
  'account.reset.save': 'Passwort setzen',
  'account.reset.worked':
    'Wenn du ihn benutzt hast, gilt dein neues Passwort vielleicht schon: Versuch, dich damit anzumelden.',
  'account.reset.done.title': 'Dein neues Passwort gilt',
  'account.reset.done': {
    one: '{count} Gerät wurde abgemeldet. Melde dich mit dem neuen an.',
    other: '{count} Geräte wurden abgemeldet. Melde dich mit dem neuen an.',
  },
  'account.link.title': 'Dieser Link gilt nicht',
  'account.link.text': 'Er wurde schon benutzt, ist zu alt, oder es kam ein neuerer.',
  'account.link.another': 'Einen neuen anfordern',
  'account.verify.title': 'Adresse bestätigen',
  'account.verify.text': 'Ein Druck zeigt, dass sie dir gehört.',
  'account.verify.confirm': 'Diese Adresse bestätigen',
  'account.verify.done.title': 'Adresse bestätigt',
  'account.verify.done.text': '{email} gehört dir und ist die Adresse deines Kontos.',
  'account.verify.taken.title': 'Die Adresse ist vergeben',
  'account.verify.taken.text': 'Sie gehört inzwischen einem anderen Konto. Deines behält die jetzige.',
  'account.verify.signIn':
    'Vielleicht hat er schon gewirkt: Melde dich an, dann siehst du es oder bekommst einen neuen.',
  'account.verify.own':
    'Vielleicht hat er schon gewirkt. Deine Adresse, und wie du sie änderst, findest du hier:',
} as const;

export default ownAccount;
