// Generated from the catalogue by `npm run docs:generate`; do not edit.

import * as of from './operations.ts';

/** Every operation by feature and verb. */
export const features = {
  auth: {
    /** Create an account and sign in to it; the first account becomes administrator. */
    register: of.authRegister,
    /** Sign in with e-mail address and password. */
    login: of.authLogin,
    /** Exchange a refresh token for a new access token and the next refresh token. */
    refresh: of.authRefresh,
    /** End the sign-in that a refresh token belongs to, and drop the cookie; succeeds in any case. */
    logout: of.authLogout,
    /** Get the account that you are signed in to. */
    me: of.authMe,
    /** Follow what is done for your account in the background: how far your exports are. */
    watch: of.authWatch,
    /** Change your name, or the language of mails to you. */
    updateMe: of.authUpdateMe,
    /** Everything that is held about your account, for you to keep or to take elsewhere. */
    exportMe: of.authExportMe,
    /** Delete your account and the sessions that you own, at once and for good. */
    deleteMe: of.authDeleteMe,
    /** Confirm an address by the link that was sent to it: the account’s own, or the one it is to get. */
    verifyEmail: of.authVerifyEmail,
    /** Send the link that confirms your address again; the ones before it stop working. */
    resendVerification: of.authResendVerification,
    /** Send a link to choose a new password, if there is an account with this address; the answer does not tell. */
    forgotPassword: of.authForgotPassword,
    /** Choose a new password by the link that was sent; it works once, and ends every sign-in of the account. */
    resetPassword: of.authResetPassword,
    /** Change your password; every other sign-in of the account ends. */
    changePassword: of.authChangePassword,
    /** Ask for another address; the account has it once the link sent there is followed. */
    changeEmail: of.authChangeEmail,
    /** List the devices that are signed in to your account, newest first. */
    signIns: of.authSignIns,
    /** Sign one device out; its tokens and connections end within seconds. */
    endSignIn: of.authEndSignIn,
    /** Sign out everywhere, here as well. */
    endSignIns: of.authEndSignIns,
  },
  admin: {
    /** Let the next key sign access tokens from now on; they rotate by age without being asked. */
    rotateKeys: of.adminRotateKeys,
    /** List the accounts of this installation, newest first. */
    users: of.adminUsers,
    /** Change the global roles of an account, or disable it; open connections follow within seconds. */
    updateUser: of.adminUpdateUser,
    /** Every role with what it may do, and what was changed of it here. */
    roles: of.adminRoles,
    /** Give a role permissions or take them away, everywhere and within seconds. */
    updateRole: of.adminUpdateRole,
    /** How many jobs each queue has to do, and how many of its jobs have failed for good. */
    queues: of.adminQueues,
    /** List the jobs that have failed for good, the latest first. */
    deadLetters: of.adminDeadLetters,
    /** Give a job that has failed for good all its attempts again. */
    rerunDeadLetter: of.adminRerunDeadLetter,
    /** Who did what to members, rights, participants and messages, newest first. */
    audit: of.adminAudit,
    /** The audit log for archives, a thousand entries at a time; follow the cursor to the end. */
    exportAudit: of.adminExportAudit,
  },
  sessions: {
    /** Create a session in draft, with its join code. */
    create: of.sessionsCreate,
    /** List the sessions that you own or help to run, newest first. */
    list: of.sessionsList,
    /** Get one session. */
    get: of.sessionsGet,
    /** Change the settings of a session; what is left out stays. */
    update: of.sessionsUpdate,
    /** Delete a session with everything in it; one that is running must be ended first. */
    delete: of.sessionsDelete,
    /** Open the lobby: people may join, nothing runs yet. */
    lobby: of.sessionsLobby,
    /** Start the session: votes are taken from now on. */
    start: of.sessionsStart,
    /** Pause: votes are refused, deadlines run on. */
    pause: of.sessionsPause,
    /** Resume a paused session. */
    resume: of.sessionsResume,
    /** End the session; open polls are closed and sealed. */
    end: of.sessionsEnd,
    /** Archive the session and free its join code. */
    archive: of.sessionsArchive,
    /** Copy a session with its polls and counters into a new draft, without any results. */
    duplicate: of.sessionsDuplicate,
    /** Say which slide the presenter shows; null is none. */
    slide: of.sessionsSlide,
    /** How many have joined, are connected and have answered: three separate figures. */
    counts: of.sessionsCounts,
    /** Everything that happened in a session, in order; also after it ended. */
    timeline: of.sessionsTimeline,
    /** Everything that a screen needs to begin: the session, its polls and counters, the counts. */
    snapshot: of.sessionsSnapshot,
    /** Follow a session: a snapshot, then everything that happens in it. */
    watch: of.sessionsWatch,
    /** Join a session by its code; the token answered is the participant’s identity from now on. */
    join: of.sessionsJoin,
    /** Show a session on a screen that takes no part in it: the presenter view of the hall’s computer. */
    observe: of.sessionsObserve,
    /** The roster of a session, in the order of joining. */
    participants: of.sessionsParticipants,
  },
  members: {
    /** Who owns a session and who helps to run it, the owner first. */
    list: of.membersList,
    /** Make an account a member at once; an address that no account has proven is sent an invitation. */
    add: of.membersAdd,
    /** Give a member another role; what they watch follows within seconds. */
    update: of.membersUpdate,
    /** Take a member’s role away; what they watch is closed within seconds. */
    remove: of.membersRemove,
    /** Offer a role by e-mail, or by a link that works once for whoever has it. */
    invite: of.membersInvite,
    /** The invitations to a session that can still be accepted, newest first. */
    invitations: of.membersInvitations,
    /** Withdraw an invitation; its link works no more. */
    withdraw: of.membersWithdraw,
    /** Accept an invitation: you are a member of its session from now on. */
    accept: of.membersAccept,
  },
  access: {
    /** The exceptions to what roles may do in a session, in the order of creation. */
    list: of.accessList,
    /** Allow or deny somebody one permission in a session; saying it again changes the effect. */
    put: of.accessPut,
    /** Remove an exception: roles alone decide again. */
    remove: of.accessRemove,
  },
  participants: {
    /** Mute: they may vote and no longer post. */
    mute: of.participantsMute,
    /** Let somebody post again. */
    unmute: of.participantsUnmute,
    /** Send somebody out: connections close and the credential is void; they may join again. */
    kick: of.participantsKick,
    /** Send somebody out for good: the credential is refused until the ban is lifted. */
    ban: of.participantsBan,
    /** Lift a ban: the credential works again. */
    unban: of.participantsUnban,
  },
  polls: {
    /** Add a poll to a session, in draft. */
    create: of.pollsCreate,
    /** List the polls of a session in run-sheet order; drafts are the staff’s. */
    list: of.pollsList,
    /** Get one poll, with the own ballot of the current round. */
    get: of.pollsGet,
    /** Change a poll; what is left out stays. Options lock after the first vote, but for their spelling. */
    update: of.pollsUpdate,
    /** Delete a poll with its votes; an open one must be closed first. */
    delete: of.pollsDelete,
    /** Open a poll for votes; a closed one is resumed in the same round. */
    open: of.pollsOpen,
    /** Close a poll and seal its tally; no vote lands afterwards. */
    close: of.pollsClose,
    /** Declare a closed poll done; who sees its results is a matter of its visibility. */
    reveal: of.pollsReveal,
    /** Start a fresh round in draft; the rounds before stay for comparison. */
    nextRound: of.pollsNextRound,
    /** Cast or change a vote in an open poll. */
    vote: of.pollsVote,
    /** The results of a poll; `votes` is null for who may not see them. */
    results: of.pollsResults,
    /** The results of every round of a poll, side by side, oldest first. */
    rounds: of.pollsRounds,
    /** Count the ballots anew and compare with the kept or sealed tally. */
    recount: of.pollsRecount,
    /** Follow the results of a poll: the newest state, and every seal. */
    watch: of.pollsWatch,
  },
  counters: {
    /** Add a counter to a session. */
    create: of.countersCreate,
    /** List the counters of a session, oldest first. */
    list: of.countersList,
    /** Get one counter. */
    get: of.countersGet,
    /** Move a counter up by its step. */
    increment: of.countersIncrement,
    /** Move a counter down by its step. */
    decrement: of.countersDecrement,
    /** Set a counter back to its initial value; everybody may move it anew. */
    reset: of.countersReset,
    /** Delete a counter. */
    delete: of.countersDelete,
  },
  messages: {
    /** Say something in a session: chat, or a question that others can up-vote. */
    post: of.messagesPost,
    /** List the chat and questions of a session, newest first; also after its end. */
    list: of.messagesList,
    /** Up-vote a message of somebody else; it counts once, however often it is sent. */
    upvote: of.messagesUpvote,
    /** Let a message through, pin it, mark it answered, or take it away. */
    moderate: of.messagesModerate,
  },
  streams: {
    /** A ticket for `GET /sse?ticket=`, since a browser’s EventSource cannot send headers. */
    ticket: of.streamsTicket,
  },
  authz: {
    /** Whether somebody may do something, and which role or entry decides it. */
    explain: of.authzExplain,
  },
  projects: {
    /** Create a project, for apps to send events to. */
    create: of.projectsCreate,
    /** List the projects you own or work with, newest first. */
    list: of.projectsList,
    /** A project and its settings. */
    get: of.projectsGet,
    /** Change the settings of a project; what is left out stays. */
    update: of.projectsUpdate,
    /** Delete a project with its keys and everything that was sent to it. */
    delete: of.projectsDelete,
    /** Delete everything that was sent to a project so far, with its counts, ledger and exports. */
    deleteEvents: of.projectsDeleteEvents,
    /** Receipts of what was removed of the events of a project, by retention or on request; newest first. */
    deletions: of.projectsDeletions,
    /** How many events would go and how many would stay, if they were kept for so many days. */
    previewRetention: of.projectsPreviewRetention,
    /** What was sent to a project and not stored as it came: refused, duplicate, limited, shifted; by hour. */
    ledger: of.projectsLedger,
    /** List the keys of a project, newest first, revoked ones included. */
    listKeys: of.projectsListKeys,
    /** Make a key for an app; the key itself is shown this once. */
    createKey: of.projectsCreateKey,
    /** Replace a key by a new one with the same name and scopes; the old one is revoked in the same commit. */
    rotateKey: of.projectsRotateKey,
    /** Revoke a key: it is refused, and what is open with it is closed, within 5 seconds. */
    revokeKey: of.projectsRevokeKey,
    /** Who owns a project and who works with it, the owner first. */
    members: of.projectsMembers,
    /** Give an account a role in a project, or another one than it has. */
    putMember: of.projectsPutMember,
    /** Take a role in a project away; what is watched by it is closed within seconds. */
    removeMember: of.projectsRemoveMember,
  },
  events: {
    /** Store an event: the answer means that it is on the disk. */
    ingest: of.eventsIngest,
    /** Store up to 1,000 events, each judged by itself: the answer means that the good ones are on the disk. */
    ingestBatch: of.eventsIngestBatch,
    /** The last 20 events of a key’s project, newest first. */
    recent: of.eventsRecent,
    /** List the events of a project, newest first, by level, name, user, properties, text and time of receipt. A page may have few events, or none, and yet a cursor: so far it has looked. */
    query: of.eventsQuery,
    /** Count the events of a project over time, by when they were received; also after they were retired. */
    stats: of.eventsStats,
    /** The most frequent values of a field or property within a time, with counts and shares. By name or level, filtered by nothing else, it counts whole hours, also of events that were retired. */
    breakdown: of.eventsBreakdown,
    /** How many come from one event to the next, in this order by when they happened, of those received within a time. */
    funnel: of.eventsFunnel,
    /** Who came in a day or week, and how many of them returned in those after, by when events were received; in the project’s time zone. */
    retention: of.eventsRetention,
    /** Follow the events of a project, all of them or those of some levels or names. */
    watch: of.eventsWatch,
  },
  webhooks: {
    /** List the webhooks of a project, the oldest first. */
    list: of.webhooksList,
    /** Have the notices of a project sent to an address, signed with a secret that is shown this once. */
    create: of.webhooksCreate,
    /** Get a webhook. */
    get: of.webhooksGet,
    /** Change a webhook, disable it or enable it; what is left out stays. */
    update: of.webhooksUpdate,
    /** Delete a webhook with its log; what was still to be sent there is not. */
    delete: of.webhooksDelete,
    /** Give a webhook a new secret, shown this once; for 24 hours the one before signs as well. */
    rotateSecret: of.webhooksRotateSecret,
    /** Send a notice of the type `webhook.test` to a webhook, whatever types it wants. */
    test: of.webhooksTest,
    /** List what was sent to a webhook, newest first; kept for 30 days. */
    deliveries: of.webhooksDeliveries,
    /** Get what is sent to a webhook, and every attempt with its answer. */
    delivery: of.webhooksDelivery,
    /** Send a notice again at once, under the same `webhook-id`, whatever became of it; ten attempts again. */
    resend: of.webhooksResend,
  },
  alerts: {
    /** List the alerts of a project and how they stand, the oldest first. */
    list: of.alertsList,
    /** Have people of a project told when its events pass a threshold, or stay away. It watches from now on. */
    create: of.alertsCreate,
    /** An alert and how it stands. */
    get: of.alertsGet,
    /** Change an alert, or switch it on or off; what is left out stays. One that fires is over when what it watches changes, or when it is switched off: people are told so, and it watches anew from now on. */
    update: of.alertsUpdate,
    /** Delete an alert; its episodes stay. One that fires is over, and people are told so. */
    delete: of.alertsDelete,
    /** When an alert would have fired, had it been there: decided by the same steps, to the second. It need not exist. */
    backTest: of.alertsBackTest,
    /** List when an alert fired, the latest first. */
    episodes: of.alertsEpisodes,
    /** List when any alert of a project fired, the latest first; those of deleted ones too. */
    incidents: of.alertsIncidents,
  },
  digests: {
    /** The two digests of a project, daily and weekly, whether they are sent or not. */
    list: of.digestsList,
    /** Switch a digest on or off, and say when it is due and who gets it; what is left out stays. */
    update: of.digestsUpdate,
    /** Say that you want a digest no more, or again; for others nothing changes. */
    decline: of.digestsDecline,
    /** What a digest would say now: of yesterday, or of the last seven whole days. */
    preview: of.digestsPreview,
    /** Mail yourself, and nobody else, what a digest would say now, whether it is switched on or not. */
    send: of.digestsSend,
    /** What became of a digest whenever it was due, the latest first; kept for 400 days. */
    editions: of.digestsEditions,
    /** What a digest said once. */
    edition: of.digestsEdition,
    /** Say which digest the link in a mail is about, before it is unsubscribed from. */
    subscription: of.digestsSubscription,
    /** Want a digest no more, by the link in its mails, without signing in. Done again, it stays so. */
    unsubscribe: of.digestsUnsubscribe,
  },
  views: {
    /** List the views of a project that are shared and your own, the oldest first. */
    list: of.viewsList,
    /** Save a section of a board with its filters under a name. */
    create: of.viewsCreate,
    /** Get a view. */
    get: of.viewsGet,
    /** Change a view; what is left out stays. Links that were made of it show what they did. */
    update: of.viewsUpdate,
    /** Delete a view; links that were made of it end. */
    delete: of.viewsDelete,
  },
  shares: {
    /** List the links to a board, newest first, ended ones included. */
    list: of.sharesList,
    /** Make a link by which anybody who has it sees a board, or one view of it, and can change nothing. */
    create: of.sharesCreate,
    /** End a link: it shows nothing more, and what is open by it is closed, within 5 seconds. */
    revoke: of.sharesRevoke,
    /** What a link shows, to who comes by it. */
    board: of.sharesBoard,
    /** Count the events that a link shows over time, by level, to who comes by it. */
    stats: of.sharesStats,
    /** List the events that a link shows, newest first, to who comes by one that includes them. */
    events: of.sharesEvents,
  },
  exports: {
    /** List the exports of a project, newest first; they are kept for 7 days. */
    list: of.exportsList,
    /** Have a project’s events written to a file, those that there are now, the oldest first. */
    create: of.exportsCreate,
    /** How far writing an export has come. */
    get: of.exportsGet,
    /** The file of an export that is done. REST sends it; other protocols describe it. */
    file: of.exportsFile,
    /** Cancel an export that is being written; remove one that is not. */
    delete: of.exportsDelete,
  },
} as const;

export type Features = typeof features;
