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
  },
  sessions: {
    /** Create a session in draft, with its join code. */
    create: of.sessionsCreate,
    /** List the sessions you own, newest first. */
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
  },
  streams: {
    /** A ticket for `GET /sse?ticket=`, since a browser’s EventSource cannot send headers. */
    ticket: of.streamsTicket,
  },
} as const;

export type Features = typeof features;
