import { spreadOf, type Values } from './figures.ts';

/** A promise about a figure or a ratio. */
export interface Goal {
  readonly name: string;
  readonly direction: 'at least' | 'at most';
  readonly goal: number;
  /** What must hold in any case, when it is less than the goal. */
  readonly floor?: number;
  readonly values: Values;
}

export type Verdict = 'ok' | 'floor only' | 'below' | 'not measured';

/** The median decides. */
export function judge({ direction, goal, floor, values }: Goal): Verdict {
  const spread = spreadOf(values);
  if (spread === undefined) return 'not measured';
  const meets = (bound: number) =>
    direction === 'at least' ? spread.median >= bound : spread.median <= bound;
  if (meets(goal)) return 'ok';
  return floor !== undefined && meets(floor) ? 'floor only' : 'below';
}
