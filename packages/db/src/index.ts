export { createAccessEntryRepository } from './access-entries.repository.ts';
export { purgeAccessRevocations, readAccessRevocations } from './access-revocations.ts';
export { createAccountAdministration, readAccountStandings } from './account-administration.repository.ts';
export { createAccountTokenStore, purgeAccountTokens } from './account-tokens.repository.ts';
export { createAccountRepository } from './accounts.repository.ts';
export { createAlertEpisodeRepository, purgeAlertEpisodes } from './alert-episodes.repository.ts';
export { createAlertNoticeRepository } from './alert-notices.repository.ts';
export { createAlertRuleRepository } from './alert-rules.repository.ts';
export { createAlertWatches } from './alert-watches.repository.ts';
export { createApiKeyRepository } from './api-keys.repository.ts';
export { createAuditLog } from './audit-log.repository.ts';
export { readEpoch, readHead, readLog } from './channel-log.ts';
export { createCounterLane } from './counter-lane.ts';
export { createCounterRepository, findCounterWithSession } from './counters.repository.ts';
export { removeErasedEvents } from './event-erasures.ts';
export { countEventLog, readEventLog, readProjectHead } from './event-log.ts';
export { makeEventPartitions, startEventPartitions } from './event-partitions.ts';
export { eventFilterOf } from './event-rows.ts';
export { createEventRepository } from './events.repository.ts';
export { createExternalIdentityRepository, purgeWebhookReceipts } from './external-identities.repository.ts';
export type { OnFlush } from './group-commit.ts';
export { createIdempotencyAnswers, purgeIdempotencyAnswers } from './idempotency-answers.repository.ts';
export * from './infrastructure.ts';
export { createIngestLane, EventPartitionMissing, type FlushedEvents } from './ingest-lane.ts';
export { createInvitationRepository, purgeInvitations } from './invitations.repository.ts';
export {
  createJobLedger,
  createJobQueues,
  type JobLedger,
  purgeDeadJobs,
} from './job-ledger.ts';
export { createJobRecorder, type OfferedJob, startJobRelay } from './job-outbox.ts';
export { createJobSchedules } from './job-schedules.ts';
export { createMemberRepository } from './members.repository.ts';
export { createMessageLane } from './message-lane.ts';
export { createMessageRepository } from './messages.repository.ts';
export { createEventRecorder } from './outbox.ts';
export { type RelayedEvents, startOutboxRelay } from './outbox-relay.ts';
export { createParticipantRepository } from './participants.repository.ts';
export { readCurrentState, readSeals, readVotedRound } from './poll-state.ts';
export { createPollRepository, findPollWithSession } from './polls.repository.ts';
export { createProjectMemberRepository } from './project-members.repository.ts';
export { createProjectRepository } from './projects.repository.ts';
export { createRecentCache, type RecentCache } from './recent-cache.ts';
export { createRefreshTokenStore } from './refresh-tokens.repository.ts';
export { createRightsReader, readRightsFingerprints } from './rights.repository.ts';
export { createRoleOverrideRepository } from './role-overrides.repository.ts';
export { feedSessionBoards, startSessionBoards } from './session-boards.ts';
export { createSessionRepository } from './sessions.repository.ts';
export { createSignInRepository } from './sign-ins.repository.ts';
export { createSigningKeyStore } from './signing-keys.repository.ts';
export { createUserRepository } from './users.repository.ts';
export { createVoteLane, type FlushedVotes } from './vote-lane.ts';
export { createDeliveryRepository, purgeDeliveries } from './webhook-deliveries.repository.ts';
export { createWebhookRepository } from './webhooks.repository.ts';
