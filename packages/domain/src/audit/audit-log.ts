import type { Caller, Page } from '@pulse/core';

/** One thing that somebody did: what is recorded of it. */
export interface AuditEntry {
  /** `<feature>.<past participle>`, e.g. `member.added`. */
  readonly action: string;
  readonly resource: { readonly type: string; readonly id: string };
  /** Never secrets, never what people said. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface RecordedAuditEntry extends Required<AuditEntry> {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly requestId: string;
  readonly addressHash: string | null;
}

export interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly resourceId?: string | undefined;
  readonly since?: Date | undefined;
  readonly until?: Date | undefined;
}

/** Append-only. Inside a command's own transaction an entry stands or falls with what it records. */
export interface AuditLog {
  record(caller: Caller, entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(
    filter: AuditFilter,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<RecordedAuditEntry>>;
}
