import { describe, expect, it } from 'vitest';
import { conditionOf, draftOf, newDraft, settingsOf, withChosen, wrongParts } from './alert-draft.ts';
import { durationText } from './alert-text.ts';

describe('the form of an alert', () => {
  it('says which parts are wrong, and sends nothing until none is', () => {
    expect(wrongParts(newDraft)).toEqual(['name']);
    const draft = { ...newDraft, name: ' Errors ', threshold: '0', recipients: [] };
    expect(wrongParts(draft)).toEqual(['threshold', 'recipients']);
    expect(settingsOf(draft)).toBeUndefined();
    expect(wrongParts({ ...draft, threshold: '3', channels: ['webhook'] })).toEqual([]);
    for (const threshold of ['', '1.5', '1e3', '-1', 'ten', '1000000001']) {
      expect(conditionOf({ ...newDraft, threshold })).toBeUndefined();
    }
  });

  it('sends a threshold with a count, and none with silence', () => {
    expect(settingsOf({ ...newDraft, name: ' Errors ', threshold: ' 12 ' })).toEqual({
      name: 'Errors',
      condition: { kind: 'count', threshold: 12, windowSeconds: 300, level: ['error', 'fatal'], name: [] },
      cooldownSeconds: 900,
      channels: ['email', 'webhook'],
      recipients: null,
    });
    const silence = conditionOf({ ...newDraft, kind: 'silence', level: [], names: ['beat'], threshold: 'x' });
    expect(silence).toEqual({ kind: 'silence', windowSeconds: 300, level: [], name: ['beat'] });
  });

  it('begins with what an alert is', () => {
    const condition = {
      kind: 'silence',
      level: [],
      name: ['a'],
      threshold: null,
      windowSeconds: 77,
    } as const;
    const alert = { name: 'A', condition, cooldownSeconds: 7, channels: [], recipients: ['x'] } as const;
    const draft = draftOf(alert as unknown as Parameters<typeof draftOf>[0]);
    expect(conditionOf(draft)).toEqual({ kind: 'silence', level: [], name: ['a'], windowSeconds: 77 });
    expect(withChosen([10, 60, 300], 77)).toEqual([10, 60, 77, 300]);
    expect(withChosen([10, 60], 60)).toEqual([10, 60]);
  });
});

describe('how long', () => {
  it('is said in the two largest units', () => {
    expect([0, 59, 3_725, 90_061].map((seconds) => durationText(seconds, 'en'))).toEqual([
      '0 seconds',
      '59 seconds',
      '1 hour 2 minutes',
      '1 day 1 hour',
    ]);
  });
});
