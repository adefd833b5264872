import { type Mail, mailLanguages } from '@pulse/domain';
import { describe, expect, it } from 'vitest';
import { renderMail } from './render-mail.ts';
import { templates } from './templates/index.ts';
import { digestContent } from './testing/digest-content.ts';

const origin = 'https://pulse.example.org';
const hostile = '<img src=x onerror=alert(1)> & "Ada"';

const alert = {
  projectName: hostile,
  ruleName: hostile,
  condition: {
    kind: 'count',
    threshold: 10,
    level: ['error', 'fatal'],
    name: ['order.failed'],
    windowSeconds: 300,
  },
  count: 12,
  firedAt: '2026-03-01T11:00:00.000Z',
  timeZone: 'Europe/Berlin',
  boardUrl: '/board/abc/alerts',
} as const;

/** One of each, with what a hostile person would call themselves. */
const samples: Mail['data'] extends infer Data ? { [Template in Mail['template']]: Data } : never = {
  welcome: { name: hostile, verifyUrl: '/account/verify-email#token=abc' },
  verify_email: { name: hostile, verifyUrl: '/account/verify-email#token=abc' },
  password_reset: { name: hostile, resetUrl: '/account/reset-password#token=abc', minutes: 60 },
  email_change: { name: hostile, confirmUrl: '/account/verify-email#token=abc' },
  email_change_notice: { name: hostile, newEmail: 'new@example.org' },
  password_changed: { name: hostile },
  session_invitation: {
    sessionTitle: hostile,
    inviterName: hostile,
    acceptUrl: '/invitations#token=abc',
    role: 'moderator',
    days: 7,
  },
  digest: {
    content: digestContent({ projectName: hostile }),
    boardUrl: '/board/1',
    alertsUrl: '/board/1/alerts',
    settingsUrl: '/board/1/settings#digests',
    unsubscribeUrl: '/unsubscribe?token=abc',
  },
  alert_fired: alert,
  alert_recovered: { ...alert, seconds: 3_725, endedBy: 'recovered' },
};
const all = (Object.keys(templates) as Mail['template'][]).flatMap((template) =>
  mailLanguages.map((language) => ({ template, language })),
);
const mailOf = (template: Mail['template'], language: Mail['language']): Mail =>
  ({ template, language, to: 'ada@example.org', data: samples[template] }) as Mail;

describe('a mail', () => {
  it.each(all)(
    '$template in $language has both parts, says the same in them, and runs nothing',
    ({ template, language }) => {
      const { subject, html, text } = renderMail(mailOf(template, language), origin);
      expect(subject).not.toBe('');
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toMatch(/<(?:img|script|link|iframe)|\son\w+="|https?:\/\/(?!pulse\.example\.org)/);
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Ada&quot;');
      expect(text).toContain(hostile);
      expect(text).not.toMatch(/undefined|\[object/);
      const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '');
      for (const link of links) expect(text).toContain(link);
      expect(links.every((link) => link.startsWith(`${origin}/`))).toBe(true);
    },
  );

  it('is written in the language asked for', () => {
    const subjects = mailLanguages.map(
      (language) => renderMail(mailOf('password_reset', language), origin).subject,
    );
    expect(subjects).toEqual(['Choose a new password', 'Wähle ein neues Passwort']);
  });

  it.each(['https://evil.example/x', '//evil.example/x', 'javascript:alert(1)'])(
    'does not lead to another site: %s',
    (acceptUrl) => {
      const mail = mailOf('session_invitation', 'en');
      const data = { ...samples.session_invitation, acceptUrl };
      expect(() => renderMail({ ...mail, data } as Mail, origin)).toThrow(TypeError);
    },
  );

  it('has a subject of one line, whatever a session is called', () => {
    const mail = mailOf('session_invitation', 'en');
    const data = { ...samples.session_invitation, sessionTitle: 'Title\r\nBcc: everybody@example.org' };
    expect(renderMail({ ...mail, data } as Mail, origin).subject).not.toMatch(/[\r\n]/);
  });

  it('about an alert says what happened, when in the project’s time zone, and how long it took', () => {
    const { subject, text } = renderMail(mailOf('alert_recovered', 'en'), origin);
    expect(subject).toContain('over after 1 hour 2 minutes');
    expect(text).toContain(
      'At Mar 1, 2026, 12:00:00 PM GMT+1, 12 events of level error or fatal named order.failed had been received within 5 minutes; 10 are enough.',
    );
    const silence = { ...alert, condition: { kind: 'silence', level: [], name: [], windowSeconds: 90 } };
    const data = { ...silence, seconds: 0, endedBy: 'disabled' };
    const german = renderMail({ ...mailOf('alert_recovered', 'de'), data } as Mail, origin);
    expect(german.subject).toContain('vorbei nach 0 Sekunden');
    expect(german.text).toContain('seit 1 Minute 30 Sekunden sind keine Ereignisse eingegangen.');
    expect(german.text).toContain('Jemand hat ihn ausgeschaltet.');
  });

  it('names a role that it does not know as it is', () => {
    const mail = mailOf('session_invitation', 'de');
    const data = { ...samples.session_invitation, role: 'constructor' };
    expect(renderMail({ ...mail, data } as Mail, origin).text).toContain('Deine Rolle: constructor.');
  });
});
