export interface Counter {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly value: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly step: number;
  /** 1 = raised hand, null = applause without end. */
  readonly limitPerParticipant: number | null;
  readonly version: number;
}

export interface NewCounter {
  readonly name: string;
  readonly limitPerParticipant?: number | null;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  readonly step?: number;
}
