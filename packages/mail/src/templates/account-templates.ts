import type { MailTemplates } from '@pulse/domain';
import { action, note, paragraph, type Template } from './content.ts';

export const welcome: Template<MailTemplates['welcome']> = {
  en: ({ name, verifyUrl }) => ({
    subject: 'Welcome to Pulse',
    blocks: [
      paragraph(`Hello ${name},`),
      paragraph(
        'your account is ready. Please confirm that this address is yours, so that you can get back in if you ever lose your password.',
      ),
      action('Confirm my address', verifyUrl),
      note('The link works for two days. If you did not create this account, do nothing.'),
    ],
  }),
  de: ({ name, verifyUrl }) => ({
    subject: 'Willkommen bei Pulse',
    blocks: [
      paragraph(`Hallo ${name},`),
      paragraph(
        'dein Konto ist bereit. Bitte bestätige, dass diese Adresse dir gehört, damit du wieder hineinkommst, falls du dein Passwort einmal verlierst.',
      ),
      action('Adresse bestätigen', verifyUrl),
      note('Der Link gilt zwei Tage. Wenn du dieses Konto nicht angelegt hast, ist nichts zu tun.'),
    ],
  }),
};

export const verifyEmail: Template<MailTemplates['verify_email']> = {
  en: ({ name, verifyUrl }) => ({
    subject: 'Confirm your e-mail address',
    blocks: [
      paragraph(`Hello ${name},`),
      paragraph('please confirm that this address is yours.'),
      action('Confirm my address', verifyUrl),
      note('The link works for two days. If you have no account with Pulse, do nothing.'),
    ],
  }),
  de: ({ name, verifyUrl }) => ({
    subject: 'Bestätige deine E-Mail-Adresse',
    blocks: [
      paragraph(`Hallo ${name},`),
      paragraph('bitte bestätige, dass diese Adresse dir gehört.'),
      action('Adresse bestätigen', verifyUrl),
      note('Der Link gilt zwei Tage. Wenn du kein Konto bei Pulse hast, ist nichts zu tun.'),
    ],
  }),
};

export const passwordReset: Template<MailTemplates['password_reset']> = {
  en: ({ name, resetUrl, minutes }) => ({
    subject: 'Choose a new password',
    blocks: [
      paragraph(`Hello ${name},`),
      paragraph('somebody, probably you, asked for a new password for your account.'),
      action('Choose a new password', resetUrl),
      note(
        `The link works once, for ${minutes} minutes. If you did not ask, do nothing: your password stays as it is.`,
      ),
    ],
  }),
  de: ({ name, resetUrl, minutes }) => ({
    subject: 'Wähle ein neues Passwort',
    blocks: [
      paragraph(`Hallo ${name},`),
      paragraph('jemand, vermutlich du, hat ein neues Passwort für dein Konto verlangt.'),
      action('Neues Passwort wählen', resetUrl),
      note(
        `Der Link gilt einmal, ${minutes} Minuten lang. Wenn du das nicht warst, ist nichts zu tun: Dein Passwort bleibt, wie es ist.`,
      ),
    ],
  }),
};

export const emailChange: Template<MailTemplates['email_change']> = {
  en: ({ name, confirmUrl }) => ({
    subject: 'Confirm your new e-mail address',
    blocks: [
      paragraph(`Hello ${name},`),
      paragraph('please confirm that you want to use this address for your account from now on.'),
      action('Use this address', confirmUrl),
      note(
        'The link works for two days. If you did not ask for this, do nothing: the account keeps its address.',
      ),
    ],
  }),
  de: ({ name, confirmUrl }) => ({
    subject: 'Bestätige deine neue E-Mail-Adresse',
    blocks: [
      paragraph(`Hallo ${name},`),
      paragraph('bitte bestätige, dass du für dein Konto künftig diese Adresse verwenden willst.'),
      action('Diese Adresse verwenden', confirmUrl),
      note(
        'Der Link gilt zwei Tage. Wenn du das nicht verlangt hast, ist nichts zu tun: Das Konto behält seine Adresse.',
      ),
    ],
  }),
};

export const emailChangeNotice: Template<MailTemplates['email_change_notice']> = {
  en: ({ name, newEmail }) => ({
    subject: 'Your e-mail address is about to change',
    blocks: [
      paragraph(`Hello ${name},`),
      paragraph(
        `your account is to get the address ${newEmail}. It changes when the link that we sent there is followed.`,
      ),
      note('If it was not you who asked, change your password now: whoever asked knows it.'),
    ],
  }),
  de: ({ name, newEmail }) => ({
    subject: 'Deine E-Mail-Adresse soll sich ändern',
    blocks: [
      paragraph(`Hallo ${name},`),
      paragraph(
        `dein Konto soll die Adresse ${newEmail} bekommen. Sie ändert sich, sobald jemand dem Link folgt, den wir dorthin geschickt haben.`,
      ),
      note('Wenn du das nicht verlangt hast, ändere jetzt dein Passwort: Wer es verlangt hat, kennt es.'),
    ],
  }),
};

export const passwordChanged: Template<MailTemplates['password_changed']> = {
  en: ({ name }) => ({
    subject: 'Your password was changed',
    blocks: [
      paragraph(`Hello ${name},`),
      paragraph('the password of your account was changed just now, and other devices were signed out.'),
      note('If it was not you, ask for a new password on the sign-in page now.'),
    ],
  }),
  de: ({ name }) => ({
    subject: 'Dein Passwort wurde geändert',
    blocks: [
      paragraph(`Hallo ${name},`),
      paragraph('das Passwort deines Kontos wurde soeben geändert, und andere Geräte wurden abgemeldet.'),
      note('Wenn du das nicht warst, fordere jetzt auf der Anmeldeseite ein neues Passwort an.'),
    ],
  }),
};
