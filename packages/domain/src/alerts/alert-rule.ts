import type { AlertCondition, AlertTerms } from './alert.ts';

/** By what people are told. */
export const alertChannels = ['email', 'webhook'] as const;
export type AlertChannel = (typeof alertChannels)[number];

/** More conditions are for a system of their own; each costs something with every look. */
export const maximumRules = 50;

export interface AlertRule extends AlertTerms {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly enabled: boolean;
  /** An episode without any is only seen on the board. */
  readonly channels: readonly AlertChannel[];
  /** Accounts that are told by e-mail; null is the owner and every member. */
  readonly recipients: readonly string[] | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const defaultCooldownSeconds = 15 * 60;

/** What a new project begins with. */
export function defaultRule(threshold: number): Pick<AlertRule, 'name' | 'condition' | 'cooldownSeconds'> {
  return {
    name: 'Errors',
    condition: { kind: 'count', level: ['error', 'fatal'], name: [], threshold, windowSeconds: 5 * 60 },
    cooldownSeconds: defaultCooldownSeconds,
  };
}

export function isSameCondition(one: AlertCondition, other: AlertCondition): boolean {
  const keyOf = ({ kind, level, name, windowSeconds, ...more }: AlertCondition) =>
    JSON.stringify([kind, level.toSorted(), name.toSorted(), windowSeconds, more]);
  return keyOf(one) === keyOf(other);
}
