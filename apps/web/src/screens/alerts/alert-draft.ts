import type { Alert, AlertsBackTestInput, AlertsCreateInput } from '@pulse/client';

type Condition = AlertsBackTestInput['condition'];
export type AlertLevel = Alert['condition']['level'][number];
export type AlertChannel = Alert['channels'][number];

/** What the form holds: as it was typed. */
export interface AlertDraft {
  readonly name: string;
  readonly kind: Condition['kind'];
  readonly threshold: string;
  readonly windowSeconds: number;
  readonly level: readonly AlertLevel[];
  readonly names: readonly string[];
  readonly cooldownSeconds: number;
  readonly channels: readonly AlertChannel[];
  readonly recipients: readonly string[] | null;
}

export const windows = [10, 60, 300, 600, 900, 1_800, 3_600, 21_600, 86_400] as const;
export const cooldowns = [0, 300, 900, 3_600, 21_600, 86_400] as const;

export const newDraft: AlertDraft = {
  name: '',
  kind: 'count',
  threshold: '10',
  windowSeconds: 300,
  level: ['error', 'fatal'],
  names: [],
  cooldownSeconds: 900,
  channels: ['email', 'webhook'],
  recipients: null,
};

export function draftOf({ name, condition, cooldownSeconds, channels, recipients }: Alert): AlertDraft {
  return {
    name,
    kind: condition.kind,
    threshold: String(condition.threshold ?? 10),
    windowSeconds: condition.windowSeconds,
    level: condition.level,
    names: condition.name,
    cooldownSeconds,
    channels,
    recipients,
  };
}

/** @returns undefined while it is none */
export function conditionOf({
  kind,
  threshold,
  windowSeconds,
  level,
  names,
}: AlertDraft): Condition | undefined {
  const match = { level, name: names, windowSeconds };
  if (kind === 'silence') return { kind, ...match };
  const many = Number(threshold);
  const whole = /^\d+$/.test(threshold.trim()) && many >= 1 && many <= 1_000_000_000;
  return whole ? { kind, threshold: many, ...match } : undefined;
}

export type WrongPart = 'name' | 'threshold' | 'recipients';

export function wrongParts(draft: AlertDraft): readonly WrongPart[] {
  const wrong: WrongPart[] = [];
  if (draft.name.trim() === '') wrong.push('name');
  if (!conditionOf(draft)) wrong.push('threshold');
  if (draft.channels.includes('email') && draft.recipients?.length === 0) wrong.push('recipients');
  return wrong;
}

/** What is sent; undefined when a part is wrong. */
export function settingsOf(draft: AlertDraft): Omit<AlertsCreateInput, 'projectId'> | undefined {
  const condition = conditionOf(draft);
  if (!condition || wrongParts(draft).length > 0) return undefined;
  const { cooldownSeconds, channels, recipients } = draft;
  return { name: draft.name.trim(), condition, cooldownSeconds, channels, recipients };
}

/** The choices of a menu, with what is chosen although it is none of them. */
export function withChosen(choices: readonly number[], chosen: number): readonly number[] {
  return choices.includes(chosen) ? choices : [...choices, chosen].toSorted((one, other) => one - other);
}
