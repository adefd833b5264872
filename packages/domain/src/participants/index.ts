/** What other features may use of participants. The use cases are listed in `use-cases/index.ts`. */
export {
  ParticipantBanned,
  ParticipantKicked,
  ParticipantMuted,
  ParticipantNotFound,
} from './participant.errors.ts';
