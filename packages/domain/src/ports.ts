import type {
  Clock,
  EventRecorder,
  IdempotencyAnswers,
  Ids,
  JobRecorder,
  Random,
  RightsReader,
  SafeFetch,
  UnitOfWork,
} from '@pulse/core';
import type { AccessEntryRepository } from './access/access-entry.repository.ts';
import type { AccessChanges } from './access-changes.ts';
import type { AccountAdministration } from './admin/account-administration.ts';
import type { DecisionExplainer } from './admin/decision-explainer.ts';
import type { JobQueues } from './admin/job-queues.ts';
import type { RoleOverrideRepository } from './admin/role-override.repository.ts';
import type {
  AlertEpisodeRepository,
  AlertNoticeRepository,
  AlertRuleRepository,
  AlertWatches,
} from './alerts/alert.repository.ts';
import type { AuditLog } from './audit/audit-log.ts';
import type { CounterRepository } from './counters/counter.repository.ts';
import type { DigestRepository } from './digests/digest.repository.ts';
import type { UnsubscribeTokens } from './digests/unsubscribe-tokens.ts';
import type { EventRepository } from './events/event.repository.ts';
import type { EventAnalyses } from './events/event-analyses.ts';
import type { IngestQuota } from './events/ingest-quota.ts';
import type { ExportRepository } from './exports/export.repository.ts';
import type { AccountRepository } from './identity/account.repository.ts';
import type { AccountRequests } from './identity/account-mails.ts';
import type { AccountTokens } from './identity/account-tokens.ts';
import type { Attempts } from './identity/attempts.ts';
import type {
  AccessTokens,
  PasswordHasher,
  RefreshTokens,
  SigningKeyRotation,
} from './identity/credentials.ts';
import type { ExternalIdentityRepository } from './identity/external-identity.repository.ts';
import type { SignInRepository } from './identity/sign-in.repository.ts';
import type { UserRepository } from './identity/user.repository.ts';
import type { Mails } from './mails.ts';
import type { InvitationRepository, MemberRepository, WebLinks } from './members/member.repository.ts';
import type { MessageRepository } from './messages/message.repository.ts';
import type { ParticipantCredentials } from './participants/credentials.ts';
import type { ParticipantRepository } from './participants/participant.repository.ts';
import type { PollRepository } from './polls/poll.repository.ts';
import type { EventDeletionRepository } from './projects/event-deletion.repository.ts';
import type { ApiKeyRepository, ProjectRepository } from './projects/project.repository.ts';
import type { ProjectMemberRepository } from './projects/project-member.repository.ts';
import type { Passcodes } from './sessions/passcodes.ts';
import type { SessionRepository } from './sessions/session.repository.ts';
import type { ShareRepository } from './shares/share.repository.ts';
import type { StreamTickets } from './streams/stream-tickets.ts';
import type { SavedViewRepository } from './views/saved-view.repository.ts';
import type { DeliveryRepository, WebhookRepository } from './webhooks/webhook.repository.ts';
import type { WebhookSigner } from './webhooks/webhook-signer.ts';

/**
 * Everything a use case may reach. Inside a command's own transaction the repositories and `events` are bound
 * to it; the lanes behind `polls.cast` and `counters.apply` commit on their own, grouped.
 */
export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly events: EventRecorder;
  readonly rights: RightsReader;
  readonly idempotency: IdempotencyAnswers;
  /**
   * For grouped commands: first what takes its time, then everything that commits, in one transaction. Inside of
   * one, the work joins it.
   */
  readonly transaction: UnitOfWork<Ports>['transaction'];
  readonly jobs: JobRecorder;
  readonly mails: Mails;
  readonly users: UserRepository;
  readonly externalIdentities: ExternalIdentityRepository;
  readonly accounts: AccountRepository;
  readonly accountTokens: AccountTokens;
  readonly accountRequests: AccountRequests;
  readonly signIns: SignInRepository;
  readonly attempts: Attempts;
  readonly passwords: PasswordHasher;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly signingKeys: SigningKeyRotation;
  readonly passcodes: Passcodes;
  readonly sessions: SessionRepository;
  readonly participants: ParticipantRepository;
  readonly participantCredentials: ParticipantCredentials;
  readonly polls: PollRepository;
  readonly counters: CounterRepository;
  readonly messages: MessageRepository;
  readonly members: MemberRepository;
  readonly invitations: InvitationRepository;
  readonly links: WebLinks;
  readonly accessEntries: AccessEntryRepository;
  readonly accessChanges: AccessChanges;
  readonly accountAdministration: AccountAdministration;
  readonly roleOverrides: RoleOverrideRepository;
  readonly decisions: DecisionExplainer;
  readonly audit: AuditLog;
  readonly jobQueues: JobQueues;
  readonly presence: Presence;
  readonly liveItems: LiveItems;
  readonly streamTickets: StreamTickets;
  readonly projects: ProjectRepository;
  readonly projectMembers: ProjectMemberRepository;
  readonly apiKeys: ApiKeyRepository;
  readonly eventDeletions: EventDeletionRepository;
  /** What apps sent; `events` are our own. */
  readonly projectEvents: EventRepository;
  readonly eventAnalyses: EventAnalyses;
  readonly ingestQuota: IngestQuota;
  readonly boardSettings: BoardSettings;
  readonly safeFetch: SafeFetch;
  readonly webhooks: WebhookRepository;
  readonly deliveries: DeliveryRepository;
  readonly webhookSigner: WebhookSigner;
  readonly savedViews: SavedViewRepository;
  readonly shares: ShareRepository;
  readonly exports: ExportRepository;
  readonly digests: DigestRepository;
  readonly unsubscribeTokens: UnsubscribeTokens;
  readonly alertRules: AlertRuleRepository;
  readonly alertWatches: AlertWatches;
  readonly alertEpisodes: AlertEpisodeRepository;
  readonly alertNotices: AlertNoticeRepository;
}

/** What holds for projects that say nothing else. */
export interface BoardSettings {
  readonly retentionDays: number;
  /** Events per second and project in the long run; 0 is no limit. */
  readonly ingestPerSecond: number;
  /** Errors within five minutes that a new project is alerted of; 0 is none. */
  readonly alertErrorThreshold: number;
}

/** How many are connected now: a figure of the hub, not of the database. */
export interface Presence {
  connected(sessionId: string): number;
}

/**
 * Keyed state of live channels that changes too often for an event each: who watches reads the newest, conflated.
 * Told once the transaction has committed; when that is lost with the process, the next change makes up for it.
 */
export interface LiveItems {
  /** @param item `session:{id}/message:{id}` */
  changed(item: string): void;
}
