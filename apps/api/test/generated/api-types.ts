// Generated from docs/generated/openapi.json by `npm run docs:generate`; do not edit.
export interface paths {
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an account and sign in to it; the first account becomes administrator.
         * @description Create an account and sign in to it; the first account becomes administrator.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "auth.register"`.
         */
        post: operations["auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password.
         * @description Sign in with e-mail address and password.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "auth.login"`.
         */
        post: operations["auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for a new access token and the next refresh token.
         * @description Exchange a refresh token for a new access token and the next refresh token.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "auth.refresh"`.
         */
        post: operations["auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the sign-in that a refresh token belongs to, and drop the cookie; succeeds in any case.
         * @description End the sign-in that a refresh token belongs to, and drop the cookie; succeeds in any case.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "auth.logout"`.
         */
        post: operations["auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the account that you are signed in to.
         * @description Get the account that you are signed in to.
         *
         *     Needs a token that holds `account:read`. Over WebSocket: a `call` with `op: "auth.me"`.
         */
        get: operations["auth_me"];
        put?: never;
        post?: never;
        /**
         * Delete your account and the sessions that you own, at once and for good.
         * @description Delete your account and the sessions that you own, at once and for good.
         *
         *     Needs a token that holds `account:manage`. Over WebSocket: a `call` with `op: "auth.deleteMe"`.
         */
        delete: operations["auth_deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change your name, or the language of mails to you.
         * @description Change your name, or the language of mails to you.
         *
         *     Needs a token that holds `account:manage`. Over WebSocket: a `call` with `op: "auth.updateMe"`.
         */
        patch: operations["auth_updateMe"];
        trace?: never;
    };
    "/api/v1/auth/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is held about your account, for you to keep or to take elsewhere.
         * @description Everything that is held about your account, for you to keep or to take elsewhere.
         *
         *     Needs a token that holds `account:read`. Over WebSocket: a `call` with `op: "auth.exportMe"`.
         */
        get: operations["auth_exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an address by the link that was sent to it: the account’s own, or the one it is to get.
         * @description Confirm an address by the link that was sent to it: the account’s own, or the one it is to get.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "auth.verifyEmail"`.
         */
        post: operations["auth_verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/resend-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the link that confirms your address again; the ones before it stop working.
         * @description Send the link that confirms your address again; the ones before it stop working.
         *
         *     Needs a token that holds `account:manage`. Over WebSocket: a `call` with `op: "auth.resendVerification"`.
         */
        post: operations["auth_resendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a link to choose a new password, if there is an account with this address; the answer does not tell.
         * @description Send a link to choose a new password, if there is an account with this address; the answer does not tell.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "auth.forgotPassword"`.
         */
        post: operations["auth_forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password by the link that was sent; it works once, and ends every sign-in of the account.
         * @description Choose a new password by the link that was sent; it works once, and ends every sign-in of the account.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "auth.resetPassword"`.
         */
        post: operations["auth_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password; every other sign-in of the account ends.
         * @description Change your password; every other sign-in of the account ends.
         *
         *     Needs a token that holds `account:manage`. Over WebSocket: a `call` with `op: "auth.changePassword"`.
         */
        post: operations["auth_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another address; the account has it once the link sent there is followed.
         * @description Ask for another address; the account has it once the link sent there is followed.
         *
         *     Needs a token that holds `account:manage`. Over WebSocket: a `call` with `op: "auth.changeEmail"`.
         */
        post: operations["auth_changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the devices that are signed in to your account, newest first.
         * @description List the devices that are signed in to your account, newest first.
         *
         *     Needs a token that holds `account:read`. Over WebSocket: a `call` with `op: "auth.signIns"`.
         */
        get: operations["auth_signIns"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere, here as well.
         * @description Sign out everywhere, here as well.
         *
         *     Needs a token that holds `account:manage`. Over WebSocket: a `call` with `op: "auth.endSignIns"`.
         */
        delete: operations["auth_endSignIns"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-ins/{signInId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign one device out; its tokens and connections end within seconds.
         * @description Sign one device out; its tokens and connections end within seconds.
         *
         *     Needs a token that holds `account:manage`. Over WebSocket: a `call` with `op: "auth.endSignIn"`.
         */
        delete: operations["auth_endSignIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the next key sign access tokens from now on; they rotate by age without being asked.
         * @description Let the next key sign access tokens from now on; they rotate by age without being asked.
         *
         *     Needs a token that holds `keys:rotate`. Over WebSocket: a `call` with `op: "admin.rotateKeys"`.
         */
        post: operations["admin_rotateKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions that you own or help to run, newest first.
         * @description List the sessions that you own or help to run, newest first.
         *
         *     Needs a token that holds `session:list`. Over WebSocket: a `call` with `op: "sessions.list"`.
         */
        get: operations["sessions_list"];
        put?: never;
        /**
         * Create a session in draft, with its join code.
         * @description Create a session in draft, with its join code.
         *
         *     Needs a token that holds `session:create`. Over WebSocket: a `call` with `op: "sessions.create"`.
         */
        post: operations["sessions_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one session.
         * @description Get one session.
         *
         *     Needs a token that holds `session:read`. Over WebSocket: a `call` with `op: "sessions.get"`.
         */
        get: operations["sessions_get"];
        put?: never;
        post?: never;
        /**
         * Delete a session with everything in it; one that is running must be ended first.
         * @description Delete a session with everything in it; one that is running must be ended first.
         *
         *     Needs a token that holds `session:delete`. Over WebSocket: a `call` with `op: "sessions.delete"`.
         */
        delete: operations["sessions_delete"];
        options?: never;
        head?: never;
        /**
         * Change the settings of a session; what is left out stays.
         * @description Change the settings of a session; what is left out stays.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.update"`.
         */
        patch: operations["sessions_update"];
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/lobby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the lobby: people may join, nothing runs yet.
         * @description Open the lobby: people may join, nothing runs yet.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.lobby"`.
         */
        post: operations["sessions_lobby"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the session: votes are taken from now on.
         * @description Start the session: votes are taken from now on.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.start"`.
         */
        post: operations["sessions_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause: votes are refused, deadlines run on.
         * @description Pause: votes are refused, deadlines run on.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.pause"`.
         */
        post: operations["sessions_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused session.
         * @description Resume a paused session.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.resume"`.
         */
        post: operations["sessions_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the session; open polls are closed and sealed.
         * @description End the session; open polls are closed and sealed.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.end"`.
         */
        post: operations["sessions_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive the session and free its join code.
         * @description Archive the session and free its join code.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.archive"`.
         */
        post: operations["sessions_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a session with its polls and counters into a new draft, without any results.
         * @description Copy a session with its polls and counters into a new draft, without any results.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.duplicate"`.
         */
        post: operations["sessions_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/slide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which slide the presenter shows; null is none.
         * @description Say which slide the presenter shows; null is none.
         *
         *     Needs a token that holds `session:run`. Over WebSocket: a `call` with `op: "sessions.slide"`.
         */
        put: operations["sessions_slide"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many have joined, are connected and have answered: three separate figures.
         * @description How many have joined, are connected and have answered: three separate figures.
         *
         *     Needs a token that holds `session:read`. Over WebSocket: a `call` with `op: "sessions.counts"`.
         */
        get: operations["sessions_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened in a session, in order; also after it ended.
         * @description Everything that happened in a session, in order; also after it ended.
         *
         *     Needs a token that holds `session:read`. Over WebSocket: a `call` with `op: "sessions.timeline"`.
         */
        get: operations["sessions_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that a screen needs to begin: the session, its polls and counters, the counts.
         * @description Everything that a screen needs to begin: the session, its polls and counters, the counts.
         *
         *     Needs a token that holds `session:read`. Over WebSocket: a `call` with `op: "sessions.snapshot"`.
         */
        get: operations["sessions_snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who owns a session and who helps to run it, the owner first.
         * @description Who owns a session and who helps to run it, the owner first.
         *
         *     Needs a token that holds `member:read`. Over WebSocket: a `call` with `op: "members.list"`.
         */
        get: operations["members_list"];
        put?: never;
        /**
         * Make an account a member at once; an address without an account is sent an invitation.
         * @description Make an account a member at once; an address without an account is sent an invitation.
         *
         *     Needs a token that holds `member:manage`. Over WebSocket: a `call` with `op: "members.add"`.
         */
        post: operations["members_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a member’s role away; what they watch is closed within seconds.
         * @description Take a member’s role away; what they watch is closed within seconds.
         *
         *     Needs a token that holds `member:manage`. Over WebSocket: a `call` with `op: "members.remove"`.
         */
        delete: operations["members_remove"];
        options?: never;
        head?: never;
        /**
         * Give a member another role; what they watch follows within seconds.
         * @description Give a member another role; what they watch follows within seconds.
         *
         *     Needs a token that holds `member:manage`. Over WebSocket: a `call` with `op: "members.update"`.
         */
        patch: operations["members_update"];
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitations to a session that can still be accepted, newest first.
         * @description The invitations to a session that can still be accepted, newest first.
         *
         *     Needs a token that holds `member:manage`. Over WebSocket: a `call` with `op: "members.invitations"`.
         */
        get: operations["members_invitations"];
        put?: never;
        /**
         * Offer a role by e-mail, or by a link that works once for whoever has it.
         * @description Offer a role by e-mail, or by a link that works once for whoever has it.
         *
         *     Needs a token that holds `member:manage`. Over WebSocket: a `call` with `op: "members.invite"`.
         */
        post: operations["members_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation; its link works no more.
         * @description Withdraw an invitation; its link works no more.
         *
         *     Needs a token that holds `member:manage`. Over WebSocket: a `call` with `op: "members.withdraw"`.
         */
        delete: operations["members_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation: you are a member of its session from now on.
         * @description Accept an invitation: you are a member of its session from now on.
         *
         *     Needs a token that holds `invitation:accept`. Over WebSocket: a `call` with `op: "members.accept"`.
         */
        post: operations["members_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exceptions to what roles may do in a session, in the order of creation.
         * @description The exceptions to what roles may do in a session, in the order of creation.
         *
         *     Needs a token that holds `access:manage`. Over WebSocket: a `call` with `op: "access.list"`.
         */
        get: operations["access_list"];
        put?: never;
        /**
         * Allow or deny somebody one permission in a session; saying it again changes the effect.
         * @description Allow or deny somebody one permission in a session; saying it again changes the effect.
         *
         *     Needs a token that holds `access:manage`. Over WebSocket: a `call` with `op: "access.put"`.
         */
        post: operations["access_put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/access/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an exception: roles alone decide again.
         * @description Remove an exception: roles alone decide again.
         *
         *     Needs a token that holds `access:manage`. Over WebSocket: a `call` with `op: "access.remove"`.
         */
        delete: operations["access_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a session by its code; the token answered is the participant’s identity from now on.
         * @description Join a session by its code; the token answered is the participant’s identity from now on.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "sessions.join"`.
         */
        post: operations["sessions_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a session on a screen that takes no part in it: the presenter view of the hall’s computer.
         * @description Show a session on a screen that takes no part in it: the presenter view of the hall’s computer.
         *
         *     Needs no token. Over WebSocket: a `call` with `op: "sessions.observe"`.
         */
        post: operations["sessions_observe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roster of a session, in the order of joining.
         * @description The roster of a session, in the order of joining.
         *
         *     Needs a token that holds `participant:list`. Over WebSocket: a `call` with `op: "sessions.participants"`.
         */
        get: operations["sessions_participants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/participants/{participantId}/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mute: they may vote and no longer post.
         * @description Mute: they may vote and no longer post.
         *
         *     Needs a token that holds `participant:moderate`. Over WebSocket: a `call` with `op: "participants.mute"`.
         */
        post: operations["participants_mute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/participants/{participantId}/unmute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody post again.
         * @description Let somebody post again.
         *
         *     Needs a token that holds `participant:moderate`. Over WebSocket: a `call` with `op: "participants.unmute"`.
         */
        post: operations["participants_unmute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/participants/{participantId}/kick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send somebody out: connections close and the credential is void; they may join again.
         * @description Send somebody out: connections close and the credential is void; they may join again.
         *
         *     Needs a token that holds `participant:moderate`. Over WebSocket: a `call` with `op: "participants.kick"`.
         */
        post: operations["participants_kick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/participants/{participantId}/ban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send somebody out for good: the credential is refused until the ban is lifted.
         * @description Send somebody out for good: the credential is refused until the ban is lifted.
         *
         *     Needs a token that holds `participant:moderate`. Over WebSocket: a `call` with `op: "participants.ban"`.
         */
        post: operations["participants_ban"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/participants/{participantId}/unban": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a ban: the credential works again.
         * @description Lift a ban: the credential works again.
         *
         *     Needs a token that holds `participant:moderate`. Over WebSocket: a `call` with `op: "participants.unban"`.
         */
        post: operations["participants_unban"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/polls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the polls of a session in run-sheet order; drafts are the staff’s.
         * @description List the polls of a session in run-sheet order; drafts are the staff’s.
         *
         *     Needs a token that holds `poll:read`. Over WebSocket: a `call` with `op: "polls.list"`.
         */
        get: operations["polls_list"];
        put?: never;
        /**
         * Add a poll to a session, in draft.
         * @description Add a poll to a session, in draft.
         *
         *     Needs a token that holds `poll:manage`. Over WebSocket: a `call` with `op: "polls.create"`.
         */
        post: operations["polls_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one poll, with the own ballot of the current round.
         * @description Get one poll, with the own ballot of the current round.
         *
         *     Needs a token that holds `poll:read`. Over WebSocket: a `call` with `op: "polls.get"`.
         */
        get: operations["polls_get"];
        put?: never;
        post?: never;
        /**
         * Delete a poll with its votes; an open one must be closed first.
         * @description Delete a poll with its votes; an open one must be closed first.
         *
         *     Needs a token that holds `poll:manage`. Over WebSocket: a `call` with `op: "polls.delete"`.
         */
        delete: operations["polls_delete"];
        options?: never;
        head?: never;
        /**
         * Change a poll; what is left out stays. Options lock after the first vote, but for their spelling.
         * @description Change a poll; what is left out stays. Options lock after the first vote, but for their spelling.
         *
         *     Needs a token that holds `poll:manage`. Over WebSocket: a `call` with `op: "polls.update"`.
         */
        patch: operations["polls_update"];
        trace?: never;
    };
    "/api/v1/polls/{pollId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a poll for votes; a closed one is resumed in the same round.
         * @description Open a poll for votes; a closed one is resumed in the same round.
         *
         *     Needs a token that holds `poll:manage`. Over WebSocket: a `call` with `op: "polls.open"`.
         */
        post: operations["polls_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a poll and seal its tally; no vote lands afterwards.
         * @description Close a poll and seal its tally; no vote lands afterwards.
         *
         *     Needs a token that holds `poll:manage`. Over WebSocket: a `call` with `op: "polls.close"`.
         */
        post: operations["polls_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare a closed poll done; who sees its results is a matter of its visibility.
         * @description Declare a closed poll done; who sees its results is a matter of its visibility.
         *
         *     Needs a token that holds `poll:manage`. Over WebSocket: a `call` with `op: "polls.reveal"`.
         */
        post: operations["polls_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}/next-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a fresh round in draft; the rounds before stay for comparison.
         * @description Start a fresh round in draft; the rounds before stay for comparison.
         *
         *     Needs a token that holds `poll:manage`. Over WebSocket: a `call` with `op: "polls.nextRound"`.
         */
        post: operations["polls_nextRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cast or change a vote in an open poll.
         * @description Cast or change a vote in an open poll.
         *
         *     Needs a token that holds `poll:vote`. Over WebSocket: a `call` with `op: "polls.vote"`.
         */
        post: operations["polls_vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The results of a poll; `votes` is null for who may not see them.
         * @description The results of a poll; `votes` is null for who may not see them.
         *
         *     Needs a token that holds `poll:read`. Over WebSocket: a `call` with `op: "polls.results"`.
         */
        get: operations["polls_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The results of every round of a poll, side by side, oldest first.
         * @description The results of every round of a poll, side by side, oldest first.
         *
         *     Needs a token that holds `poll:read`. Over WebSocket: a `call` with `op: "polls.rounds"`.
         */
        get: operations["polls_rounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/polls/{pollId}/recount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the ballots anew and compare with the kept or sealed tally.
         * @description Count the ballots anew and compare with the kept or sealed tally.
         *
         *     Needs a token that holds `poll:read`. Over WebSocket: a `call` with `op: "polls.recount"`.
         */
        get: operations["polls_recount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the counters of a session, oldest first.
         * @description List the counters of a session, oldest first.
         *
         *     Needs a token that holds `counter:read`. Over WebSocket: a `call` with `op: "counters.list"`.
         */
        get: operations["counters_list"];
        put?: never;
        /**
         * Add a counter to a session.
         * @description Add a counter to a session.
         *
         *     Needs a token that holds `counter:manage`. Over WebSocket: a `call` with `op: "counters.create"`.
         */
        post: operations["counters_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counters/{counterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one counter.
         * @description Get one counter.
         *
         *     Needs a token that holds `counter:read`. Over WebSocket: a `call` with `op: "counters.get"`.
         */
        get: operations["counters_get"];
        put?: never;
        post?: never;
        /**
         * Delete a counter.
         * @description Delete a counter.
         *
         *     Needs a token that holds `counter:manage`. Over WebSocket: a `call` with `op: "counters.delete"`.
         */
        delete: operations["counters_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counters/{counterId}/increment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a counter up by its step.
         * @description Move a counter up by its step.
         *
         *     Needs a token that holds `counter:change`. Over WebSocket: a `call` with `op: "counters.increment"`.
         */
        post: operations["counters_increment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counters/{counterId}/decrement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a counter down by its step.
         * @description Move a counter down by its step.
         *
         *     Needs a token that holds `counter:change`. Over WebSocket: a `call` with `op: "counters.decrement"`.
         */
        post: operations["counters_decrement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counters/{counterId}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a counter back to its initial value; everybody may move it anew.
         * @description Set a counter back to its initial value; everybody may move it anew.
         *
         *     Needs a token that holds `counter:manage`. Over WebSocket: a `call` with `op: "counters.reset"`.
         */
        post: operations["counters_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{sessionId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the chat and questions of a session, newest first; also after its end.
         * @description List the chat and questions of a session, newest first; also after its end.
         *
         *     Needs a token that holds `message:read`. Over WebSocket: a `call` with `op: "messages.list"`.
         */
        get: operations["messages_list"];
        put?: never;
        /**
         * Say something in a session: chat, or a question that others can up-vote.
         * @description Say something in a session: chat, or a question that others can up-vote.
         *
         *     Needs a token that holds `message:post`. Over WebSocket: a `call` with `op: "messages.post"`.
         */
        post: operations["messages_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}/upvote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up-vote a message of somebody else; it counts once, however often it is sent.
         * @description Up-vote a message of somebody else; it counts once, however often it is sent.
         *
         *     Needs a token that holds `message:upvote`. Over WebSocket: a `call` with `op: "messages.upvote"`.
         */
        post: operations["messages_upvote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Let a message through, pin it, mark it answered, or take it away.
         * @description Let a message through, pin it, mark it answered, or take it away.
         *
         *     Needs a token that holds `message:moderate`. Over WebSocket: a `call` with `op: "messages.moderate"`.
         */
        patch: operations["messages_moderate"];
        trace?: never;
    };
    "/api/v1/stream-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket for `GET /sse?ticket=`, since a browser’s EventSource cannot send headers.
         * @description A ticket for `GET /sse?ticket=`, since a browser’s EventSource cannot send headers.
         *
         *     Needs a token that holds `stream:open`. Over WebSocket: a `call` with `op: "streams.ticket"`.
         */
        post: operations["streams_ticket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts of this installation, newest first.
         * @description List the accounts of this installation, newest first.
         *
         *     Needs a token that holds `user:manage`. Over WebSocket: a `call` with `op: "admin.users"`.
         */
        get: operations["admin_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the global roles of an account, or disable it; open connections follow within seconds.
         * @description Change the global roles of an account, or disable it; open connections follow within seconds.
         *
         *     Needs a token that holds `user:manage`. Over WebSocket: a `call` with `op: "admin.updateUser"`.
         */
        patch: operations["admin_updateUser"];
        trace?: never;
    };
    "/api/v1/admin/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every role with what it may do, and what was changed of it here.
         * @description Every role with what it may do, and what was changed of it here.
         *
         *     Needs a token that holds `role:manage`. Over WebSocket: a `call` with `op: "admin.roles"`.
         */
        get: operations["admin_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Give a role permissions or take them away, everywhere and within seconds.
         * @description Give a role permissions or take them away, everywhere and within seconds.
         *
         *     Needs a token that holds `role:manage`. Over WebSocket: a `call` with `op: "admin.updateRole"`.
         */
        patch: operations["admin_updateRole"];
        trace?: never;
    };
    "/api/v1/authz/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether somebody may do something, and which role or entry decides it.
         * @description Whether somebody may do something, and which role or entry decides it.
         *
         *     Needs a token that holds `decision:explain`. Over WebSocket: a `call` with `op: "authz.explain"`.
         */
        post: operations["authz_explain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to members, rights, participants and messages, newest first.
         * @description Who did what to members, rights, participants and messages, newest first.
         *
         *     Needs a token that holds `audit:read`. Over WebSocket: a `call` with `op: "admin.audit"`.
         */
        get: operations["admin_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log for archives, a thousand entries at a time; follow the cursor to the end.
         * @description The audit log for archives, a thousand entries at a time; follow the cursor to the end.
         *
         *     Needs a token that holds `audit:read`. Over WebSocket: a `call` with `op: "admin.exportAudit"`.
         */
        get: operations["admin_exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow channels as server-sent events.
         * @description Each event is one frame `{type,channel,kind,pos,event,data,ts}` as a line of JSON; its `id` is a resume token for `Last-Event-ID`. With `Authorization`, or with a ticket of `POST /stream-tickets`.
         */
        get: operations["live_sse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a user event of an external issuer.
         * @description For Clerk, or another sender by Svix, with `CLERK_WEBHOOK_SECRET`; 404 without it. Types `user.created`, `user.updated` and `user.deleted` have an effect, once per `svix-id`; others are ignored.
         */
        post: operations["identity_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the public keys of access tokens.
         * @description A JSON Web Key Set (RFC 7517), without envelope. A key is in it long before it signs.
         */
        get: operations["identity_key_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process runs.
         * @description Whether the process runs. Always answered, also under overload.
         */
        get: operations["health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process takes requests, and what it depends on.
         * @description Whether the process takes requests, and what it depends on. Always answered, also under overload.
         */
        get: operations["health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/startup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether migrations have run and the configuration was read.
         * @description Whether migrations have run and the configuration was read. Always answered, also under overload.
         */
        get: operations["health_startup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures for Prometheus; their names are in docs/operations.md.
         * @description Figures for Prometheus; their names are in docs/operations.md. Always answered, also under overload.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An exception to what roles may do in a session. */
        AccessEntry: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            subjectType: "user" | "participant";
            /** Format: uuid */
            subjectId: string;
            action: string;
            /**
             * @description A deny wins over every role and every other entry.
             * @enum {string}
             */
            effect: "allow" | "deny";
            /** Format: date-time */
            createdAt: string;
        };
        /** @description Your account, with what is yours alone to know. */
        Account: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            roles: string[];
            emailVerified: boolean;
            /** @enum {string} */
            language: "en" | "de";
            /** Format: date-time */
            createdAt: string;
            /** @description Who other issuers say that you are; empty for an account that is of Pulse alone. */
            externalIds: {
                /** @description The `iss` of its tokens. */
                issuer: string;
                /** @description The `sub` of its tokens. */
                externalId: string;
                /** @description As the issuer has it. */
                email: string | null;
            }[];
        };
        AccountExport: {
            /** Format: date-time */
            exportedAt: string;
            account: components["schemas"]["Account"];
            signIns: components["schemas"]["SignIn"][];
            sessions: {
                /** Format: uuid */
                id: string;
                title: string;
                code: string;
                status: string;
                /** Format: date-time */
                createdAt: string;
            }[];
            polls: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                sessionId: string;
                title: string;
                kind: string;
                status: string;
                options: string[];
            }[];
            messages: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                sessionId: string;
                kind: string;
                content: string;
                /** Format: date-time */
                createdAt: string;
            }[];
            upvotes: {
                /** Format: uuid */
                messageId: string;
                /** Format: date-time */
                createdAt: string;
            }[];
            counterChanges: {
                /** Format: uuid */
                counterId: string;
                value: number;
                /** Format: date-time */
                castAt: string;
            }[];
            accessEntries: {
                resourceType: string;
                /** Format: uuid */
                resourceId: string;
                action: string;
                effect: string;
            }[];
            mailedLinks: {
                purpose: string;
                email: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                usedAt: string | null;
            }[];
        };
        /** @description An account, as administrators see it. */
        AdministeredAccount: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            roles: string[];
            disabled: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /** @description Something that somebody did to rights, members or moderation. */
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description `user`, `participant`, `observer` or `anonymous`. */
            actorKind: string;
            actorId: string | null;
            action: string;
            resourceType: string;
            resourceId: string;
            details: unknown;
            requestId: string;
            /** @description The same for the same network address; it cannot be read. */
            addressHash: string | null;
        };
        /** @description What the caller has chosen. */
        Ballot: {
            round: number;
            optionIds: string[];
        };
        /** @description A named number that a session moves. */
        Counter: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            name: string;
            value: number;
            minimum: number | null;
            maximum: number | null;
            step: number;
            limitPerParticipant: number | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        CounterState: {
            /** Format: uuid */
            id: string;
            name: string;
            value: number;
            version: number;
        };
        /** @description What the decision function says of somebody. */
        Decision: {
            allowed: boolean;
            /** @description Whether they may know that the resource exists. */
            visible: boolean;
            /** @description Which role or entry decided. */
            reason: string;
        };
        /** @description How every error is answered. */
        Error: {
            /** @constant */
            success: false;
            error: {
                /** @description Upper-snake, the same on every protocol. */
                code: string;
                /** @description What happened and what to do, for a person. */
                message: string;
                /** @description Particulars for programs, where there are some. */
                details?: unknown;
                requestId: string;
            };
        };
        /** @description The offer of a role in a session. */
        Invitation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * @description `host` runs the session with the owner, `moderator` keeps order.
             * @enum {string}
             */
            role: "host" | "moderator";
            /** @description Null: whoever has the link may accept it, once. */
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description An account that owns a session or helps to run it. */
        Member: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "host" | "moderator";
            /** Format: date-time */
            createdAt: string;
        };
        /** @description A line of chat or a question of a session. */
        Message: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            kind: "chat" | "question";
            /**
             * Format: uuid
             * @description Opaque; the own participant’s id is the one that joining answered.
             */
            authorId: string;
            /** @enum {string} */
            authorRole: "participant" | "staff";
            /** @description For the staff and the author; null for everybody else. */
            authorName: string | null;
            content: string;
            /** @enum {string} */
            state: "pending" | "active" | "answered" | "pinned" | "archived" | "deleted";
            upvotes: number;
            /** @description By the caller; false in what everybody is told. */
            upvoted: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description Of two readings the one with the higher version is newer. */
            version: number;
        };
        NewInvitation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /**
             * @description `host` runs the session with the owner, `moderator` keeps order.
             * @enum {string}
             */
            role: "host" | "moderator";
            /** @description Null: whoever has the link may accept it, once. */
            email: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Leads to the page that accepts it; also sent by mail where there is an address. */
            acceptUrl: string;
            /** @description For `POST /invitations/accept`. Shown this once. */
            token: string;
        };
        /** @description Somebody who joined a session by its code. */
        Participant: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            name: string | null;
            /** Format: date-time */
            joinedAt: string;
            /** @description May vote, may not post. */
            muted: boolean;
            /** @description Was sent out; may join again. */
            kicked: boolean;
            /** @description Was sent out for good. */
            banned: boolean;
        };
        /** @description A question with options, asked in one or more rounds. */
        Poll: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            kind: "single" | "multiple";
            title: string;
            options: {
                /** Format: uuid */
                id: string;
                text: string;
            }[];
            /** @enum {string} */
            status: "draft" | "open" | "closed" | "revealed";
            round: number;
            /** @enum {string} */
            voteChange: "until_close" | "final";
            /** @enum {string} */
            resultVisibility: "always" | "after_vote" | "after_close" | "host";
            minChoices: number;
            maxChoices: number;
            durationSeconds: number | null;
            deadline: string | null;
            version: number;
            position: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            openedAt: string | null;
            closedAt: string | null;
        };
        PollDetail: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            kind: "single" | "multiple";
            title: string;
            options: {
                /** Format: uuid */
                id: string;
                text: string;
            }[];
            /** @enum {string} */
            status: "draft" | "open" | "closed" | "revealed";
            round: number;
            /** @enum {string} */
            voteChange: "until_close" | "final";
            /** @enum {string} */
            resultVisibility: "always" | "after_vote" | "after_close" | "host";
            minChoices: number;
            maxChoices: number;
            durationSeconds: number | null;
            deadline: string | null;
            version: number;
            position: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            openedAt: string | null;
            closedAt: string | null;
            /** @description The own ballot of the current round; null for those who have none. */
            ballot: components["schemas"]["Ballot"] | null;
        };
        PollRecount: {
            /** Format: uuid */
            pollId: string;
            round: number;
            /** @description Whether `tally` is a seal; otherwise it is the running tally. */
            sealed: boolean;
            tally: {
                total: number;
                options: {
                    /** Format: uuid */
                    id: string;
                    votes: number;
                }[];
            };
            /** @description Counted anew from the ballots. */
            recount: {
                total: number;
                options: {
                    /** Format: uuid */
                    id: string;
                    votes: number;
                }[];
            };
            matches: boolean;
        };
        PollResults: {
            /** Format: uuid */
            pollId: string;
            /** @enum {string} */
            kind: "single" | "multiple";
            /** @enum {string} */
            status: "draft" | "open" | "closed" | "revealed";
            round: number;
            /** @description How many have voted. */
            total: number;
            options: {
                /** Format: uuid */
                id: string;
                /** @description null for who may not see results. */
                votes: number | null;
            }[];
            version: number;
            sealed: boolean;
        };
        /** @description A role with what it may do. */
        RolePermissions: {
            role: string;
            /** @description What the role holds now. */
            permissions: string[];
            overrides: {
                permission: string;
                /** @enum {string} */
                effect: "allow" | "deny";
            }[];
        };
        /** @description A live session that an audience joins by code. */
        Session: {
            /** Format: uuid */
            id: string;
            code: string;
            title: string;
            /** @enum {string} */
            status: "draft" | "lobby" | "live" | "paused" | "ended" | "archived";
            language: string;
            anonymous: boolean;
            chat: boolean;
            maxParticipants: number | null;
            /** @description Joining asks for a passcode as well. */
            hasPasscode: boolean;
            /** @description Where the presenter is in the slides. */
            slide: number | null;
            /**
             * @description `before`: what the audience says waits for the staff.
             * @enum {string}
             */
            moderation: "after" | "before";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            startedAt: string | null;
            endedAt: string | null;
            /**
             * @description What the caller is there; in the list of sessions alone.
             * @enum {string}
             */
            role?: "owner" | "host" | "moderator";
        };
        SessionCounts: {
            /** @description How many have joined. */
            total: number;
            /** @description How many of them have a live connection now. */
            connected: number;
            /** @description How many have voted in the current rounds of the open polls. */
            answered: number;
        };
        SessionSnapshot: {
            session: components["schemas"]["Session"];
            polls: components["schemas"]["Poll"][];
            counters: components["schemas"]["Counter"][];
            counts: components["schemas"]["SessionCounts"];
        };
        SignedIn: {
            user: components["schemas"]["User"];
            /** @description JWT for `Authorization: Bearer`. */
            accessToken: string;
            /** @description Seconds until the access token expires. */
            expiresIn: number;
            /** @description Only with `transport: "body"`. */
            refreshToken?: string;
        };
        /** @description One sign-in on one device. */
        SignIn: {
            /** Format: uuid */
            id: string;
            /** @description For people, e.g. `Firefox on Windows`. */
            device: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its tokens were last refreshed.
             */
            lastUsedAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
        };
        /** @description The keys of `/.well-known/jwks.json`. */
        SigningKeys: {
            keys: {
                /** @description The `kid` of the tokens that it signs. */
                id: string;
                /**
                 * @description `next` will sign, `current` signs, `previous` verifies what it has signed.
                 * @enum {string}
                 */
                stage: "next" | "current" | "previous";
            }[];
        };
        /** @description Something that happened, as subscribers were told it. */
        TimelineEntry: {
            position: number;
            event: string;
            data: unknown;
            /** Format: date-time */
            ts: string;
        };
        /** @description An account, as its owner sees it. */
        User: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            roles: string[];
        };
        VoteReceipt: {
            /** Format: uuid */
            pollId: string;
            round: number;
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Names this request in the logs; your own `X-Request-Id` is taken over when it is harmless. */
        RequestId: string;
        /** @description Seconds after which a retry makes sense. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "grace@example.org",
                 *       "password": "correct horse battery",
                 *       "name": "Grace"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Compared trimmed and lower-cased.
                     */
                    email: string;
                    /** @description 8 to 200 characters, taken as given. */
                    password: string;
                    /** @description Shown to others; the part of the address before the @ unless told. */
                    name?: string;
                    /**
                     * @description Which language mails to the account are written in.
                     * @enum {string}
                     */
                    language?: "en" | "de";
                    /**
                     * @description Where the refresh token goes: the HttpOnly cookie `pulse_refresh` (default) or the body.
                     * @enum {string}
                     */
                    transport?: "cookie" | "body";
                };
            };
        };
        responses: {
            /** @description Create an account and sign in to it; the first account becomes administrator. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignedIn"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `EMAIL_TAKEN`: There is an account with this e-mail address; sign in instead. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "EMAIL_TAKEN",
                     *         "message": "There is an account with this e-mail address; sign in instead.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "grace@example.org",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Compared trimmed and lower-cased.
                     */
                    email: string;
                    password: string;
                    /**
                     * @description Where the refresh token goes: the HttpOnly cookie `pulse_refresh` (default) or the body.
                     * @enum {string}
                     */
                    transport?: "cookie" | "body";
                };
            };
        };
        responses: {
            /** @description Sign in with e-mail address and password. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignedIn"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INVALID_CREDENTIALS`: The e-mail address or the password is wrong. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_CREDENTIALS",
                     *         "message": "The e-mail address or the password is wrong.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_DISABLED`: An administrator has disabled this account. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "ACCOUNT_DISABLED",
                     *         "message": "An administrator has disabled this account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The refresh token, where it is not in the cookie. */
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Exchange a refresh token for a new access token and the next refresh token. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignedIn"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `REFRESH_INVALID`: The sign-in has ended; sign in again.
             *
             *     `REFRESH_REUSED`: This refresh token was used before, so its sign-in was ended on every device that shares it; sign in again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "REFRESH_INVALID",
                     *         "message": "The sign-in has ended; sign in again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `ACCOUNT_DISABLED`: An administrator has disabled this account. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "ACCOUNT_DISABLED",
                     *         "message": "An administrator has disabled this account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The refresh token, where it is not in the cookie. */
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get the account that you are signed in to. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Absent for an account that has none. */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PASSWORD_WRONG`: This is not the password of your account.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PASSWORD_WRONG",
                     *         "message": "This is not the password of your account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `LAST_ADMIN`: Somebody must remain who administers Pulse: appoint another administrator first. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "LAST_ADMIN",
                     *         "message": "Somebody must remain who administers Pulse: appoint another administrator first.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_updateMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "name": "Grace Hopper"
                 *     }
                 */
                "application/json": {
                    name?: string;
                    /**
                     * @description Which language mails to the account are written in.
                     * @enum {string}
                     */
                    language?: "en" | "de";
                };
            };
        };
        responses: {
            /** @description Change your name, or the language of mails to you. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Account"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_exportMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that is held about your account, for you to keep or to take elsewhere. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AccountExport"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The token of the link in the mail. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Confirm an address by the link that was sent to it: the account’s own, or the one it is to get. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            email: string;
                            /** @constant */
                            emailVerified: true;
                        };
                    };
                };
            };
            /**
             * @description `ACCOUNT_TOKEN_INVALID`: This link does not work any more: it was used, is too old, or another was sent after it. Ask for a new one.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "ACCOUNT_TOKEN_INVALID",
                     *         "message": "This link does not work any more: it was used, is too old, or another was sent after it. Ask for a new one.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `EMAIL_TAKEN`: There is an account with this e-mail address; sign in instead. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "EMAIL_TAKEN",
                     *         "message": "There is an account with this e-mail address; sign in instead.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_resendVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the link that confirms your address again; the ones before it stop working. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @description False when the address is confirmed already. */
                            sent: boolean;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_forgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "grace@example.org"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Compared trimmed and lower-cased.
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Send a link to choose a new password, if there is an account with this address; the answer does not tell. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            accepted: true;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The token of the link in the mail. */
                    token: string;
                    /** @description 8 to 200 characters, taken as given. */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Choose a new password by the link that was sent; it works once, and ends every sign-in of the account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            endedSignIns: number;
                        };
                    };
                };
            };
            /**
             * @description `ACCOUNT_TOKEN_INVALID`: This link does not work any more: it was used, is too old, or another was sent after it. Ask for a new one.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "ACCOUNT_TOKEN_INVALID",
                     *         "message": "This link does not work any more: it was used, is too old, or another was sent after it. Ask for a new one.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    /** @description 8 to 200 characters, taken as given. */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Change your password; every other sign-in of the account ends. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            endedSignIns: number;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PASSWORD_WRONG`: This is not the password of your account.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PASSWORD_WRONG",
                     *         "message": "This is not the password of your account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @description Compared trimmed and lower-cased.
                     */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Ask for another address; the account has it once the link sent there is followed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            /** @constant */
                            accepted: true;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PASSWORD_WRONG`: This is not the password of your account.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PASSWORD_WRONG",
                     *         "message": "This is not the password of your account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_signIns: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the devices that are signed in to your account, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SignIn"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_endSignIns: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    auth_endSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                signInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SIGN_IN_NOT_FOUND`: None of your sign-ins has this id. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SIGN_IN_NOT_FOUND",
                     *         "message": "None of your sign-ins has this id.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    admin_rotateKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description A private key has leaked: retires all keys at once, and with them every access token. */
                    compromised?: boolean;
                };
            };
        };
        responses: {
            /** @description Let the next key sign access tokens from now on; they rotate by age without being asked. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SigningKeys"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `NEXT_KEY_TOO_NEW`: The next key has been published for less than 10 minutes, and caches may not have it yet; try again later, or say that a key is compromised. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "NEXT_KEY_TOO_NEW",
                     *         "message": "The next key has been published for less than 10 minutes, and caches may not have it yet; try again later, or say that a key is compromised.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_list: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the sessions that you own or help to run, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Physics, week 3",
                 *       "anonymous": true
                 *     }
                 */
                "application/json": {
                    /** @description Shown to everybody. */
                    title: string;
                    /** @description BCP 47 tag; `en` unless told. */
                    language?: string;
                    /** @description Join without a name; true unless told. */
                    anonymous?: boolean;
                    /**
                     * @description Whether the staff looks at messages before the audience sees them; `after` unless told.
                     * @enum {string}
                     */
                    moderation?: "after" | "before";
                    /** @description Chat on; true unless told. */
                    chat?: boolean;
                    maxParticipants?: number | null;
                    /** @description Asked for when joining; null, the default, is none. */
                    passcode?: string | null;
                };
            };
        };
        responses: {
            /** @description Create a session in draft, with its join code. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_CODES_EXHAUSTED`: No free join code was found; try again.
             *
             *     `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_CODES_EXHAUSTED",
                     *         "message": "No free join code was found; try again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get one session. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_TRANSITION_REFUSED`: The session cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_TRANSITION_REFUSED",
                     *         "message": "The session cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Shown to everybody. */
                    title?: string;
                    /** @description BCP 47 tag; `en` unless told. */
                    language?: string;
                    /** @description Join without a name; true unless told. */
                    anonymous?: boolean;
                    /**
                     * @description Whether the staff looks at messages before the audience sees them; `after` unless told.
                     * @enum {string}
                     */
                    moderation?: "after" | "before";
                    /** @description Chat on; true unless told. */
                    chat?: boolean;
                    maxParticipants?: number | null;
                    /** @description Asked for when joining; null, the default, is none. */
                    passcode?: string | null;
                };
            };
        };
        responses: {
            /** @description Change the settings of a session; what is left out stays. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_lobby: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open the lobby: people may join, nothing runs yet. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_TRANSITION_REFUSED`: The session cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_TRANSITION_REFUSED",
                     *         "message": "The session cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Start the session: votes are taken from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_TRANSITION_REFUSED`: The session cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_TRANSITION_REFUSED",
                     *         "message": "The session cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pause: votes are refused, deadlines run on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_TRANSITION_REFUSED`: The session cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_TRANSITION_REFUSED",
                     *         "message": "The session cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resume a paused session. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_TRANSITION_REFUSED`: The session cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_TRANSITION_REFUSED",
                     *         "message": "The session cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_end: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End the session; open polls are closed and sealed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_TRANSITION_REFUSED`: The session cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_TRANSITION_REFUSED",
                     *         "message": "The session cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_archive: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Archive the session and free its join code. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_TRANSITION_REFUSED`: The session cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_TRANSITION_REFUSED",
                     *         "message": "The session cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_duplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Copy a session with its polls and counters into a new draft, without any results. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_CODES_EXHAUSTED`: No free join code was found; try again.
             *
             *     `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_CODES_EXHAUSTED",
                     *         "message": "No free join code was found; try again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_slide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slide: number | null;
                };
            };
        };
        responses: {
            /** @description Say which slide the presenter shows; null is none. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Session"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many have joined, are connected and have answered: three separate figures. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SessionCounts"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_timeline: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that happened in a session, in order; also after it ended. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["TimelineEntry"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_snapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that a screen needs to begin: the session, its polls and counters, the counts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["SessionSnapshot"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_list: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who owns a session and who helps to run it, the owner first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Member"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "grace@example.org",
                 *       "role": "moderator"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: email
                     * @description Compared trimmed and lower-cased.
                     */
                    email?: string;
                    /**
                     * Format: uuid
                     * @description Either this or `email`.
                     */
                    userId?: string;
                    /**
                     * @description `host` runs the session with the owner, `moderator` keeps order.
                     * @enum {string}
                     */
                    role: "host" | "moderator";
                };
            };
        };
        responses: {
            /** @description Make an account a member at once; an address without an account is sent an invitation. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        /** @description One of the two. */
                        data: {
                            member: components["schemas"]["Member"] | null;
                            invitation: components["schemas"]["NewInvitation"] | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `USER_NOT_FOUND`: There is no such account.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ALREADY_MEMBER`: This account is a member already; change its role instead.
             *
             *     `MEMBER_IS_OWNER`: The owner of a session may everything there already.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "ALREADY_MEMBER",
                     *         "message": "This account is a member already; change its role instead.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `MEMBER_NOT_FOUND`: This account is not a member of the session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `host` runs the session with the owner, `moderator` keeps order.
                     * @enum {string}
                     */
                    role: "host" | "moderator";
                };
            };
        };
        responses: {
            /** @description Give a member another role; what they watch follows within seconds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Member"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `MEMBER_NOT_FOUND`: This account is not a member of the session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_invitations: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitations to a session that can still be accepted, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Invitation"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `host` runs the session with the owner, `moderator` keeps order.
                     * @enum {string}
                     */
                    role: "host" | "moderator";
                    /** @description Null, the default, makes a link. */
                    email?: string | null;
                };
            };
        };
        responses: {
            /** @description Offer a role by e-mail, or by a link that works once for whoever has it. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["NewInvitation"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `INVITATION_NOT_FOUND`: There is no such invitation; it may have been withdrawn.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    members_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Accept an invitation: you are a member of its session from now on. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            member: components["schemas"]["Member"];
                            session: components["schemas"]["Session"];
                        };
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `INVITATION_FOR_ANOTHER`: The invitation is for another e-mail address than the one of your account.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVITATION_FOR_ANOTHER",
                     *         "message": "The invitation is for another e-mail address than the one of your account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INVITATION_NOT_FOUND`: There is no such invitation; it may have been withdrawn. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVITATION_NOT_FOUND",
                     *         "message": "There is no such invitation; it may have been withdrawn.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `INVITATION_SPENT`: The invitation has expired or was used; ask for a new one.
             *
             *     `ALREADY_MEMBER`: This account is a member already; change its role instead.
             *
             *     `MEMBER_IS_OWNER`: The owner of a session may everything there already.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVITATION_SPENT",
                     *         "message": "The invitation has expired or was used; ask for a new one.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    access_list: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exceptions to what roles may do in a session, in the order of creation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AccessEntry"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    access_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    subjectType: "user" | "participant";
                    /** Format: uuid */
                    subjectId: string;
                    /**
                     * @description A permission on the session; `*` is every one, and denying it hides the session.
                     * @enum {string}
                     */
                    action: "*" | "session:read" | "session:watch" | "session:oversee" | "session:run" | "session:delete" | "member:read" | "member:manage" | "access:manage" | "participant:list" | "participant:moderate" | "poll:read" | "poll:watch" | "poll:vote" | "poll:manage" | "counter:read" | "counter:change" | "counter:manage" | "message:read" | "message:post" | "message:upvote" | "message:moderate";
                    /**
                     * @description A deny wins over every role and every other entry.
                     * @enum {string}
                     */
                    effect: "allow" | "deny";
                };
            };
        };
        responses: {
            /** @description Allow or deny somebody one permission in a session; saying it again changes the effect. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AccessEntry"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `USER_NOT_FOUND`: There is no such account.
             *
             *     `PARTICIPANT_NOT_FOUND`: There is no such participant in this session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ENTRY_ABOUT_OWNER`: An entry about the owner would lock the session for good.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "ENTRY_ABOUT_OWNER",
                     *         "message": "An entry about the owner would lock the session for good.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    access_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `ACCESS_ENTRY_NOT_FOUND`: There is no such access entry.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_join: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "K7MPQ2",
                 *       "name": "Ada"
                 *     }
                 */
                "application/json": {
                    /** @description The six-character code, as people type it. */
                    code: string;
                    name?: string;
                    passcode?: string;
                };
            };
        };
        responses: {
            /** @description Join a session by its code; the token answered is the participant’s identity from now on. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            participant: components["schemas"]["Participant"];
                            session: components["schemas"]["Session"];
                            token: string;
                        };
                    };
                };
            };
            /**
             * @description `NAME_REQUIRED`: This session asks for your name.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "NAME_REQUIRED",
                     *         "message": "This session asks for your name.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PASSCODE_REQUIRED`: This session asks for a passcode.
             *
             *     `PASSCODE_WRONG`: That is not the passcode of this session.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PASSCODE_REQUIRED",
                     *         "message": "This session asks for a passcode.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `SESSION_FULL`: The session has as many participants as it takes.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_LIVE",
                     *         "message": "The session is not running at the moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_observe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "K7MPQ2"
                 *     }
                 */
                "application/json": {
                    /** @description The six-character code, as people type it. */
                    code: string;
                    passcode?: string;
                };
            };
        };
        responses: {
            /** @description Show a session on a screen that takes no part in it: the presenter view of the hall’s computer. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            session: components["schemas"]["Session"];
                            token: string;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PASSCODE_REQUIRED`: This session asks for a passcode.
             *
             *     `PASSCODE_WRONG`: That is not the passcode of this session.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PASSCODE_REQUIRED",
                     *         "message": "This session asks for a passcode.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    sessions_participants: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roster of a session, in the order of joining. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Participant"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    participants_mute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mute: they may vote and no longer post. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Participant"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `PARTICIPANT_NOT_FOUND`: There is no such participant in this session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    participants_unmute: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let somebody post again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Participant"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `PARTICIPANT_NOT_FOUND`: There is no such participant in this session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    participants_kick: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send somebody out: connections close and the credential is void; they may join again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Participant"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `PARTICIPANT_NOT_FOUND`: There is no such participant in this session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    participants_ban: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send somebody out for good: the credential is refused until the ban is lifted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Participant"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `PARTICIPANT_NOT_FOUND`: There is no such participant in this session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    participants_unban: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                sessionId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lift a ban: the credential works again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Participant"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_FOUND`: There is no such session.
             *
             *     `PARTICIPANT_NOT_FOUND`: There is no such participant in this session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_list: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the polls of a session in run-sheet order; drafts are the staff’s. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Poll"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "single",
                 *       "title": "Which one falls faster?",
                 *       "options": [
                 *         {
                 *           "text": "The feather"
                 *         },
                 *         {
                 *           "text": "The hammer"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "single" | "multiple";
                    title: string;
                    options: {
                        text: string;
                    }[];
                    /**
                     * @description `until_close` unless told.
                     * @enum {string}
                     */
                    voteChange?: "until_close" | "final";
                    /**
                     * @description `always` unless told.
                     * @enum {string}
                     */
                    resultVisibility?: "always" | "after_vote" | "after_close" | "host";
                    /** @description `multiple` only; 1 unless told. */
                    minChoices?: number;
                    /** @description `multiple` only; all unless told. */
                    maxChoices?: number;
                    /** @description Voting ends so long after a round is opened. */
                    durationSeconds?: number;
                    /**
                     * Format: date-time
                     * @description Voting ends at this time.
                     */
                    deadline?: string;
                };
            };
        };
        responses: {
            /** @description Add a poll to a session, in draft. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Poll"];
                    };
                };
            };
            /**
             * @description `CHOICE_COUNT_INVALID`: That is not how many options this poll takes.
             *
             *     `DEADLINE_PASSED`: The deadline must lie ahead.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "CHOICE_COUNT_INVALID",
                     *         "message": "That is not how many options this poll takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_LIVE",
                     *         "message": "The session is not running at the moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get one poll, with the own ballot of the current round. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PollDetail"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_TRANSITION_REFUSED`: The poll cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_TRANSITION_REFUSED",
                     *         "message": "The poll cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_update: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    title?: string;
                    /** @description All options, in their new order. */
                    options?: {
                        /**
                         * Format: uuid
                         * @description Of an option that stays; without it the option is new.
                         */
                        id?: string;
                        text: string;
                    }[];
                    /**
                     * @description `until_close` unless told.
                     * @enum {string}
                     */
                    voteChange?: "until_close" | "final";
                    /**
                     * @description `always` unless told.
                     * @enum {string}
                     */
                    resultVisibility?: "always" | "after_vote" | "after_close" | "host";
                    /** @description `multiple` only; 1 unless told. */
                    minChoices?: number;
                    /** @description `multiple` only; all unless told. */
                    maxChoices?: number;
                    durationSeconds?: number | null;
                    /** @description Place in the run sheet. */
                    position?: number;
                };
            };
        };
        responses: {
            /** @description Change a poll; what is left out stays. Options lock after the first vote, but for their spelling. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Poll"];
                    };
                };
            };
            /**
             * @description `OPTION_NOT_FOUND`: The poll has no such option.
             *
             *     `CHOICE_COUNT_INVALID`: That is not how many options this poll takes.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "OPTION_NOT_FOUND",
                     *         "message": "The poll has no such option.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `OPTIONS_LOCKED`: People have voted: options can be respelled, but not added, removed, moved or counted differently.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "OPTIONS_LOCKED",
                     *         "message": "People have voted: options can be respelled, but not added, removed, moved or counted differently.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Voting ends at this time.
                     */
                    deadline?: string;
                    /** @description Voting ends so long after now. */
                    durationSeconds?: number;
                };
            };
        };
        responses: {
            /** @description Open a poll for votes; a closed one is resumed in the same round. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Poll"];
                    };
                };
            };
            /**
             * @description `DEADLINE_PASSED`: The deadline must lie ahead.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DEADLINE_PASSED",
                     *         "message": "The deadline must lie ahead.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_TRANSITION_REFUSED`: The poll cannot do that in its present state.
             *
             *     `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_TRANSITION_REFUSED",
                     *         "message": "The poll cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close a poll and seal its tally; no vote lands afterwards. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Poll"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_TRANSITION_REFUSED`: The poll cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_TRANSITION_REFUSED",
                     *         "message": "The poll cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_reveal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Declare a closed poll done; who sees its results is a matter of its visibility. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Poll"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_TRANSITION_REFUSED`: The poll cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_TRANSITION_REFUSED",
                     *         "message": "The poll cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_nextRound: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Start a fresh round in draft; the rounds before stay for comparison. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Poll"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_TRANSITION_REFUSED`: The poll cannot do that in its present state.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_TRANSITION_REFUSED",
                     *         "message": "The poll cannot do that in its present state.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_vote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 0193a2f4-7b21-7d44-8c10-1f6a2be04c77 */
                pollId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "optionIds": [
                 *         "0193a2f4-7b21-7e02-b6a3-92c4d10f5e38"
                 *       ]
                 *     }
                 */
                "application/json": {
                    optionIds: string[];
                    /** @description Counts in this round or not at all; the open one unless told. */
                    round?: number;
                };
            };
        };
        responses: {
            /** @description Cast or change a vote in an open poll. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["VoteReceipt"];
                    };
                };
            };
            /**
             * @description `OPTION_NOT_FOUND`: The poll has no such option.
             *
             *     `CHOICE_COUNT_INVALID`: That is not how many options this poll takes.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "OPTION_NOT_FOUND",
                     *         "message": "The poll has no such option.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_KICKED`: You were sent out of this session; join again.
             *
             *     `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_KICKED",
                     *         "message": "You were sent out of this session; join again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_BANNED`: You can no longer take part in this session.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_BANNED",
                     *         "message": "You can no longer take part in this session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_CLOSED`: This poll takes no votes now.
             *
             *     `ALREADY_VOTED`: Your vote in this poll is final.
             *
             *     `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_CLOSED",
                     *         "message": "This poll takes no votes now.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_results: {
        parameters: {
            query?: {
                /** @description The current round unless told. */
                round?: number;
            };
            header?: never;
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results of a poll; `votes` is null for who may not see them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PollResults"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_NOT_FOUND`: There is no such poll.
             *
             *     `ROUND_NOT_FOUND`: The poll has not had that round.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results of every round of a poll, side by side, oldest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            rounds: components["schemas"]["PollResults"][];
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `POLL_NOT_FOUND`: There is no such poll. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    polls_recount: {
        parameters: {
            query?: {
                round?: number;
            };
            header?: never;
            path: {
                pollId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count the ballots anew and compare with the kept or sealed tally. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["PollRecount"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `RESULTS_HIDDEN`: The results of this poll are not shown to you.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RESULTS_HIDDEN",
                     *         "message": "The results of this poll are not shown to you.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `POLL_NOT_FOUND`: There is no such poll.
             *
             *     `ROUND_NOT_FOUND`: The poll has not had that round.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "POLL_NOT_FOUND",
                     *         "message": "There is no such poll.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    counters_list: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the counters of a session, oldest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Counter"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    counters_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Applause"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description 0 unless told, or the nearest number in range. */
                    initial?: number;
                    /** @description 0 unless told; null is no bound. */
                    minimum?: number | null;
                    maximum?: number | null;
                    /** @description 1 unless told. */
                    step?: number;
                    /** @description 1 is a raised hand; null, the default, is applause. */
                    limitPerParticipant?: number | null;
                };
            };
        };
        responses: {
            /** @description Add a counter to a session. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Counter"];
                    };
                };
            };
            /**
             * @description `COUNTER_RANGE_INVALID`: The initial value must lie between minimum and maximum.
             *
             *     `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "COUNTER_RANGE_INVALID",
                     *         "message": "The initial value must lie between minimum and maximum.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_LIVE",
                     *         "message": "The session is not running at the moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    counters_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                counterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get one counter. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Counter"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `COUNTER_NOT_FOUND`: There is no such counter. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "COUNTER_NOT_FOUND",
                     *         "message": "There is no such counter.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    counters_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                counterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `COUNTER_NOT_FOUND`: There is no such counter. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "COUNTER_NOT_FOUND",
                     *         "message": "There is no such counter.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    counters_increment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                counterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Move a counter up by its step. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CounterState"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_KICKED`: You were sent out of this session; join again.
             *
             *     `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_KICKED",
                     *         "message": "You were sent out of this session; join again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_BANNED`: You can no longer take part in this session.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_BANNED",
                     *         "message": "You can no longer take part in this session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `COUNTER_NOT_FOUND`: There is no such counter. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "COUNTER_NOT_FOUND",
                     *         "message": "There is no such counter.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `COUNTER_LIMIT_REACHED`: You have moved this counter as far as you may.
             *
             *     `COUNTER_OUT_OF_RANGE`: The counter is at its end.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_LIVE",
                     *         "message": "The session is not running at the moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    counters_decrement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                counterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Move a counter down by its step. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["CounterState"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_KICKED`: You were sent out of this session; join again.
             *
             *     `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_KICKED",
                     *         "message": "You were sent out of this session; join again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_BANNED`: You can no longer take part in this session.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_BANNED",
                     *         "message": "You can no longer take part in this session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `COUNTER_NOT_FOUND`: There is no such counter. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "COUNTER_NOT_FOUND",
                     *         "message": "There is no such counter.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `COUNTER_LIMIT_REACHED`: You have moved this counter as far as you may.
             *
             *     `COUNTER_OUT_OF_RANGE`: The counter is at its end.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_LIVE",
                     *         "message": "The session is not running at the moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    counters_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                counterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Set a counter back to its initial value; everybody may move it anew. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Counter"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `COUNTER_NOT_FOUND`: There is no such counter. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "COUNTER_NOT_FOUND",
                     *         "message": "There is no such counter.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    messages_list: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
                /** @description Of this kind alone; both unless told. */
                kind?: "chat" | "question";
                /** @description In this state alone, of those that you may see; `pending` is what waits for the staff. */
                state?: "pending" | "active" | "answered" | "pinned" | "archived";
            };
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the chat and questions of a session, newest first; also after its end. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Message"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    messages_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11 */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "question",
                 *       "content": "Does the hammer fall faster on the Moon?"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "chat" | "question";
                    /** @description Blanks around it go. */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Say something in a session: chat, or a question that others can up-vote. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_KICKED`: You were sent out of this session; join again.
             *
             *     `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_KICKED",
                     *         "message": "You were sent out of this session; join again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_BANNED`: You can no longer take part in this session.
             *
             *     `PARTICIPANT_MUTED`: You may vote here but not post any more.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_BANNED",
                     *         "message": "You can no longer take part in this session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `SESSION_NOT_FOUND`: There is no such session. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_FOUND",
                     *         "message": "There is no such session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `CHAT_OFF`: Chat is off in this session; questions are welcome.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_LIVE",
                     *         "message": "The session is not running at the moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `MESSAGE_QUOTA_EXCEEDED`: You have said a lot in the last minute; wait a moment.
             *
             *     `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "MESSAGE_QUOTA_EXCEEDED",
                     *         "message": "You have said a lot in the last minute; wait a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    messages_upvote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Up-vote a message of somebody else; it counts once, however often it is sent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_KICKED`: You were sent out of this session; join again.
             *
             *     `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_KICKED",
                     *         "message": "You were sent out of this session; join again.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `PARTICIPANT_BANNED`: You can no longer take part in this session.
             *
             *     `FORBIDDEN`: You may see this but not do it.
             */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PARTICIPANT_BANNED",
                     *         "message": "You can no longer take part in this session.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `MESSAGE_NOT_FOUND`: There is no such message. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "MESSAGE_NOT_FOUND",
                     *         "message": "There is no such message.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `SESSION_NOT_LIVE`: The session is not running at the moment.
             *
             *     `OWN_MESSAGE`: Your own message has your vote without asking.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "SESSION_NOT_LIVE",
                     *         "message": "The session is not running at the moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    messages_moderate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The audience sees `active`, `answered` and `pinned`; `deleted` is for good.
                     * @enum {string}
                     */
                    state: "active" | "answered" | "pinned" | "archived" | "deleted";
                };
            };
        };
        responses: {
            /** @description Let a message through, pin it, mark it answered, or take it away. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Message"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `MESSAGE_NOT_FOUND`: There is no such message. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "MESSAGE_NOT_FOUND",
                     *         "message": "There is no such message.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_IN_FLIGHT",
                     *         "message": "The first request with this idempotency key is still running; ask again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    streams_ticket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description For example `poll:{id}`; who may follow each is decided when the stream opens. */
                    channels: string[];
                };
            };
        };
        responses: {
            /** @description A ticket for `GET /sse?ticket=`, since a browser’s EventSource cannot send headers. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: {
                            ticket: string;
                            /**
                             * Format: date-time
                             * @description Open the stream before this.
                             */
                            expiresAt: string;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    admin_users: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
                /** @description How an e-mail address or a name begins, in any case. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the accounts of this installation, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AdministeredAccount"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    admin_updateUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    roles?: ("admin" | "manager" | "user" | "viewer")[];
                    /** @description True ends every sign-in of the account within seconds. */
                    disabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Change the global roles of an account, or disable it; open connections follow within seconds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AdministeredAccount"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `USER_NOT_FOUND`: There is no such account. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "USER_NOT_FOUND",
                     *         "message": "There is no such account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `LAST_ADMIN`: Somebody must remain who administers Pulse: appoint another administrator first.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "LAST_ADMIN",
                     *         "message": "Somebody must remain who administers Pulse: appoint another administrator first.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    admin_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every role with what it may do, and what was changed of it here. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RolePermissions"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    admin_updateRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body takes effect once and is answered alike. */
                "Idempotency-Key"?: string;
            };
            path: {
                roleId: "admin" | "manager" | "user" | "viewer" | "owner" | "host" | "moderator" | "participant" | "observer";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        /** @enum {string} */
                        permission: "account:read" | "keys:rotate" | "account:manage" | "session:create" | "session:list" | "session:read" | "session:watch" | "session:oversee" | "session:run" | "session:delete" | "member:read" | "member:manage" | "invitation:accept" | "access:manage" | "participant:list" | "participant:moderate" | "poll:read" | "poll:watch" | "poll:vote" | "poll:manage" | "counter:read" | "counter:change" | "counter:manage" | "message:read" | "message:post" | "message:upvote" | "message:moderate" | "stream:open" | "user:manage" | "role:manage" | "decision:explain" | "audit:read";
                        /**
                         * @description `default` is what the code declares.
                         * @enum {string}
                         */
                        effect: "allow" | "deny" | "default";
                    }[];
                };
            };
        };
        responses: {
            /** @description Give a role permissions or take them away, everywhere and within seconds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["RolePermissions"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `ROLE_CANNOT_HOLD`: This role cannot be given this permission.
             *
             *     `IDEMPOTENCY_IN_FLIGHT`: The first request with this idempotency key is still running; ask again in a moment.
             */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "ROLE_CANNOT_HOLD",
                     *         "message": "This role cannot be given this permission.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `IDEMPOTENCY_MISMATCH`: This idempotency key was used with another body. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "IDEMPOTENCY_MISMATCH",
                     *         "message": "This idempotency key was used with another body.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authz_explain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId?: string;
                    /**
                     * Format: uuid
                     * @description Either this or `userId`.
                     */
                    participantId?: string;
                    /** @enum {string} */
                    permission: "account:read" | "keys:rotate" | "account:manage" | "session:create" | "session:list" | "session:read" | "session:watch" | "session:oversee" | "session:run" | "session:delete" | "member:read" | "member:manage" | "invitation:accept" | "access:manage" | "participant:list" | "participant:moderate" | "poll:read" | "poll:watch" | "poll:vote" | "poll:manage" | "counter:read" | "counter:change" | "counter:manage" | "message:read" | "message:post" | "message:upvote" | "message:moderate" | "stream:open" | "user:manage" | "role:manage" | "decision:explain" | "audit:read";
                    /** @description Null, the default, for permissions that are held everywhere. */
                    resource?: {
                        /** @enum {string} */
                        type: "session";
                        /** Format: uuid */
                        id: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Whether somebody may do something, and which role or entry decides it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["Decision"];
                    };
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `USER_NOT_FOUND`: There is no such account.
             *
             *     `PARTICIPANT_NOT_FOUND`: There is no such participant in this session.
             *
             *     `SESSION_NOT_FOUND`: There is no such session.
             */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "USER_NOT_FOUND",
                     *         "message": "There is no such account.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    admin_audit: {
        parameters: {
            query?: {
                /** @description How many to answer, 50 unless told. */
                limit?: number;
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
                actorId?: string;
                /** @description For example `member.removed`. */
                action?: string;
                resourceId?: string;
                since?: string;
                /** @description Up to, not including. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what to members, rights, participants and messages, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AuditEntry"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    admin_exportAudit: {
        parameters: {
            query?: {
                /** @description `meta.nextCursor` of the page before. */
                cursor?: string;
                actorId?: string;
                /** @description For example `member.removed`. */
                action?: string;
                resourceId?: string;
                since?: string;
                /** @description Up to, not including. */
                until?: string;
                /** @description How many to answer, 1,000 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The audit log for archives, a thousand entries at a time; follow the cursor to the end. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        success: true;
                        data: components["schemas"]["AuditEntry"][];
                        meta: {
                            nextCursor: string | null;
                        };
                    };
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `UNKNOWN_FIELD`: The request has a field that is not known here.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INTERNAL_ERROR`: Something went wrong on our side. */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INTERNAL_ERROR",
                     *         "message": "Something went wrong on our side.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `IDP_UNAVAILABLE`: The service that vouches for your sign-in cannot be reached; try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    live_sse: {
        parameters: {
            query?: {
                /** @description Channels separated by commas, e.g. `poll:{id}`; not with a ticket. */
                channels?: string;
                /** @description A resume token: what was missed since is sent first. */
                after?: string;
                /** @description In place of `Authorization` and `channels`, for EventSource. */
                ticket?: string;
            };
            header?: {
                /** @description As `after`; EventSource sends it by itself. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream; it ends when the token expires or the server restarts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `INVALID_INPUT`: The request does not have the expected form.
             *
             *     `INVALID_RESUME_TOKEN`: The resume token is not one that Pulse gave out; subscribe without it.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_INPUT",
                     *         "message": "The request does not have the expected form.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `UNAUTHENTICATED`: Sign in, or send a valid token.
             *
             *     `TOKEN_EXPIRED`: The access token has expired; refresh it and try again.
             *
             *     `INVALID_STREAM_TICKET`: The stream ticket is unknown, expired or used; ask for a new one.
             */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNAUTHENTICATED",
                     *         "message": "Sign in, or send a valid token.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `FORBIDDEN`: You may see this but not do it. */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "FORBIDDEN",
                     *         "message": "You may see this but not do it.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `CHANNEL_NOT_FOUND`: There is no such channel, or it is not yours to watch. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "CHANNEL_NOT_FOUND",
                     *         "message": "There is no such channel, or it is not yours to watch.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `TOO_MANY_STREAMS`: You have as many streams open as you may; close one first.
             *
             *     `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says.
             */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "TOO_MANY_STREAMS",
                     *         "message": "You have as many streams open as you may; close one first.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    identity_webhook: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the message; the same for each attempt. */
                "svix-id": string;
                /** @description Seconds since 1970; not more than 5 minutes from now. */
                "svix-timestamp": string;
                /** @description `v1,<base64>`, several separated by spaces. */
                "svix-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "user.deleted",
                 *       "data": {
                 *         "id": "user_2abc",
                 *         "deleted": true
                 *       }
                 *     }
                 */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Taken: what it has changed is on the disk. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "outcome": "applied"
                     *       }
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /**
             * @description `INVALID_JSON`: The body is not valid JSON.
             *
             *     `INVALID_INPUT`: The request does not have the expected form.
             */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_JSON",
                     *         "message": "The body is not valid JSON.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `INVALID_SIGNATURE`: The message is not signed with the secret of this endpoint, or is older than 5 minutes. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "INVALID_SIGNATURE",
                     *         "message": "The message is not signed with the secret of this endpoint, or is older than 5 minutes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `NOT_FOUND`: There is nothing at this address. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "NOT_FOUND",
                     *         "message": "There is nothing at this address.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `PAYLOAD_TOO_LARGE`: The body is larger than this address takes. */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "PAYLOAD_TOO_LARGE",
                     *         "message": "The body is larger than this address takes.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `UNSUPPORTED_MEDIA_TYPE`: Send the body as application/json. */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "UNSUPPORTED_MEDIA_TYPE",
                     *         "message": "Send the body as application/json.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description `RATE_LIMITED`: You ask more often than you may; wait as long as `Retry-After` says. */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "RATE_LIMITED",
                     *         "message": "You ask more often than you may; wait as long as `Retry-After` says.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /**
             * @description `DB_UNAVAILABLE`: The database cannot be reached; nothing is lost, try again in a moment.
             *
             *     `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "DB_UNAVAILABLE",
                     *         "message": "The database cannot be reached; nothing is lost, try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    identity_key_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kty": "OKP",
                     *           "crv": "Ed25519",
                     *           "x": "base64url",
                     *           "kid": "base64url",
                     *           "alg": "EdDSA",
                     *           "use": "sig"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /**
             * @description `OVERLOADED`: The server has more to do than it can; try again in a moment.
             *
             *     `SHUTTING_DOWN`: The server is restarting; try again in a moment.
             */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": false,
                     *       "error": {
                     *         "code": "OVERLOADED",
                     *         "message": "The server has more to do than it can; try again in a moment.",
                     *         "requestId": "5f0c9a52-8f0e-4d3b-9a49-6f1f0f6b2a7e"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Bytes that are no HTTP request. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /** @description Bytes that are no HTTP request. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": {
                     *         "database": "ok",
                     *         "queue": {
                     *           "status": "ok",
                     *           "pendingJobs": 0
                     *         }
                     *       },
                     *       "version": "0.1.0",
                     *       "uptime": 42
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /** @description It is stopping, or the database does not answer. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unavailable",
                     *       "checks": {
                     *         "database": "unavailable",
                     *         "queue": {
                     *           "status": "unavailable",
                     *           "pendingJobs": null
                     *         }
                     *       },
                     *       "version": "0.1.0",
                     *       "uptime": 42
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /** @description Bytes that are no HTTP request. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    health_startup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Started. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "checks": {
                     *         "configuration": "ok",
                     *         "migrations": "ok"
                     *       }
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /** @description Starting. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "starting",
                     *       "checks": {
                     *         "configuration": "ok",
                     *         "migrations": "pending"
                     *       }
                     *     }
                     */
                    "application/json": Record<string, never>;
                };
            };
            /** @description Bytes that are no HTTP request. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Bytes that are no HTTP request. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
