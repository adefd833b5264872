import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { type EventFilter, filterOfQuery } from '../../events/index.ts';
import { identifier } from '../../identifiers.ts';
import type { Ports } from '../../ports.ts';
import { ExportFilter } from '../export.schemas.ts';
import { type Export, type ExportLimits, exportLimits, isOpen } from '../export.ts';
import { tellProgress } from '../export-progress.ts';
import { exportTexts } from '../export-text.ts';
import { compressChunk } from '../gzip-chunks.ts';

export const reportsQueue = 'reports';

/** What a job of the queue carries. */
export const ExportJob = z.object({ exportId: identifier });

/** Positions that one statement reads: at 32 KB an event, 16 MB. */
const readAtOnce = 500;
/** A chunk is committed when it has as much of anything. */
const chunkRows = 5_000;
const chunkCharacters = 4 * 1024 * 1024;
const chunkPositions = 50_000;

interface WriteOptions {
  readonly limits?: ExportLimits;
  /** Told before each statement; what waits here lets others go first. */
  readonly rest?: (busyMilliseconds: number) => Promise<unknown>;
  /** Nobody tries again after this one. */
  readonly last?: boolean;
}

/**
 * Writes an export from where it stands to its end, chunk by chunk: what a chunk holds and how far that is are one
 * commit, so that whoever takes over after a crash, on whichever node, goes on after it with neither a hole nor a double
 * row. Events are read by position, up to the head at the time when the export was asked for: those that come meanwhile
 * are in the next.
 */
export async function writeExport(
  { exportId }: z.output<typeof ExportJob>,
  ports: Ports,
  options: WriteOptions = {},
): Promise<void> {
  try {
    // What is found after it has been begun is what the next commit is compared with.
    if (!(await ports.exports.begin(exportId, ports.clock.now()))) return;
    await writeChunks(exportId, ports, options);
  } catch (error) {
    if (options.last) {
      const at = ports.clock.now();
      await ports.exports.end(exportId, { status: 'failed', error: 'EXPORT_FAILED', at });
      const failed = await ports.exports.findById(exportId);
      if (failed) tellProgress(failed, ports);
    }
    throw error;
  }
}

async function writeChunks(
  exportId: string,
  ports: Ports,
  { limits = exportLimits, rest = () => setImmediate() }: WriteOptions,
): Promise<void> {
  for (;;) {
    const standing = await ports.exports.findById(exportId);
    if (!standing) return;
    tellProgress(standing, ports);
    if (!isOpen(standing)) return;
    if (standing.rows > limits.rows || standing.bytes > limits.bytes) {
      const end = { status: 'failed', error: 'EXPORT_TOO_LARGE', at: ports.clock.now() } as const;
      await ports.exports.end(exportId, end);
      continue; // which tells of it
    }
    const { text, rows, writtenTo } = await nextPart(standing, ports, rest);
    const done = writtenTo >= standing.through;
    const chunk = text === '' ? undefined : await compressChunk(text, standing);
    const advanced = await ports.exports.advance({
      from: standing,
      writtenTo,
      rows: standing.rows + rows,
      sums: chunk?.sums ?? standing,
      content: chunk?.content,
      // Too much is found out above, before anybody is told that it is done.
      done: done && standing.rows + rows <= limits.rows && (chunk?.sums ?? standing).bytes <= limits.bytes,
      at: ports.clock.now(),
    });
    if (!advanced) return;
  }
}

/** The text of the next chunk, and the position up to which it is complete. */
async function nextPart(
  standing: Export,
  { exports }: Pick<Ports, 'exports'>,
  rest: Required<WriteOptions>['rest'],
) {
  const { head, line } = exportTexts[standing.format];
  const filter: EventFilter = filterOfQuery(ExportFilter.parse(standing.filter));
  const parts: string[] = standing.chunkCount === 0 ? [head] : [];
  let characters = 0;
  let rows = 0;
  let writtenTo = standing.writtenTo;
  while (
    writtenTo < standing.through &&
    rows < chunkRows &&
    characters < chunkCharacters &&
    writtenTo - standing.writtenTo < chunkPositions
  ) {
    const started = performance.now();
    const range = { after: writtenTo, through: Math.min(writtenTo + readAtOnce, standing.through) };
    for (const event of await exports.read(standing.projectId, filter, range)) {
      const text = line(event);
      parts.push(text);
      characters += text.length;
      rows += 1;
    }
    writtenTo = range.through;
    await rest(performance.now() - started);
  }
  return { text: parts.join(''), rows, writtenTo };
}
