import { type Mail, mailLanguages } from '@pulse/domain';
import { describe, expect, it } from 'vitest';
import { renderMail } from './render-mail.ts';
import { templates } from './templates/index.ts';
import { digestContent } from './testing/digest-content.ts';

const origin = 'https://pulse.example.org';
const hostile = '<img src=x onerror=alert(1)> & "Ada"';

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
    settingsUrl: '/board/1/settings#digests',
  },
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

  it('names a role that it does not know as it is', () => {
    const mail = mailOf('session_invitation', 'de');
    const data = { ...samples.session_invitation, role: 'constructor' };
    expect(renderMail({ ...mail, data } as Mail, origin).text).toContain('Deine Rolle: constructor.');
  });
});
