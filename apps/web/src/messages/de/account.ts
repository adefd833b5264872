import type { account as english } from '../en/account.ts';
import type { Translated } from '../message.ts';

export const account: Translated<typeof english> = {
  'landing.headline': 'Frag in die Runde. Sieh, was sie denkt.',
  'landing.text':
    'Live-Umfragen auf dem eigenen Server. Alle nehmen mit einem Code am Handy teil, und jede Stimme zählt genau einmal.',
  'landing.host.title': 'Du leitest die Runde?',
  'landing.host.text': 'Leg ein Konto auf diesem Server an und öffne in einer Minute deine erste Umfrage.',
  'landing.register': 'Konto anlegen',
  'landing.signIn': 'Anmelden',
  'landing.signOut': 'Abmelden',

  'signIn.title': 'Anmelden',
  'signIn.text': 'Willkommen zurück.',
  'register.title': 'Konto anlegen',
  'register.text': 'Es liegt auf diesem Server und nirgends sonst.',
  'signIn.switch': 'Neu hier?',
  'register.switch': 'Schon ein Konto?',
  'field.name': 'Name',
  'field.email': 'E-Mail',
  'field.password': 'Passwort',
  'field.password.hint': 'Mindestens {count} Zeichen.',
  'field.password.show': 'Passwort zeigen',
  'field.password.hide': 'Passwort verbergen',
  'field.name.missing': 'Gib deinen Namen ein.',
  'field.email.wrong': 'Gib eine E-Mail-Adresse ein, etwa ada@example.org.',
  'field.password.missing': 'Gib dein Passwort ein.',
  'field.password.short': 'Nimm mindestens {count} Zeichen.',

  'sessions.title': 'Deine Sitzungen',
  'sessions.new': 'Sitzung anlegen',
  'sessions.more': 'Mehr zeigen',
  'sessions.empty.title': 'Noch keine Sitzungen',
  'sessions.empty.text':
    'Eine Sitzung enthält die Umfragen einer Veranstaltung, Stunde oder Besprechung. Ihr Code lässt die Leute hinein.',
  'sessions.empty.action': 'Sitzung anlegen',
  'sessions.code': 'Code {code}',
  'sessions.created': 'Angelegt {date}',
  'sessions.open': '{title} öffnen',

  'newSession.title': 'Neue Sitzung',
  'newSession.name': 'Wie heißt sie?',
  'newSession.name.hint': 'Dein Publikum sieht das.',
  'newSession.name.placeholder': 'Teamtreffen, Vorlesung 4, …',
  'newSession.name.missing': 'Gib der Sitzung einen Namen.',
  'newSession.people': 'Wer stimmt ab?',
  'newSession.anonymous': 'Anonym',
  'newSession.anonymous.hint': 'Der Code allein genügt.',
  'newSession.named': 'Mit Namen',
  'newSession.named.hint': 'Zum Teilnehmen wird ein Name eingegeben.',
  'newSession.create': 'Sitzung anlegen',
};
