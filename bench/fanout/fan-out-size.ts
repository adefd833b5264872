/** How large a load is, and how long it is held. */
export interface FanOutSize {
  readonly subscribers: number;
  /** Subscribers of the large hall, who are also those whose memory is measured. */
  readonly crowd: number;
  /** Different people among them, as in a hall; one may open 1,000 event streams at most. */
  readonly people: number;
  /** How long the memory of a server must stay the same, and is waited for, to count as settled. */
  readonly settling: { readonly stableSeconds: number; readonly patienceSeconds: number };
  /** Deliveries a second to all subscribers together, at which processor time is compared. */
  readonly trickle: number;
  readonly trickleSeconds: number;
  readonly warmUpSeconds: number;
  readonly quickSeconds: number;
  readonly fullSeconds: number;
  /** Messages a second with which the search for the highest rate begins. */
  readonly start: number;
  readonly bisections: number;
  readonly maximumSteps: number;
  /** After so long no further part is begun. */
  readonly minutes: number;
}

export const fullSize: FanOutSize = {
  subscribers: 1_000,
  crowd: 5_000,
  people: 100,
  settling: { stableSeconds: 3, patienceSeconds: 8 },
  trickle: 40_000,
  trickleSeconds: 10,
  warmUpSeconds: 1,
  quickSeconds: 1.5,
  fullSeconds: 4,
  start: 16,
  bisections: 2,
  maximumSteps: 14,
  minutes: 10,
};

export const quickSize: FanOutSize = {
  subscribers: 50,
  crowd: 100,
  people: 4,
  settling: { stableSeconds: 0.5, patienceSeconds: 0.5 },
  trickle: 1_000,
  trickleSeconds: 0.6,
  warmUpSeconds: 0.1,
  quickSeconds: 0.3,
  fullSeconds: 0.3,
  start: 20,
  bisections: 0,
  maximumSteps: 1,
  minutes: 1,
};
