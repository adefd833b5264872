import type { DigestContent, MailLanguage } from '@pulse/domain';
import { describe, expect, it } from 'vitest';
import { renderMail } from '../render-mail.ts';
import { digestContent } from '../testing/digest-content.ts';

const links = {
  boardUrl: '/board/1',
  alertsUrl: '/board/1/alerts',
  settingsUrl: '/board/1/settings#digests',
};
const mail = (more: Partial<DigestContent> = {}, language: MailLanguage = 'en') =>
  renderMail(
    {
      template: 'digest',
      to: 'ada@example.org',
      language,
      data: { content: digestContent(more), ...links },
    },
    'https://pulse.example.org',
  );

describe('a digest', () => {
  it('says in its subject what one would open it for', () => {
    expect(mail().subject).toBe('Shop, Friday, November 27: 12,345 events, 2 new errors, 3 alerts');
    expect(mail({}, 'de').subject).toBe(
      'Shop, Freitag, 27. November: 12.345 Ereignisse, 2 neue Fehler, 3 Alarme',
    );
    const noAlerts = { alerts: { fired: 0, episodes: [] } };
    const one = { total: 1, newErrors: [], moreNewErrors: 0, ...noAlerts };
    expect(mail(one).subject).toBe('Shop, Friday, November 27: 1 event');
    expect(mail({ total: 0, newErrors: [], ...noAlerts }).subject).toBe(
      'Shop, Friday, November 27: nothing arrived',
    );
  });

  it('compares in numbers and percent, and with nothing honestly', () => {
    expect(mail().text).toContain('Events: 12,345 · +1,345 (+12%), 11,000 the day before');
    const first = mail({ previousTotal: 0 });
    expect(first.text).toContain('Events: 12,345 · none the day before');
    expect(first.text).not.toMatch(/Infinity|NaN/);
    expect(mail().text).toMatch(/^warn +300 +0 +new$/m);
  });

  it('asks whether everything still sends where nothing came any more', () => {
    const { text, html } = mail({ total: 0, previousTotal: 321, newErrors: [], bars: [] });
    for (const part of [text, html]) expect(part).toContain('There had been 321 events before');
    expect(text).not.toContain('Events by hour');
  });

  it('writes hours by the clocks of the project', () => {
    expect(mail().text).toMatch(/^payment\.timeout +14:00 +4$/m);
    expect(mail().text).toMatch(/^disk\.full \(fatal\) +21:00 +1$/m);
  });

  it('says of a zone that is half an hour off what a day is there', () => {
    const kolkata = {
      timeZone: 'Asia/Kolkata',
      start: '2026-11-26T18:30:00.000Z',
      countedFrom: '2026-11-26T19:00:00.000Z',
      countedTo: '2026-11-27T19:00:00.000Z',
    };
    expect(mail(kolkata).text).toContain('days run from 00:30 to 00:30');
    expect(mail().text).not.toContain('days run from');
  });

  it('tells which alerts fired, when and how long, and leads to them', () => {
    const { text, html } = mail();
    expect(text).toMatch(/^Payments fail +21:04 +still firing$/m);
    expect(text).toMatch(/^No heartbeat +14:00 +1 hour 2 minutes$/m);
    for (const part of [text, html]) expect(part).toContain('https://pulse.example.org/board/1/alerts');
    const german = mail({ alerts: { fired: 9, episodes: digestContent().alerts?.episodes ?? [] } }, 'de');
    expect(german.text).toMatch(/^Payments fail +21:04 +schlägt noch an$/m);
    expect(german.text).toMatch(/^No heartbeat +14:00 +1 Stunde 2 Minuten$/m);
    expect(german.text).toContain('und 6 weitere Alarme');
  });

  it('says nothing of alerts where there were none, and in editions of before they were told', () => {
    const { alerts: _none, ...before } = digestContent();
    for (const content of [before, digestContent({ alerts: { fired: 0, episodes: [] } })]) {
      const { text, subject } = renderMail(
        { template: 'digest', to: 'ada@example.org', language: 'en', data: { content, ...links } },
        'https://pulse.example.org',
      );
      expect(text + subject).not.toMatch(/alert/i);
    }
  });

  it('leaves out what there is nothing to say of', () => {
    const none = { refused: 0, limited: 0, duplicate: 0 };
    const { text } = mail({ newErrors: [], moreNewErrors: 0, losses: none });
    expect(text).not.toContain('Newly seen errors');
    expect(text).not.toContain('Not stored');
    expect(mail().text).toMatch(/^Refused +12$/m);
    expect(mail().text).not.toContain('Over the limit');
    expect(mail({ moreNewErrors: 3 }).text).toContain('and 3 more names');
  });

  it('draws a column for each bar, as high as its value, and none for nothing', () => {
    const start = (hour: number) => `2026-11-27T0${hour}:00:00.000Z`;
    const { html } = mail({
      bars: [
        { start: start(0), count: 100 },
        { start: start(1), count: 0 },
        { start: start(2), count: 1 },
        { start: start(3), count: 50 },
      ],
    });
    const heights = [...html.matchAll(/<td height="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights).toEqual([72, 2, 36]);
  });

  it.each([
    ['en', 'Unsubscribe'],
    ['de', 'Abbestellen'],
  ] as const)('leads to where it is wanted no more, for mail programs too (%s)', (language, label) => {
    const { unsubscribeUrl, html, text } = renderMail(
      {
        template: 'digest',
        to: 'ada@example.org',
        language,
        data: { content: digestContent(), ...links, unsubscribeUrl: '/unsubscribe?token=un_1-_' },
      },
      'https://pulse.example.org',
    );
    expect(unsubscribeUrl).toBe('https://pulse.example.org/unsubscribe?token=un_1-_');
    expect(html).toMatch(
      new RegExp(`href="https://pulse.example.org/unsubscribe\\?token=un_1-_"[^>]*>${label}<`),
    );
    expect(text).toContain(`${label}:\n${unsubscribeUrl}`);
    expect(text).toContain('https://pulse.example.org/board/1/settings#digests');
  });

  it('that is only shown has nobody’s link', () => {
    const { unsubscribeUrl, text } = mail();
    expect(unsubscribeUrl).toBeUndefined();
    expect(text).toContain('Unsubscribe:\nhttps://pulse.example.org/board/1/settings#digests');
  });
});
