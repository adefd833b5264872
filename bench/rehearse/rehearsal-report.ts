import type { Distribution } from '../measure/percentiles.ts';
import { formatNumber } from '../report/figures.ts';
import { renderTable } from '../report/table.ts';

/** What a host would have seen. */
export interface RehearsalReport {
  readonly clients: number;
  readonly seed: number;
  readonly joined: number;
  readonly join: Distribution;
  /** From the first to join until the screen showed everybody connected; undefined when it never did. */
  readonly allInMilliseconds: number | undefined;
  readonly votes: number;
  /** Of the first wave. */
  readonly votesPerSecond: number | undefined;
  readonly vote: Distribution;
  /** Votes that were under way when the network was lost. */
  readonly cutVote: Distribution;
  /** From the acknowledgement of a vote until the screen showed a tally with it. */
  readonly staleness: Distribution;
  readonly away: Distribution;
  /** From the cut until the last bot was back. */
  readonly allBackMilliseconds: number | undefined;
  readonly resets: number;
  /** What bots gave up after refusals. */
  readonly abandoned: number;
  /** Connections that ended although nobody had cut them. */
  readonly disconnections: number;
  /** Acknowledged votes that the server does not have, or not as they were cast. */
  readonly lost: number;
  /** Ballots that nobody cast; undefined where others vote too. */
  readonly doubled: number | undefined;
  /** Undefined where only the host may ask. */
  readonly recountMatches: boolean | undefined;
  readonly gaps: readonly string[];
  readonly refusals: ReadonlyMap<string, number>;
  readonly timeline: string;
  readonly notes: readonly string[];
}

/** Whether a host could rely on what was seen: everybody in, back and counted once. */
export function isFlawless(report: RehearsalReport): boolean {
  const { lost, doubled, recountMatches, gaps, joined, clients, allBackMilliseconds } = report;
  const counted = lost === 0 && (doubled ?? 0) === 0 && recountMatches !== false;
  const there = joined === clients && allBackMilliseconds !== undefined && report.abandoned === 0;
  return counted && there && gaps.length === 0;
}

export function renderRehearsal(report: RehearsalReport): string {
  const { clients, joined, votes, votesPerSecond, resets, lost, doubled, recountMatches, gaps } = report;
  const rows = [
    row('joining', report.join),
    row('voting', report.vote),
    row('voting, network lost meanwhile', report.cutVote),
    row('seen on screen', report.staleness),
    row('away after the cut', report.away),
  ];
  const seconds = (milliseconds: number | undefined) =>
    milliseconds === undefined ? 'never' : `${(milliseconds / 1_000).toFixed(1)} s`;
  const refusals = [...report.refusals].map(([code, count]) => `   ${code} ×${count}`);
  return [
    '',
    'What the screen showed',
    '',
    report.timeline,
    '',
    renderTable(['milliseconds', 'count', 'p50', 'p95', 'p99', 'longest'], rows),
    '',
    `joined            ${joined} of ${clients}; all connected on screen after ${seconds(report.allInMilliseconds)}`,
    `votes             ${votes} acknowledged${votesPerSecond === undefined ? '' : `, ${formatNumber(votesPerSecond)}/s in the first wave`}`,
    `lost votes        ${lost}`,
    `doubled votes     ${doubled ?? 'unknown: others may vote in this session too'}`,
    `recount           ${recountMatches === undefined ? 'only the host may ask for it' : recountMatches ? 'equals the tally' : 'DIFFERS FROM THE TALLY'}`,
    `all back          ${seconds(report.allBackMilliseconds)} after the network was lost; ${resets} fresh snapshots in place of what was missed`,
    `other cuts        ${report.disconnections} connections that the rehearsal had not cut`,
    `given up          ${report.abandoned} joins, votes or connections, after refusals`,
    `silent gaps       ${gaps.length}`,
    ...gaps.slice(0, 5).map((gap) => `   ${gap}`),
    `refusals          ${refusals.length === 0 ? 'none' : ''}`.trimEnd(),
    ...refusals,
    '',
    ...report.notes.map((note) => `· ${note}`),
    `· --seed ${report.seed} repeats this`,
    '',
    isFlawless(report)
      ? 'Everybody got in, got back and was counted once.'
      : '!! Something went wrong; see above.',
    '',
  ].join('\n');
}

function row(name: string, { count, p50, p95, p99, maximum }: Distribution): readonly string[] {
  const figures = [p50, p95, p99, maximum].map((each) => (each === undefined ? '–' : formatNumber(each)));
  return [name, String(count), ...figures];
}
