import { describe, expect, it } from 'vitest';
import german from '../../messages/de.ts';
import { createTranslate } from '../../messages/message.ts';
import { deviceName, isHandheld } from './device-name.ts';

const t = createTranslate(german, 'de');

describe('deviceName', () => {
  it.each([
    ['Firefox on Windows', 'Firefox auf Windows'],
    ['Samsung Internet on Android', 'Samsung Internet auf Android'],
    ['curl', 'curl'],
    ['Unknown device', 'Unbekanntes Gerät'],
  ])('%s is %s', (device, name) => {
    expect(deviceName(device, t)).toBe(name);
  });
});

describe('isHandheld', () => {
  it.each([
    ['Safari on iPhone', true],
    ['Chrome on Android', true],
    ['iOS app', true],
    ['Safari on macOS', false],
    ['Unknown device', false],
  ])('%s: %s', (device, handheld) => {
    expect(isHandheld(device)).toBe(handheld);
  });
});
