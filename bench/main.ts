/** `npm run bench -- <fanout|votes|ingest|queries|slow-readers>`: see docs/performance.md. */
import { writeFile } from 'node:fs/promises';
import { benchFanOut } from './fanout/fan-out-benchmark.ts';
import { benchIngest } from './ingest-benchmark.ts';
import { interrupted, interruptedCode, listenForInterruption } from './interruption.ts';
import { type Benchmark, type BenchOptions, readOptions, UsageError } from './options.ts';
import { benchQueries } from './queries-benchmark.ts';
import { type BenchReport, renderReport, reportAsJson } from './report/report.ts';
import { benchSlowReaders } from './slow-readers-benchmark.ts';
import { benchVotes } from './votes-benchmark.ts';

const run: Readonly<Record<Benchmark, (options: BenchOptions) => Promise<BenchReport>>> = {
  fanout: benchFanOut,
  votes: benchVotes,
  ingest: benchIngest,
  queries: benchQueries,
  'slow-readers': benchSlowReaders,
};

listenForInterruption('Stopping the servers.');
try {
  const options = readOptions(process.argv.slice(2));
  const report = await run[options.benchmark](options);
  process.stdout.write(renderReport(report));
  if (options.json !== undefined) await writeFile(options.json, reportAsJson(report));
  if (report.problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (interrupted.aborted) process.exitCode = interruptedCode;
  else if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else throw error;
}
