/** What adapters need of the domain: the catalogue, the ports they implement and the values that cross them. */

export type { AccessEntryRepository, StoredAccessEntry } from './access/access-entry.repository.ts';
export { type AccessChanges, type RightsChange, userSubject } from './access-changes.ts';
export type { AccountAdministration, AdministeredAccount } from './admin/account-administration.ts';
export type { DeadJob, JobQueues, QueueStanding } from './admin/job-queues.ts';
export type { RoleOverride, RoleOverrideRepository } from './admin/role-override.repository.ts';
export { withOverrides } from './admin/role-overrides.ts';
export type * from './alerts/alert.repository.ts';
export type { AlertCondition } from './alerts/alert.ts';
export type { AlertEpisode, AlertNotice, EpisodeEnd } from './alerts/alert-episode.ts';
export type { AlertChannel, AlertRule } from './alerts/alert-rule.ts';
export { lookAtAlerts } from './alerts/jobs/look-at-alerts.ts';
export { alertsQueue, NoticeJob } from './alerts/jobs/notice-job.ts';
export { tellAlert } from './alerts/jobs/tell-alert.ts';
export { type AlertStanding, beginStanding, type SecondCount } from './alerts/standing.ts';
export type { AuditLog, RecordedAuditEntry } from './audit/audit-log.ts';
export { catalogue } from './catalogue.ts';
export type {
  CounterChange,
  CounterOutcome,
  CounterRepository,
  CounterResult,
  CounterWithSession,
} from './counters/counter.repository.ts';
export { counterState } from './counters/counter.schemas.ts';
export { type Counter, counterItem } from './counters/counter.ts';
export type * from './digests/digest.repository.ts';
export type { Digest, DigestEdition, DigestPeriod, SkipReason } from './digests/digest.ts';
export type { DigestContent } from './digests/digest-content.ts';
export type { DayRange } from './digests/digest-times.ts';
export { DigestJob, digestsQueue } from './digests/jobs/digest-job.ts';
export { issueDueDigests } from './digests/jobs/issue-due-digests.ts';
export { sendDigest } from './digests/jobs/send-digest.ts';
export type { DigestSubscription, UnsubscribeTokens } from './digests/unsubscribe-tokens.ts';
export { QueryTooBroad } from './events/event.errors.ts';
export type * from './events/event.repository.ts';
export { eventView } from './events/event.schemas.ts';
export {
  type EventLevel,
  eventLevels,
  type IncomingEvent,
  maximumBatch,
  maximumBodyBytes,
  maximumEventBytes,
  type StoredEvent,
} from './events/event.ts';
export type * from './events/event-analyses.ts';
export { createIngestQuota, type IngestQuota } from './events/ingest-quota.ts';
export type * from './exports/export.repository.ts';
export {
  type Export,
  type ExportFailure,
  type ExportFormat,
  type ExportStatus,
  keptDays as keptExportDays,
} from './exports/export.ts';
export { readProgress } from './exports/export-progress.ts';
export { ExportJob, reportsQueue, writeExport } from './exports/jobs/write-export.ts';
export {
  type AccountRequests,
  answerPasswordResetRequest,
} from './identity/account-mails.ts';
export type * from './identity/credentials.ts';
export type * from './identity/external-identity.repository.ts';
export { admitExternal, type ExternalClaims } from './identity/external-identity.ts';
export { applyReport, readClerkEvent } from './identity/external-identity-report.ts';
export { EmailTaken } from './identity/identity.errors.ts';
export type { NewUser, UserRepository, UserWithPassword } from './identity/user.repository.ts';
export type { User } from './identity/user.ts';
export {
  type Mail,
  type MailLanguage,
  type Mails,
  type MailTemplate,
  type MailTemplates,
  mailLanguages,
} from './mails.ts';
export type {
  InvitationRepository,
  MemberRepository,
  WebLinks,
} from './members/member.repository.ts';
export type { Invitation, Member } from './members/member.ts';
export type {
  MessageForViewer,
  MessageRepository,
  MessageWithSession,
  Posting,
  PostingResult,
  Speaker,
} from './messages/message.repository.ts';
export { messageUpvotes } from './messages/message.schemas.ts';
export {
  type AuthorRole,
  type Message,
  type MessageKind,
  type MessageState,
  messageItem,
  quotaMessages,
  quotaWindowSeconds,
  statesForEveryone,
} from './messages/message.ts';
export type { ParticipantCredentials } from './participants/credentials.ts';
export { ParticipantBanned, ParticipantKicked } from './participants/index.ts';
export type { ParticipantRepository } from './participants/participant.repository.ts';
export type { Participant } from './participants/participant.ts';
export { permissionTable } from './permission-table.ts';
export * from './permissions.ts';
export { closeDuePolls } from './polls/jobs/close-due-polls.ts';
export type * from './polls/poll.repository.ts';
export {
  type Poll,
  type PollKind,
  type PollOption,
  type PollStatus,
  pollChannel,
  type ResultVisibility,
  type VoteChange,
} from './polls/poll.ts';
export {
  type PollStanding,
  type PollState,
  renderResults,
  seesResults,
  type Tally,
  viewerClass,
} from './polls/results.ts';
export type { BoardSettings, LiveItems, Ports, Presence } from './ports.ts';
export {
  type ApiKey,
  digestKey,
  type KeyHolder,
  type KeyScope,
  keyPrefix,
  keySubject,
} from './projects/api-key.ts';
export type * from './projects/event-deletion.repository.ts';
export { projectChannel } from './projects/index.ts';
export type * from './projects/project.repository.ts';
export type { Project } from './projects/project.ts';
export type {
  ProjectMember,
  ProjectMemberRepository,
  Recipient,
} from './projects/project-member.repository.ts';
export { removeEventsJob, retentionQueue } from './projects/remove-events-job.ts';
export { relations } from './relations.ts';
export type { Passcodes } from './sessions/passcodes.ts';
export type { SessionChanges, SessionRepository, TimelineEntry } from './sessions/session.repository.ts';
export { heardByEveryone } from './sessions/session.schemas.ts';
export { type Session, type SessionStatus, sessionChannel } from './sessions/session.ts';
export { readCounts, readSnapshot } from './sessions/session-snapshot.ts';
export type { ShareRepository } from './shares/share.repository.ts';
export { type Share, type ShareFilter, scopesOf, sharePrefix } from './shares/share.ts';
export type { StreamTickets } from './streams/stream-tickets.ts';
export type { SavedViewChanges, SavedViewRepository } from './views/saved-view.repository.ts';
export type { SavedView, ViewQuery, ViewSection } from './views/saved-view.ts';
export type { Delivery, DeliveryAttempt } from './webhooks/delivery.ts';
export { AttemptJob, webhooksQueue } from './webhooks/jobs/attempt-job.ts';
export { deliverWebhook } from './webhooks/jobs/deliver-webhook.ts';
export type * from './webhooks/webhook.repository.ts';
export type { NoticeType, Webhook } from './webhooks/webhook.ts';
export { UnreadableSecret, type WebhookSigner } from './webhooks/webhook-signer.ts';
