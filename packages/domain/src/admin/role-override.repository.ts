/** What an administrator changed of a role: `allow` adds a permission to it, `deny` takes it away. */
export interface RoleOverride {
  readonly role: string;
  readonly permission: string;
  readonly effect: 'allow' | 'deny';
}

export interface RoleOverrideRepository {
  all(): Promise<readonly RoleOverride[]>;
  put(override: RoleOverride, updatedBy: string): Promise<void>;
  /** What the code declares holds again. */
  remove(role: string, permission: string): Promise<void>;
}
