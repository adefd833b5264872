/** Where Pulse is, and the code of a session that has begun. */
export const url = (process.env.PULSE_URL ?? 'http://localhost:3000').replace(/\/$/, '');
export const code = process.env.CODE ?? '';

if (code === '') {
  console.error('Say which session to join: CODE=ABC234 (the code on the big screen).');
  process.exit(2);
}
