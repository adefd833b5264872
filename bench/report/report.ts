import { describeMachine, describePlacement } from '../measure/machine.ts';
import { type Figures, formatNumber, spreadOf } from './figures.ts';
import { type Goal, judge } from './goals.ts';
import { renderTable } from './table.ts';

/** Everything that a benchmark has to say. */
export interface BenchReport {
  readonly benchmark: string;
  readonly repetitions: number;
  readonly figures: Figures;
  readonly goals: readonly Goal[];
  /** What a reader must know to understand the figures. */
  readonly notes: readonly string[];
  /** What makes the figures worthless: lost deliveries, wrong tallies, refusals. */
  readonly problems: readonly string[];
}

/** The report as people read it. */
export function renderReport(report: BenchReport): string {
  const { benchmark, repetitions, figures, goals, notes, problems } = report;
  const figureRows = [...figures].map(({ name, unit, values }) => {
    const spread = spreadOf(values);
    if (spread === undefined) return [name, '–', '', unit];
    const range = `${formatNumber(spread.minimum)}–${formatNumber(spread.maximum)}`;
    return [name, formatNumber(spread.median), range, unit];
  });
  const goalRows = goals.map((goal) => {
    const spread = spreadOf(goal.values);
    const sign = goal.direction === 'at least' ? '≥' : '≤';
    return [
      goal.name,
      spread === undefined ? '–' : formatNumber(spread.median),
      spread === undefined ? '' : `${formatNumber(spread.minimum)}–${formatNumber(spread.maximum)}`,
      `${sign} ${formatNumber(goal.goal)}`,
      goal.floor === undefined ? '' : `${sign} ${formatNumber(goal.floor)}`,
      judge(goal),
    ];
  });
  return [
    '',
    `${benchmark}, ${repetitions} ${repetitions === 1 ? 'repetition' : 'repetitions'}`,
    describeMachine(),
    describePlacement(),
    '',
    renderTable(['figure', 'median', 'min–max', 'unit'], figureRows),
    '',
    renderTable(['ratio or bound', 'median', 'min–max', 'goal', 'floor', 'verdict'], goalRows),
    '',
    ...notes.map((note) => `· ${note}`),
    ...problems.map((problem) => `!! ${problem}`),
    '',
  ].join('\n');
}

/** The same for machines; numbers are not rounded. */
export function reportAsJson(report: BenchReport): string {
  const { benchmark, repetitions, figures, goals, notes, problems } = report;
  const content = {
    benchmark,
    repetitions,
    takenAt: new Date().toISOString(),
    machine: describeMachine(),
    placement: describePlacement(),
    figures: [...figures].map((figure) => ({ ...figure, ...spreadOf(figure.values) })),
    goals: goals.map((goal) => ({ ...goal, ...spreadOf(goal.values), verdict: judge(goal) })),
    notes,
    problems,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
