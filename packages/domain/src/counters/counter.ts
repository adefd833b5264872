/** A named number that people move: a raised hand (limit 1), applause (no limit), a head count. */
export interface Counter {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly value: number;
  /** Where a reset goes back to. */
  readonly initial: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly step: number;
  /** How many net increments one participant may hold; null is no limit. */
  readonly limitPerParticipant: number | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** Where a counter's state is found among its session's live items. */
export function counterItem(counter: Pick<Counter, 'id' | 'sessionId'>): string {
  return `session:${counter.sessionId}/counter:${counter.id}`;
}
