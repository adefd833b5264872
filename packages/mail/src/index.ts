export { createMailOutbox, type KeptMail, type MailOutbox } from './mail-outbox.ts';
export { type MailMessage, MailRefused, type MailSender, MailTimeout } from './mail-sender.ts';
export { type RenderedMail, renderMail } from './render-mail.ts';
export { createSmtpSender, type SmtpOptions, type SmtpSecurity } from './smtp-sender.ts';
