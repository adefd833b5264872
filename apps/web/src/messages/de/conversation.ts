import type english from '../en/conversation.ts';
import type { Translated } from '../message.ts';

const conversation: Translated<typeof english> = {
  'conversation.title': 'Fragen und Chat',
  'conversation.close': 'Fragen und Chat schließen',
  'conversation.empty.question': 'Noch keine Fragen.',
  'conversation.empty.question.text': 'Stell die erste.',
  'conversation.empty.chat': 'Noch hat niemand geschrieben.',
  'conversation.empty.chat.text': 'Sag Hallo in die Runde.',
  'conversation.empty.over': 'In dieser Sitzung wurde nichts geschrieben.',
  'conversation.earlier': 'Frühere zeigen',
  'conversation.more': 'Mehr zeigen',
  'conversation.reading': 'Wird geladen …',
  'conversation.failed': 'Konnte nicht geladen werden.',
  'conversation.you': 'Du',
  'conversation.host': 'Moderation',

  'conversation.upvote': {
    one: 'Dafür stimmen, bisher {count} Stimme',
    other: 'Dafür stimmen, bisher {count} Stimmen',
  },
  'conversation.upvoted': { one: 'Du bist dafür, {count} Stimme', other: 'Du bist dafür, {count} Stimmen' },
  'conversation.upvotes': { one: '{count} Stimme', other: '{count} Stimmen' },

  'conversation.write.question': 'Deine Frage',
  'conversation.write.question.placeholder': 'Stell eine Frage …',
  'conversation.write.chat': 'Deine Nachricht',
  'conversation.write.chat.placeholder': 'Schreib eine Nachricht …',
  'conversation.send': 'Senden',
  'conversation.left': { one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
  'conversation.tooLong': { one: '{count} Zeichen zu viel', other: '{count} Zeichen zu viel' },
  'conversation.keys': 'Enter sendet, Umschalt + Enter beginnt eine neue Zeile.',
  'conversation.sending': 'Wird gesendet …',
  'conversation.sent': 'Gesendet.',
  'conversation.waiting': 'Aufgehoben. Wird gesendet, sobald eine Verbindung da ist.',
  'conversation.approval': 'Wartet auf Freigabe. Nur du siehst es.',
  'conversation.pinned': 'Angeheftet',
  'conversation.answered': 'Beantwortet',
  'conversation.hidden': 'Ausgeblendet',
  'conversation.over': 'Die Sitzung ist vorbei: Du kannst noch lesen, aber nicht mehr schreiben.',
  'conversation.notOpen': 'Du kannst schreiben, sobald die Lobby offen ist.',

  'conversation.refused.CHAT_OFF':
    'Nicht gesendet: Der Chat ist ausgeschaltet. Fragen sind weiterhin willkommen.',
  'conversation.refused.MESSAGE_QUOTA_EXCEEDED': {
    one: 'Nicht gesendet: Das war viel in einer Minute. Dein Text bleibt; sende ihn in {count} Sekunde noch einmal.',
    other:
      'Nicht gesendet: Das war viel in einer Minute. Dein Text bleibt; sende ihn in {count} Sekunden noch einmal.',
  },
  'conversation.refused.OWN_MESSAGE': 'Deine eigene Frage hat deine Stimme schon.',
  'conversation.refused.MESSAGE_NOT_FOUND': 'Diese Frage gibt es nicht mehr.',
  'conversation.refused.SESSION_NOT_LIVE': 'Nicht angenommen: Die Sitzung läuft nicht.',
  'conversation.refused.PARTICIPANT_BANNED': 'Nicht angenommen: Du wurdest aus dieser Sitzung entfernt.',

  'conversation.refused.PARTICIPANT_MUTED':
    'Nicht gesendet: Du wurdest stummgeschaltet. Abstimmen und lesen kannst du weiter. Dein Text bleibt.',

  'conversation.announce.question': 'Neue Frage: {content}',
  'conversation.announce.chat': 'Neue Nachricht: {content}',
  'conversation.announce.questions': { one: '{count} neue Frage', other: '{count} neue Fragen' },
  'conversation.announce.chats': { one: '{count} neue Nachricht', other: '{count} neue Nachrichten' },

  'gone.void.title': 'Du bist nicht mehr in dieser Sitzung',
  'gone.void.text': 'Dein Platz hier gilt nicht mehr. Tritt mit dem Code neu bei.',
  'gone.kicked.title': 'Du wurdest hinausgeschickt',
  'gone.kicked.text': 'Mit dem Code kannst du neu beitreten. Deine Stimmen bleiben gezählt.',
  'gone.banned.title': 'Du kannst nicht mehr teilnehmen',
  'gone.banned.text':
    'Du wurdest aus dieser Sitzung entfernt. War das ein Irrtum, sprich mit der Leitung und versuch es hier noch einmal.',
  'gone.join': 'Neu beitreten',

  'conversation.stage.title': 'Die meistgewünschten Fragen',
  'conversation.stage.empty': 'Noch keine Fragen',
  'conversation.stage.empty.text': 'Stell eine mit deinem Handy.',
};

export default conversation;
