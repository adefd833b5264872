/** What the server has promised: acknowledged votes, per round and participant, in the order of their versions. */
export class VoteLedger {
  readonly #rounds = new Map<number, Map<string, { version: number; choice: readonly string[] }[]>>();
  acknowledged = 0;

  acknowledge(vote: {
    readonly participantId: string;
    readonly round: number;
    readonly version: number;
    readonly choice: readonly string[];
  }): void {
    this.acknowledged += 1;
    const votes = this.#rounds.get(vote.round) ?? new Map();
    this.#rounds.set(vote.round, votes);
    const own = votes.get(vote.participantId) ?? [];
    votes.set(vote.participantId, own);
    own.push({ version: vote.version, choice: vote.choice });
    own.sort((one: { version: number }, other: { version: number }) => one.version - other.version);
  }

  get rounds(): readonly number[] {
    return [...this.#rounds.keys()].sort((one, other) => one - other);
  }

  /** The choice of each participant as of a version; of all of them when absent. */
  choices(round: number, before = Number.POSITIVE_INFINITY): ReadonlyMap<string, readonly string[]> {
    const choices = new Map<string, readonly string[]>();
    for (const [participantId, votes] of this.#rounds.get(round) ?? []) {
      const last = votes.findLast(({ version }) => version < before);
      if (last) choices.set(participantId, last.choice);
    }
    return choices;
  }

  /** The tally that those choices make, as results have it. */
  tally(round: number, optionIds: readonly string[], before?: number) {
    const choices = [...this.choices(round, before).values()];
    return {
      total: choices.length,
      options: optionIds.map((id) => ({ id, votes: choices.filter((choice) => choice.includes(id)).length })),
    };
  }
}
