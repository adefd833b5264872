import type { Translate } from '../../messages/message.ts';

/** The server says `Firefox on Windows`, one of the two, or that it does not know. */
export function deviceName(device: string, t: Translate): string {
  if (device === 'Unknown device') return t('account.devices.unknown');
  const [program, system] = device.split(' on ');
  return program && system ? t('account.devices.device', { program, system }) : device;
}

export function isHandheld(device: string): boolean {
  return /\b(?:iPhone|iPad|Android|iOS)\b/.test(device);
}
