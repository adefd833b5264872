/** How often a rehearsal of kills kills: `PULSE_KILL_POINTS`, a handful without it. */
export function killPoints(): number {
  return Number(process.env.PULSE_KILL_POINTS ?? 5);
}
