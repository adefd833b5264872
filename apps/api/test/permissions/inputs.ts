import { randomUUID } from 'node:crypto';
import type { RestClient } from '../rest-client.ts';
import { createPoll, type TestPoll, type TestSession } from '../scenario.ts';

export interface InputScene {
  readonly session: TestSession;
  readonly poll: TestPoll;
  readonly counterId: string;
  /** Of the owner, and of somebody else. */
  readonly messageId: string;
  readonly otherMessageId: string;
  readonly email: string;
  readonly owner: RestClient;
}

type Input = Readonly<Record<string, unknown>>;
type MakeInput<Made = Input> = (scene: InputScene) => Made;

const session: MakeInput = ({ session: { id } }) => ({ sessionId: id });
const poll: MakeInput = ({ poll: { id } }) => ({ pollId: id });
const counter: MakeInput = ({ counterId }) => ({ counterId });
/** About somebody who is not there: whoever is let through is told so, and nothing changes. */
const absentParticipant: MakeInput = (scene) => ({ ...session(scene), participantId: randomUUID() });
const absentMember: MakeInput = (scene) => ({ ...session(scene), userId: randomUUID() });
const nothing: MakeInput = () => ({});

/**
 * A good input for every use case, to be sent by everybody in turn: none changes what the next caller may do. What
 * would destroy something names something that cannot be destroyed, is not there, or was made for this one call.
 */
export const inputs: Readonly<Record<string, MakeInput<Input | Promise<Input>>>> = {
  'auth.register': () => ({
    email: `${randomUUID()}@example.org`,
    password: 'correct horse battery',
    name: 'Ada',
    transport: 'body',
  }),
  'auth.login': ({ email }) => ({ email, password: 'correct horse battery', transport: 'body' }),
  'auth.refresh': () => ({ refreshToken: 'unknown' }),
  'auth.logout': () => ({ refreshToken: 'unknown' }),
  'auth.me': nothing,
  'auth.updateMe': () => ({ name: 'Ada' }),
  'auth.exportMe': nothing,
  'auth.deleteMe': () => ({ password: 'not the password' }),
  'auth.verifyEmail': () => ({ token: 'unknown' }),
  'auth.resendVerification': nothing,
  'auth.forgotPassword': () => ({ email: `${randomUUID()}@example.org` }),
  'auth.resetPassword': () => ({ token: 'unknown', password: 'correct horse battery' }),
  'auth.changePassword': () => ({
    currentPassword: 'not the password',
    newPassword: 'correct horse battery',
  }),
  'auth.changeEmail': () => ({ email: `${randomUUID()}@example.org`, password: 'not the password' }),
  'auth.signIns': nothing,
  'auth.endSignIn': () => ({ signInId: randomUUID() }),
  'auth.endSignIns': nothing,
  'sessions.create': () => ({ title: 'Another' }),
  'sessions.list': nothing,
  'sessions.get': session,
  'sessions.update': (scene) => ({ ...session(scene), title: 'Session' }),
  'sessions.delete': session,
  'sessions.lobby': session,
  'sessions.start': session,
  'sessions.pause': session,
  'sessions.resume': session,
  'sessions.end': session,
  'sessions.archive': session,
  'sessions.duplicate': session,
  'sessions.slide': (scene) => ({ ...session(scene), slide: 1 }),
  'sessions.counts': session,
  'sessions.timeline': session,
  'sessions.snapshot': session,
  'sessions.watch': session,
  'sessions.join': ({ session: { code } }) => ({ code }),
  'sessions.observe': ({ session: { code } }) => ({ code }),
  'sessions.participants': session,
  'members.list': session,
  'members.add': (scene) => ({ ...absentMember(scene), role: 'host' }),
  'members.update': (scene) => ({ ...absentMember(scene), role: 'host' }),
  'members.remove': absentMember,
  'members.invite': (scene) => ({ ...session(scene), role: 'host' }),
  'members.invitations': session,
  'members.withdraw': (scene) => ({ ...session(scene), invitationId: randomUUID() }),
  'members.accept': () => ({ token: 'unknown' }),
  'access.list': session,
  'access.put': (scene) => ({
    ...session(scene),
    subjectType: 'user',
    subjectId: randomUUID(),
    action: '*',
    effect: 'deny',
  }),
  'access.remove': (scene) => ({ ...session(scene), entryId: randomUUID() }),
  'participants.mute': absentParticipant,
  'participants.unmute': absentParticipant,
  'participants.kick': absentParticipant,
  'participants.ban': absentParticipant,
  'participants.unban': absentParticipant,
  'polls.create': (scene) => ({
    ...session(scene),
    kind: 'single',
    title: 'Which one?',
    options: [{ text: 'A' }, { text: 'B' }],
  }),
  'polls.list': session,
  'polls.get': poll,
  'polls.update': (scene) => ({ ...poll(scene), title: 'Which one?' }),
  'polls.delete': async ({ owner, session: { id } }) => ({
    pollId: (await createPoll(owner, id, { open: false })).id,
  }),
  'polls.open': poll,
  'polls.close': poll,
  'polls.reveal': poll,
  'polls.nextRound': poll,
  'polls.vote': ({ poll: { id, optionIds } }) => ({ pollId: id, optionIds: optionIds.slice(0, 1) }),
  'polls.results': poll,
  'polls.rounds': poll,
  'polls.recount': poll,
  'polls.watch': poll,
  'counters.create': (scene) => ({ ...session(scene), name: 'Applause' }),
  'counters.list': session,
  'counters.get': counter,
  'counters.increment': counter,
  'counters.decrement': counter,
  'counters.reset': counter,
  'counters.delete': async ({ owner, session: { id } }) => ({
    counterId: (await owner.post(`/sessions/${id}/counters`, { name: 'Spare' })).data.id,
  }),
  'messages.post': (scene) => ({ ...session(scene), kind: 'question', content: 'Why?' }),
  'messages.list': session,
  'messages.upvote': ({ otherMessageId }) => ({ messageId: otherMessageId }),
  'messages.moderate': ({ messageId }) => ({ messageId, state: 'active' }),
  'streams.ticket': (scene) => ({ channels: [`session:${scene.session.id}`] }),
  'admin.users': nothing,
  'admin.updateUser': () => ({ userId: randomUUID(), disabled: false }),
  'admin.roles': nothing,
  'admin.updateRole': () => ({ roleId: 'host', changes: [{ permission: 'poll:manage', effect: 'default' }] }),
  'admin.rotateKeys': nothing,
  'admin.audit': nothing,
  'admin.exportAudit': nothing,
  'authz.explain': () => ({ userId: randomUUID(), permission: 'session:create' }),
};
