import type { ActiveSigningKey, SigningKeyStage } from '@pulse/domain';

/** How long a key spends in each stage, in seconds. */
export interface SigningKeyPolicy {
  /** A key signs for so long, then the next one does. */
  readonly rotateAfterSeconds: number;
  /** A key is published for so long before it signs: longer than caches keep the key set. */
  readonly publishSeconds: number;
  /** A replaced key verifies for so long: until the last token that it signed has expired. */
  readonly keepSeconds: number;
}

/** Caches may keep the published key set for so long. */
export const keySetCacheSeconds = 300;
/** A token is accepted for so long after its expiry: clocks of nodes and clients differ. */
export const leewaySeconds = 60;
/** A node that has not looked yet signs with a replaced key for less than this. */
const unawareSeconds = 120;

/** @param accessTokenSeconds how long the tokens live that the keys sign */
export function signingKeyPolicy(rotateAfterSeconds: number, accessTokenSeconds: number): SigningKeyPolicy {
  return {
    rotateAfterSeconds,
    publishSeconds: 2 * keySetCacheSeconds,
    keepSeconds: accessTokenSeconds + leewaySeconds + unawareSeconds,
  };
}

export function stageOf(key: ActiveSigningKey): SigningKeyStage {
  if (key.signingSeconds === null) return 'next';
  return key.replacedSeconds === null ? 'current' : 'previous';
}

/** What has to be done to keys that are not retired, so that each is in the stage that its age asks for. */
export interface DueSteps {
  readonly retire: readonly ActiveSigningKey[];
  /** The next key signs from now on; where there is none, it has to be made first. */
  readonly promote: boolean;
  /** There is no next key, or will be none after promoting. */
  readonly make: boolean;
}

export function dueSteps(keys: readonly ActiveSigningKey[], policy: SigningKeyPolicy): DueSteps {
  const next = keys.filter((key) => stageOf(key) === 'next');
  const current = keys.find((key) => stageOf(key) === 'current');
  const published = next.some(({ publishedSeconds }) => publishedSeconds >= policy.publishSeconds);
  const promote = !current || (published && (current.signingSeconds ?? 0) >= policy.rotateAfterSeconds);
  return {
    retire: keys.filter(({ replacedSeconds }) => (replacedSeconds ?? 0) > policy.keepSeconds),
    promote,
    make: next.length === 0 || (promote && next.length === 1),
  };
}

/** Whether anything is due; only then is a lock worth taking. */
export function isDue({ retire, promote, make }: DueSteps): boolean {
  return retire.length > 0 || promote || make;
}
