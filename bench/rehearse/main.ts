/** `npm run rehearse`: a bot audience against a running server; see docs/performance.md. */
import { randomInt } from 'node:crypto';
import { interrupted, interruptedCode, listenForInterruption } from '../interruption.ts';
import { rehearse } from './rehearsal.ts';
import { RehearsalProblem, readRehearsalOptions } from './rehearsal-options.ts';
import { isFlawless, renderRehearsal } from './rehearsal-report.ts';

listenForInterruption('Stopping; the session is put away. Again to leave it as it is.');

try {
  const options = readRehearsalOptions(process.argv.slice(2), () => randomInt(2 ** 31));
  process.stderr.write(`${options.clients} people at ${options.url}\n`);
  const report = await rehearse(options, interrupted, (text) => process.stderr.write(`   ${text}\n`));
  process.stdout.write(renderRehearsal(report));
  if (!isFlawless(report)) process.exitCode = 1;
} catch (error) {
  const isOurStop = interrupted.aborted && error instanceof Error && error.name === 'AbortError';
  if (isOurStop) process.exitCode = interruptedCode;
  else if (error instanceof RehearsalProblem) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else throw error;
}
