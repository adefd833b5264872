import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../events/index.ts';
import { csvField, exportTexts } from './export-text.ts';

const event: StoredEvent = {
  position: 7,
  id: 'one',
  name: 'order.paid',
  level: 'info',
  message: 'Says "hello",\nand goes',
  properties: { amount: 40, tags: ['a'] },
  userId: null,
  sessionId: '=1+1',
  timestamp: new Date('2026-03-01T12:00:00.000Z'),
  receivedAt: new Date('2026-03-01T12:00:01.000Z'),
  shifted: false,
};

describe('an event in a file', () => {
  it('is a record of CSV, properties as JSON, with nothing that would be computed', () => {
    const { head, line } = exportTexts.csv;
    expect(head).toBe(
      '\ufeffposition,id,name,level,message,userId,sessionId,timestamp,receivedAt,shifted,properties\r\n',
    );
    expect(line(event)).toBe(
      `7,one,order.paid,info,"Says ""hello"",\nand goes",,'=1+1,2026-03-01T12:00:00.000Z,2026-03-01T12:00:01.000Z,false,"{""amount"":40,""tags"":[""a""]}"\r\n`,
    );
  });

  it('is a line of JSON with the same fields', () => {
    const line = exportTexts.ndjson.line(event);
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({
      position: 7,
      message: event.message,
      properties: event.properties,
    });
  });

  it.each(['=1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    'begins with an apostrophe where %j would be a formula',
    (text) => {
      expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves other texts and numbers as they are', () => {
    expect(['a=1', '', 'ä', -1, true, null].map(csvField)).toEqual(['a=1', '', 'ä', '-1', 'true', '']);
  });
});
