import type { sharedErrors } from '@pulse/core';
import type { catalogue } from '@pulse/domain';
import type { Stage } from './stage.ts';

type Entry = (typeof catalogue)['entries'][number];
type Named<Name extends string> = Extract<Entry, { readonly name: Name }>;
type DeclaredCode<Name extends string> = Named<Name>['errors'][number]['code'];
type SharedCode = (typeof sharedErrors)[number]['code'];

/** A call that is about to be made. */
export interface Arrangement {
  readonly input: object;
  /** Nobody's when absent. */
  readonly token?: string;
  readonly idempotencyKey?: string;
  /** The session that it is about, where it is about one: who else may be in it is for the tests to say. */
  readonly sessionId?: string;
  /** The project that it is about: who works with it is for the tests to say, too. */
  readonly projectId?: string;
  /** Undoes what would outlast the call. */
  release?(): Promise<void>;
}

/** One call whose answer must be the same through every protocol. */
export interface Fixture {
  readonly useCase: string;
  /** `success`, or the code of the error. */
  readonly outcome: string;
  /** Tells it from others of the same use case and outcome. */
  readonly title?: string;
  /**
   * The input has a value of a wrong type, or a field that is none: GraphQL refuses that by its own type check, with our
   * code and in its words, so that the code alone is compared there.
   */
  readonly wrongType?: boolean;
  /**
   * The call is about the account of whoever makes it, and may leave little of it: each caller comes with a new one,
   * whose password is `correct horse battery`.
   */
  readonly ownAccount?: boolean;
  /** Made anew for each protocol, with nothing in common with what was made before. */
  arrange(stage: Stage): Promise<Arrangement>;
  /** Runs the call in circumstances that last for it alone. */
  around?<Result>(stage: Stage, call: () => Promise<Result>): Promise<Result>;
}

type Extras = Pick<Fixture, 'title' | 'wrongType' | 'ownAccount' | 'around'>;

/** Declares a fixture; that the use case may answer so is for the compiler to check. */
export function fixture<const Name extends Entry['name']>(
  useCase: Name,
  outcome: 'success' | DeclaredCode<Name> | SharedCode,
  arrange: Fixture['arrange'],
  extras: Extras = {},
): Fixture {
  return { useCase, outcome, arrange, ...extras };
}

/** `polls.vote → POLL_CLOSED (after the deadline)` */
export function titleOf({ useCase, outcome, title }: Fixture): string {
  return `${useCase} → ${outcome}${title === undefined ? '' : ` (${title})`}`;
}
