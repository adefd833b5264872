import type { Actor, Decision, Permission, Resource } from '@pulse/core';

/** Asks the decision function on behalf of somebody else, as every protocol would for them. */
export interface DecisionExplainer {
  /** @param actor with the roles that the database has, not those of a token */
  explain(actor: Actor, permission: Permission, resource: Resource | null): Promise<Decision>;
}
