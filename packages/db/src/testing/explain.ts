import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { DB } from '../generated/database.ts';
import type { Database } from '../pool.ts';

const day = 24 * 3_600_000;

/**
 * What is asked through a repository, and the plans of the statements that it sends for it.
 *
 * @param open makes what is asked, on a database that is listened to
 */
export function explaining<Questions>(
  pool: Pool,
  open: (db: Database) => Questions,
): {
  readonly questions: Questions;
  /** Asks, then explains every statement that reads events, in order and each once, as Markdown. */
  plansOf(question: () => Promise<unknown>): Promise<string>;
} {
  let heard: CompiledQuery[] = [];
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log({ query }) {
      heard.push(query);
    },
  });
  return {
    questions: open(db),
    async plansOf(question) {
      heard = [];
      await question();
      // Of statements that differ in their values alone, the one that read the most: windows grow.
      const plans = new Map<string, { readonly text: string; readonly pages: number }>();
      for (const { sql, parameters } of heard.filter(readsEvents)) {
        const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF) ${sql}`,
          [...parameters],
        );
        const plan = lasting(rows.map((row) => row['QUERY PLAN'])).join('\n');
        const pages = Number(/Read: (\d+)/.exec(plan)?.[1] ?? 0);
        const text = `\`\`\`sql\n${tidy(sql)}\n\`\`\`\n\n\`\`\`\n${plan}\n\`\`\``;
        if (pages > (plans.get(sql)?.pages ?? -1)) plans.set(sql, { text, pages });
      }
      return [...plans.values()].map(({ text }) => text).join('\n\n');
    },
  };
}

const readsEvents = ({ sql }: CompiledQuery) => /\bfrom "?event|FROM "?event|with |WITH /.test(sql);

const tidy = (sql: string): string => sql.replaceAll(/\s+/g, ' ').trim();

/** What of a plan is the same tomorrow: no dates, sizes or memory. */
function lasting(lines: readonly string[]): readonly string[] {
  const today = Math.floor(Date.now() / day);
  const kept = lines
    .filter(
      (line) =>
        !/^\s*(Planning|Storage:|Sort Method|Batches|Buckets|Worker \d|Rows Removed|Heap Blocks|I\/O)/.test(
          line,
        ),
    )
    .filter((line, index, all) => !(/^\s*Buffers:/.test(line) && /Planning/.test(all[index - 1] ?? '')))
    .map((line) =>
      line
        .replaceAll(/events_(\d{4})(\d\d)(\d\d)(\w*?)(_\d+)?\b/g, (_, year, month, date, rest: string) => {
          const ago = today - Date.UTC(Number(year), Number(month) - 1, Number(date)) / day;
          return `${ago === 0 ? 'today' : `${ago}_days_ago`}${rest}`;
        })
        .replaceAll(/'\d{4}-\d\d-\d\d[^']*'/g, "'<time>'")
        .replace(/\(actual rows=([\d.]+) loops=(\d+)\)/, '(rows=$1 loops=$2)')
        .replace(/Buffers: (.*)/, (_, text: string) => `Read: ${pagesOf(text)} pages`),
    );
  return collapsed(kept);
}

function pagesOf(buffers: string): number {
  const shared = /shared([^,]*)/.exec(buffers)?.[1] ?? '';
  return [...shared.matchAll(/(?:hit|read)=(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** The parts of a plan that are about one day each, once. */
function collapsed(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  const seen = new Map<string, number>();
  let hiding: number | undefined;
  for (const line of lines) {
    const depth = line.search(/\S/);
    if (hiding !== undefined && depth > hiding) continue;
    hiding = undefined;
    if (/->.*(_days_ago|today)/.test(line)) {
      const shape = line
        .replaceAll(/\d+_days_ago|today|\bevents_\d+/g, '*')
        .replaceAll(/\(rows.*|\(never.*/g, '')
        .trim();
      const count = (seen.get(shape) ?? 0) + 1;
      seen.set(shape, count);
      if (count > 1) {
        if (count === 2) kept.push(`${' '.repeat(depth)}-> … the same for other days`);
        hiding = depth;
        continue;
      }
    }
    kept.push(line);
  }
  return kept;
}
