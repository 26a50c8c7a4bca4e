// Generated from the OpenAPI document: npm run generate

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the documentation of this API and its first doors are
         * @description For anyone, without credentials.
         */
        get: operations["getIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `activity:read`.
         */
        get: operations["getActivityLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `activity:read`.
         */
        get: operations["getActivityLogsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/activity-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, newest first
         * @description For admins. An API key needs `activity:read`.
         */
        get: operations["getAdminActivityLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys of all admins’ programs, those that work first
         * @description For admins.
         */
        get: operations["getAdminApiKeys"];
        put?: never;
        /**
         * Create a key for a program of yours; the key is in this answer only
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAdminApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api-keys/{id}": {
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
         * Revoke a key, for good and from its next request on
         * @description For admins.
         */
        delete: operations["deleteAdminApiKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/audit/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The head of the audit chain now: keep it elsewhere, and a log that was cut off or rewritten shows
         * @description For admins. An API key needs `activity:read`.
         */
        get: operations["getAdminAuditHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hold every entry of the activity log against the audit chain and the heads that this machine has kept
         * @description For admins. An API key needs `activity:read`. At most 20 in 60 seconds from one network.
         */
        get: operations["getAdminAuditVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What others changed in a document since a version of it was read: asked before it is saved
         * @description For admins.
         */
        get: operations["getAdminChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an admin sees first: counts, revenue by currency, what waits, what happened
         * @description For admins.
         */
        get: operations["getAdminDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What rows are called of which only ids are known; ids of nothing are left out
         * @description For admins.
         */
        get: operations["getAdminLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/lists/{collection}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A list of the panel as CSV: the same rows, order and columns, all pages of it
         * @description For admins.
         */
        get: operations["getAdminListsCollectionCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/project-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All kinds of project, those that are not offered included
         * @description For admins. An API key needs `projects:read`.
         */
        get: operations["getAdminProjectTypes"];
        put?: never;
        /**
         * Make a kind of project; its name is its own
         * @description For admins. An API key needs `projects:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminProjectTypes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/project-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a kind of project, or take it off the offer
         * @description For admins. An API key needs `projects:write`.
         */
        put: operations["putAdminProjectTypesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/aging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed of issued invoices by how late it is, by currency and client
         * @description For admins. An API key needs `money:read`.
         */
        get: operations["getAdminReportsAging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The balance of every account of the ledger by currency; each currency adds up to 0
         * @description For admins. An API key needs `money:read`.
         */
        get: operations["getAdminReportsLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the projects stand now, and what became of those that were submitted in a time
         * @description For admins. An API key needs `contracts:read`.
         */
        get: operations["getAdminReportsPipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/revenue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money that came in and went back, by period and currency; this year by month where nothing is said
         * @description For admins. An API key needs `money:read`.
         */
        get: operations["getAdminReportsRevenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/tax": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was invoiced and credited by currency and tax; this year where nothing is said
         * @description For admins. An API key needs `money:read`.
         */
        get: operations["getAdminReportsTax"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/time-to-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long clients took to pay an invoice in full, from its issue, by period and client
         * @description For admins.
         */
        get: operations["getAdminReportsTimeToPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/reports/time-to-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long clients took to sign, from the sending of a contract, by period and client
         * @description For admins.
         */
        get: operations["getAdminReportsTimeToSignature"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/stripe-events/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Handle an event of Stripe again that has failed
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminStripeEventsIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/stripe-jobs/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work for Stripe that was given up, newest first
         * @description For admins.
         */
        get: operations["getAdminStripeJobsFailed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/broadcast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell everyone of an audience, each exactly once
         * @description For admins. An API key needs `messages:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminSystemBroadcast"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/broadcast/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom a broadcast would reach if it were sent now
         * @description For admins. An API key needs `messages:read`.
         */
        get: operations["getAdminSystemBroadcastAudience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/broadcast/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The mail of a broadcast as it would be read; nothing is sent
         * @description For admins. An API key needs `messages:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminSystemBroadcastPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/cleanup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete read notifications, orphaned and unused files, or ended sessions
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminSystemCleanup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/jobs/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put jobs that were given up back to work; the oldest thousand where none are named
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminSystemJobsRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/seals/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the signatures of a contract sealed now that wait for it
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminSystemSealsIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has come to a halt or is being tried again: jobs, events of Stripe, seals
         * @description For admins.
         */
        get: operations["getAdminSystemStuck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/system/test-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send yourself an email, and see what became of it
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent. At most 10 in 3600 seconds from one network.
         */
        post: operations["postAdminSystemTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users, newest first: searched in address, names and company, filtered by role, status and identity
         * @description For admins. An API key needs `people:read`.
         */
        get: operations["getAdminUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A user with their newest projects and payments and their identity check
         * @description For admins.
         */
        get: operations["getAdminUsersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a client: what may be erased is, what the law keeps is listed
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminUsersIdErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything of a person in one archive (ZIP): rows as JSON, and files
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminUsersIdExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation again; the links of earlier ones are void
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAdminUsersIdInvitation"];
        /**
         * Revoke an invitation: its links are void, and the account is suspended
         * @description For admins.
         */
        delete: operations["deleteAdminUsersIdInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a user is signed in, last used first
         * @description For admins.
         */
        get: operations["getAdminUsersIdSessions"];
        put?: never;
        post?: never;
        /**
         * End all sessions of a user; the present one too where it is your own account
         * @description For admins.
         */
        delete: operations["deleteAdminUsersIdSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}/sessions/{sessionId}": {
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
         * End one session of a user; its tokens and signed links are dead at once
         * @description For admins.
         */
        delete: operations["deleteAdminUsersIdSessionsSessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Suspend an account, or let it in again; in force on its next request
         * @description For admins.
         */
        put: operations["putAdminUsersIdStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/users/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Decide the waiting identity check of a user
         * @description For admins.
         */
        put: operations["putAdminUsersIdVerification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/webhook-deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message to a webhook endpoint again
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminWebhookDeliveriesIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhook endpoints, and how their messages fare
         * @description For admins.
         */
        get: operations["getAdminWebhooks"];
        put?: never;
        /**
         * Add a webhook endpoint; its secret is in this answer only
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a webhook endpoint, pause it, or resume it
         * @description For admins.
         */
        put: operations["putAdminWebhooksId"];
        post?: never;
        /**
         * Remove a webhook endpoint with its messages
         * @description For admins.
         */
        delete: operations["deleteAdminWebhooksId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send all messages again that a webhook endpoint failed to take since a time
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminWebhooksIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook endpoint a new secret; for a day the old one signs as well
         * @description For admins. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAdminWebhooksIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link mailed to a new address, which makes it yours
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthChangeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your own password
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/confirm-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your email address to the one that the link was mailed to
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthConfirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link mailed that sets a new password
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthForgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with email and password
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 10 in 60 seconds from one network.
         */
        post: operations["postAuthLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session, or all sessions
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postAuthLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getAuthMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New tokens for a refresh token, which is used up
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an account as a client
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 20 in 3600 seconds from one network.
         */
        post: operations["postAuthRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by a mailed link
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/revert-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a change of the email address back, by the link mailed to the former one
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthRevertEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your sessions: where you are signed in
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{id}": {
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
         * End one of your sessions
         * @description For signed-in users, each with what is theirs.
         */
        delete: operations["deleteAuthSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the email address of the account that is signed in
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the verification email sent again
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postAuthVerifyEmailResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/broadcasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `messages:read`.
         */
        get: operations["getBroadcasts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/broadcasts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `messages:read`.
         */
        get: operations["getBroadcastsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Name, logo and accent of the agency; how to pay it for those who are signed in
         * @description For anyone, without credentials.
         */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getContractReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-reminders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getContractRemindersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getContractSignatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-signatures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getContractSignaturesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getContractTemplates"];
        put?: never;
        /**
         * Make one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:write`.
         */
        post: operations["postContractTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getContractTemplatesId"];
        put?: never;
        post?: never;
        /**
         * Delete one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:write`.
         */
        delete: operations["deleteContractTemplatesId"];
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:write`.
         */
        patch: operations["patchContractTemplatesId"];
        trace?: never;
    };
    "/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getContracts"];
        put?: never;
        /**
         * Draft a contract for the client of a project, in its own words or from a template
         * @description For admins. An API key needs `contracts:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A contract with its signatures
         * @description For signed-in users, each with what is theirs. An API key needs `contracts:read`.
         */
        get: operations["getContractsId"];
        /**
         * Correct a draft: amount, currency, tax, deposit, project, text; a template fills its text again
         * @description For admins. An API key needs `contracts:write`.
         */
        put: operations["putContractsId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:write`.
         */
        patch: operations["patchContractsId"];
        trace?: never;
    };
    "/contracts/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Countersign a signed contract, which starts the project and requests the deposit and every completed milestone
         * @description For admins. An API key needs `contracts:write`.
         */
        put: operations["putContractsIdActivate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancel a contract that is not completed
         * @description For admins. An API key needs `contracts:write`.
         */
        put: operations["putContractsIdCancel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Complete an active contract
         * @description For admins. An API key needs `contracts:write`.
         */
        put: operations["putContractsIdComplete"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a contract
         * @description For the client to whom it belongs. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postContractsIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that proves how a contract was signed, to be checked without the platform (ZIP)
         * @description For signed-in users, each with what is theirs. An API key needs `contracts:read`.
         */
        get: operations["getContractsIdEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/final-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft the final invoice of a contract: its whole amount, less what was invoiced before
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postContractsIdFinalInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest complete document: as sent, signed, or counter-signed
         * @description For signed-in users, each with what is theirs. An API key needs `contracts:read`.
         */
        get: operations["getContractsIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/pdf/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An address for five minutes at which a browser can open the newest complete document
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postContractsIdPdfLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The payment plan of a contract: deposit, milestones, other requests and the rest, which add up to it exactly
         * @description For signed-in users, each with what is theirs. An API key needs `money:read`.
         */
        get: operations["getContractsIdPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a contract that waits for its signature again
         * @description For admins. An API key needs `contracts:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postContractsIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new draft made from a contract that was sent; sending it cancels the one that it supersedes
         * @description For admins. An API key needs `contracts:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postContractsIdRevise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Freeze a draft as PDF and send it to its client
         * @description For admins. An API key needs `contracts:write`.
         */
        put: operations["putContractsIdSend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a contract, by a drawing or by a typed name (multipart or JSON; in JSON the drawing is a data URL or base64)
         * @description For the client to whom it belongs. The body is a form or JSON. With an `Idempotency-Key` it happens once, however often it is sent. At most 20 in 60 seconds from one network.
         */
        post: operations["postContractsIdSign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the newest document of a contract, as anyone with a copy could
         * @description For admins. An API key needs `contracts:read`.
         */
        get: operations["getContractsIdVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a draft would look like with real data, marked on every page; nothing is kept
         * @description For admins. An API key needs `contracts:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postContractsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contracts by state, their worth by currency, and how many expire within seven days
         * @description For admins. An API key needs `contracts:read`.
         */
        get: operations["getContractsStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a signed PDF: its signatures, and that nothing was done to it since
         * @description For anyone, without credentials. The body is a form. With an `Idempotency-Key` it happens once, however often it is sent. At most 20 in 60 seconds from one network.
         */
        post: operations["postContractsVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page to browse the API
         * @description For anyone, without credentials.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What that page is made of
         * @description For anyone, without credentials.
         */
        get: operations["getDocsAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a file, by its id
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getFilesId"];
        put?: never;
        post?: never;
        /**
         * Delete a file that one uploaded, by its id; admins any that nothing refers to
         * @description For signed-in users, each with what is theirs. An API key needs `projects:write`.
         */
        delete: operations["deleteFilesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a file by its id, or a range of them
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getFilesIdDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An address for five minutes at which a browser can open a file, by its id
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postFilesIdLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/delete/{path}": {
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
         * Delete a file that one uploaded; admins any that nothing refers to
         * @description For signed-in users, each with what is theirs. An API key needs `projects:write`.
         */
        delete: operations["deleteFilesDeletePath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/download/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a file, or a range of them
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getFilesDownloadPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/info/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a file, by its path or, as a message names its attachments, by its id
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getFilesInfoPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/link/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An address for five minutes at which a browser can open a file that one may read, such as in a new tab
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postFilesLinkPath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of the file that a signed link is for, or a range of them
         * @description For anyone, without credentials.
         */
        get: operations["getFilesOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a file; its uploader and admins may read it, and both ends of a message that it is attached to
         * @description For signed-in users, each with what is theirs. An API key needs `projects:write`. The body is a form. With an `Idempotency-Key` it happens once, however often it is sent. At most 120 in 60 seconds from one network.
         */
        post: operations["postFilesUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/globals/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getGlobalsCompany"];
        put?: never;
        /**
         * Change some of the settings
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        post: operations["postGlobalsCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/graphql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * GraphQL over the collections, under the same access policy; depth and complexity are bounded
         * @description For anyone, with what the access policy shows them. Refusals are in the answer: `errors[].extensions.data.errors`.
         */
        post: operations["postGraphql"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the platform can work now: 200 ready, 503 not
         * @description For anyone, without credentials.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getIdentityVerifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getIdentityVerificationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoice-reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getInvoiceReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoice-reminders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getInvoiceRemindersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getInvoicesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:write`.
         */
        patch: operations["patchInvoicesId"];
        trace?: never;
    };
    "/ledger-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getLedgerEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getLedgerEntriesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger-transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getLedgerTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger-transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getLedgerTransactionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getMedia"];
        put?: never;
        /**
         * Make one
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        post: operations["postMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getMediaId"];
        put?: never;
        post?: never;
        /**
         * Delete one
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        delete: operations["deleteMediaId"];
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        patch: operations["patchMediaId"];
        trace?: never;
    };
    "/message-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getMessageReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/message-receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getMessageReceiptsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `messages:read`.
         */
        get: operations["getMessages"];
        put?: never;
        /**
         * Write on a project
         * @description For signed-in users, each with what is theirs. An API key needs `messages:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A message with its replies
         * @description For signed-in users, each with what is theirs. An API key needs `messages:read`.
         */
        get: operations["getMessagesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark a message as read by its recipient
         * @description For signed-in users, each with what is theirs.
         */
        put: operations["putMessagesIdRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer in the same thread, to the other side
         * @description For signed-in users, each with what is theirs. An API key needs `messages:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postMessagesIdReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own notifications, newest first
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getMessagesNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark an own notification as read
         * @description For signed-in users, each with what is theirs.
         */
        put: operations["putMessagesNotificationsIdRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark all own notifications as read
         * @description For signed-in users, each with what is theirs.
         */
        put: operations["putMessagesNotificationsReadAll"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many notifications wait to be read
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getMessagesNotificationsUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own events as they happen: messages, notifications, read marks
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getMessagesStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many messages wait to be read
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getMessagesUnreadCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getNotificationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description For anyone, without credentials.
         */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentAllocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-allocations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentAllocationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentDisputesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentRefundsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentReviewsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPayments"];
        put?: never;
        /**
         * Request a payment from the client of a project
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `money:read`.
         */
        get: operations["getPaymentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/allocate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply received money to an open invoice of the same client and currency
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsIdAllocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Withdraw a payment request that nobody has paid
         * @description For admins. An API key needs `money:write`.
         */
        put: operations["putPaymentsIdCancel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Stripe what became of a card payment
         * @description For the client to whom it belongs. With an `Idempotency-Key` it happens once, however often it is sent. At most 30 in 60 seconds from one network.
         */
        post: operations["postPaymentsIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/intent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a card payment
         * @description For the client to whom it belongs. With an `Idempotency-Key` it happens once, however often it is sent. At most 30 in 60 seconds from one network.
         */
        post: operations["postPaymentsIdIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay with a card on the server
         * @description For the client to whom it belongs. With an `Idempotency-Key` it happens once, however often it is sent. At most 30 in 60 seconds from one network.
         */
        post: operations["postPaymentsIdProcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/proforma": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pro forma invoice of a request, as a PDF
         * @description For signed-in users, each with what is theirs. An API key needs `money:read`.
         */
        get: operations["getPaymentsIdProforma"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record money that came another way than by card
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsIdRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a payment, in part or all that is left of it
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsIdRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/allocations/{id}": {
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
         * Take an allocation back: its invoice is owed again, and its money is the client’s credit
         * @description For admins. An API key needs `money:write`.
         */
        delete: operations["deletePaymentsAllocationsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices and credit notes; clients see their issued ones
         * @description For signed-in users, each with what is theirs. An API key needs `money:read`.
         */
        get: operations["getPaymentsInvoices"];
        put?: never;
        /**
         * Draft an invoice from lines, or from one amount and its description
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice or credit note
         * @description For signed-in users, each with what is theirs. An API key needs `money:read`.
         */
        get: operations["getPaymentsInvoicesId"];
        /**
         * Replace the content of a draft; its amounts are computed from the body
         * @description For admins. An API key needs `money:write`.
         */
        put: operations["putPaymentsInvoicesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct an issued invoice by a credit note: lines, an amount, or all that is left
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsInvoicesIdCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a card payment of an open invoice, with or without a payment request
         * @description For the client to whom it belongs. With an `Idempotency-Key` it happens once, however often it is sent. At most 30 in 60 seconds from one network.
         */
        post: operations["postPaymentsInvoicesIdPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDF of an issued invoice or credit note
         * @description For signed-in users, each with what is theirs. An API key needs `money:read`.
         */
        get: operations["getPaymentsInvoicesIdPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record money that came for an invoice another way than by card, all that is owed where no amount is given
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsInvoicesIdRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Issue a draft: numbered, frozen, mailed with its PDF
         * @description For admins. An API key needs `money:write`.
         */
        put: operations["putPaymentsInvoicesIdSend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Void a draft, an open invoice of which nothing is paid or credited, or an invoice of nothing
         * @description For admins. An API key needs `money:write`.
         */
        put: operations["putPaymentsInvoicesIdVoid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up what is still owed of an issued invoice
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsInvoicesIdWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The invoice of a mailed link, as its payer needs it
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postPaymentsInvoicesOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/open/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Stripe what became of a card payment by a mailed link
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 30 in 60 seconds from one network.
         */
        post: operations["postPaymentsInvoicesOpenConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/open/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a card payment of the invoice of a mailed link
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 30 in 60 seconds from one network.
         */
        post: operations["postPaymentsInvoicesOpenPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/open/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDF of the invoice of a mailed link, by the address that `POST /payments/invoices/open` answers
         * @description For anyone, without credentials. At most 60 in 60 seconds from one network.
         */
        get: operations["getPaymentsInvoicesOpenPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/invoices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an invoice would look like, marked on every page; nothing is kept
         * @description For admins. An API key needs `money:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postPaymentsInvoicesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/reviews/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Decide about money that fits nothing
         * @description For admins. An API key needs `money:write`.
         */
        put: operations["putPaymentsReviewsIdResolve"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a client owes by currency: opening balance, everything that changed it, closing balance
         * @description For signed-in users, each with what is theirs. An API key needs `money:read`.
         */
        get: operations["getPaymentsStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Payments and invoices by currency, never added up across currencies
         * @description For admins. An API key needs `money:read`.
         */
        get: operations["getPaymentsStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/unallocated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of a client’s money pays no invoice yet, and which invoices are owed
         * @description For signed-in users, each with what is theirs. An API key needs `money:read`.
         */
        get: operations["getPaymentsUnallocated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pki/ca.crl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revocation list of the authority that certifies signers, or of an earlier one by its serial number
         * @description For anyone, without credentials.
         */
        get: operations["getPkiCaCrl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pki/ca.pem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificate of the authority that certifies signers, and of those before it, the newest first
         * @description For anyone, without credentials.
         */
        get: operations["getPkiCaPem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:read`.
         */
        get: operations["getProjectFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:read`.
         */
        get: operations["getProjectFilesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:read`.
         */
        get: operations["getProjectMilestones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-milestones/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:read`.
         */
        get: operations["getProjectMilestonesId"];
        put?: never;
        post?: never;
        /**
         * Delete one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:write`.
         */
        delete: operations["deleteProjectMilestonesId"];
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:write`.
         */
        patch: operations["patchProjectMilestonesId"];
        trace?: never;
    };
    "/project-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:read`.
         */
        get: operations["getProjectTypes"];
        put?: never;
        /**
         * Make one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:write`.
         */
        post: operations["postProjectTypes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/project-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:read`.
         */
        get: operations["getProjectTypesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:write`.
         */
        patch: operations["patchProjectTypesId"];
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects, newest first; clients see their own
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getProjects"];
        put?: never;
        /**
         * Make one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:write`.
         */
        post: operations["postProjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getProjectsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `projects:write`.
         */
        patch: operations["patchProjectsId"];
        trace?: never;
    };
    "/projects/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a project that waits for your word, without its mailed link
         * @description For the client to whom it belongs. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postProjectsIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The files of a project, newest first
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getProjectsIdFiles"];
        put?: never;
        /**
         * Add a file to a project; its client and admins may read it, and the other side is notified
         * @description For signed-in users, each with what is theirs. An API key needs `projects:write`. The body is a form. With an `Idempotency-Key` it happens once, however often it is sent. At most 120 in 60 seconds from one network.
         */
        post: operations["postProjectsIdFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/files/{fileId}": {
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
         * Delete a file of a project: its uploader, or an admin
         * @description For signed-in users, each with what is theirs. An API key needs `projects:write`.
         */
        delete: operations["deleteProjectsIdFilesFileId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A project's milestones in order
         * @description For signed-in users, each with what is theirs. An API key needs `projects:read`.
         */
        get: operations["getProjectsIdMilestones"];
        put?: never;
        /**
         * Add a milestone at the end of the plan
         * @description For admins. An API key needs `projects:write`. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postProjectsIdMilestones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/milestones/{milestoneId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Complete a milestone and request its share of the active contract
         * @description For admins. An API key needs `projects:write`.
         */
        put: operations["putProjectsIdMilestonesMilestoneIdComplete"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/milestones/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the milestones of a project into another order; those up to the last completed one stay
         * @description For admins. An API key needs `projects:write`.
         */
        put: operations["putProjectsIdMilestonesOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Move a project on, or change its details
         * @description For admins. An API key needs `projects:write`.
         */
        put: operations["putProjectsIdStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a project that was submitted under a known address
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postProjectsConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects by status, and what their active and completed contracts are worth by currency
         * @description For admins. An API key needs `projects:read`.
         */
        get: operations["getProjectsStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a project, with or without an account
         * @description For anyone, without credentials. An API key needs `projects:write`. With an `Idempotency-Key` it happens once, however often it is sent. At most 20 in 3600 seconds from one network.
         */
        post: operations["postProjectsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The kinds of project that are offered
         * @description For anyone, without credentials.
         */
        get: operations["getProjectsTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/unconfirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects that came under your address and wait for your word, newest first
         * @description For the client to whom it belongs.
         */
        get: operations["getProjectsUnconfirmed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signer-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getSignerCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signer-certificates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `contracts:read`.
         */
        get: operations["getSignerCertificatesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stripe-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getStripeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stripe-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getStripeEventsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stripe-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getStripeOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stripe-operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getStripeOperationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stripe/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Events from Stripe, signed over the raw body
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postStripeWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `people:read`.
         */
        get: operations["getUsers"];
        put?: never;
        /**
         * Make one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `people:write`.
         */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `people:read`.
         */
        get: operations["getUsersId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one
         * @description Payload’s own, as far as the access policy opens it to the caller. An API key needs `people:write`.
         */
        patch: operations["patchUsersId"];
        trace?: never;
    };
    "/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything the platform keeps about you in one archive (ZIP)
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent. At most 5 in 3600 seconds from one network.
         */
        post: operations["postUsersExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A client’s first page: what waits for them, their newest projects, contracts and invoices, and what is unread
         * @description For the client to whom it belongs.
         */
        get: operations["getUsersHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in to the admin panel
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 10 in 60 seconds from one network.
         */
        post: operations["postUsersLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out of the admin panel
         * @description For signed-in users, each with what is theirs. With an `Idempotency-Key` it happens once, however often it is sent.
         */
        post: operations["postUsersLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed-in user, with their identity status
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getUsersProfile"];
        /**
         * Change one’s own profile; what is not given stays as it is
         * @description For signed-in users, each with what is theirs.
         */
        put: operations["putUsersProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the admin panel signed in
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postUsersRefreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/request-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the agency to erase your personal data
         * @description For the client to whom it belongs. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postUsersRequestErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads to the frontend’s page; changes nothing
         * @description For anyone, without credentials.
         */
        get: operations["getUsersUnsubscribe"];
        put?: never;
        /**
         * End the mails that the token of one of them names: `?token=` or `{ token }`
         * @description For anyone, without credentials. With an `Idempotency-Key` it happens once, however often it is sent. At most 60 in 60 seconds from one network.
         */
        post: operations["postUsersUnsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/upload-avatar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set one’s own picture; `avatar` of the answer names the three sizes, to be read under `/files/download`
         * @description For signed-in users, each with what is theirs. The body is a form. With an `Idempotency-Key` it happens once, however often it is sent. At most 120 in 60 seconds from one network.
         */
        post: operations["postUsersUploadAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/verification-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one’s identity check stands
         * @description For signed-in users, each with what is theirs.
         */
        get: operations["getUsersVerificationStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/verify-identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one’s ID card and signature to be checked; they are kept sealed
         * @description For signed-in users, each with what is theirs. The body is a form. With an `Idempotency-Key` it happens once, however often it is sent. At most 20 in 60 seconds from one network.
         */
        post: operations["postUsersVerifyIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents, as far as the policy shows them; never more than 100 at once
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document, as far as the policy shows it
         * @description Payload’s own, as far as the access policy opens it to the caller.
         */
        get: operations["getWebhookDeliveriesId"];
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
        /** @description This account is suspended. Contact us to restore access. */
        AccountSuspendedError: {
            /** @constant */
            code: "account_suspended";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** ActivityLog */
        "activity-logs": {
            action: string;
            actor?: (string | null) | components["schemas"]["users"];
            actorRole: string;
            address?: string | null;
            after?: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
            before?: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
            /** Format: date-time */
            createdAt: string;
            entityId?: string | null;
            entityType?: string | null;
            /** Format: uuid */
            id: string;
            requestId?: string | null;
            /** Format: date-time */
            updatedAt: string;
            userAgent?: string | null;
        };
        /** @description The client has unallocated money of this amount. Apply it instead, or confirm that more money was received. */
        AlreadyReceivedError: {
            /** @constant */
            code: "already_received";
            data: {
                payment: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This contract is already signed. */
        AlreadySignedError: {
            /** @constant */
            code: "already_signed";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The amount exceeds what remains. Enter a smaller amount. */
        AmountExceededError: {
            /** @constant */
            code: "amount_exceeded";
            data?: {
                currency: string;
                /** @description Minor units. */
                left: number;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This amount can’t be charged by card. Use another amount or payment method. */
        AmountNotChargeableError: {
            /** @constant */
            code: "amount_not_chargeable";
            data: {
                /** @description Minor units. */
                amount: number;
                currency: string;
                reason?: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This request was carried out, but its answer was lost. Check the result before you send it again with a new key. */
        AnswerLostError: {
            /** @constant */
            code: "answer_lost";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** Broadcast */
        broadcasts: {
            /** @enum {string} */
            audience: "all" | "client" | "admin";
            channels?: ("in_app" | "email")[] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            deliveredAt?: string | null;
            /** Format: uuid */
            id: string;
            message: string;
            recipientCount: number;
            sentBy: string | components["schemas"]["users"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description The card was declined. Try another card or contact your bank. */
        CardDeclinedError: {
            /** @constant */
            code: "card_declined";
            data: {
                declineCode: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** Company */
        company: {
            /** @description Brand colour (hex). Leave blank for black. */
            accentColor?: string | null;
            /** @description Leave blank to use the name of the company. */
            accountHolder?: string | null;
            address?: string | null;
            /** @description Printed on invoices. Leave blank to print the account above. */
            bankDetails?: string | null;
            bic?: string | null;
            contractDefaults: {
                expiryDays: number;
                /** @description Days before the signing deadline to remind the client. Leave blank for no reminders. */
                reminderDays?: number[] | null;
                terms?: string | null;
            };
            /** Format: date-time */
            createdAt?: string | null;
            /** @description Default for new contracts and invoices. */
            currency: string;
            email?: string | null;
            /** @description Clients can copy it, and scan a QR code that fills in the transfer for invoices in EUR. */
            iban?: string | null;
            /** Format: uuid */
            id?: string;
            identityDefaults: {
                /** @description Days before the ID expires to ask for a renewal. Leave blank for no reminders. */
                reminderDays?: number[] | null;
                /** @description Days after the decision when the ID images are deleted. The decision is kept. */
                retentionDays: number;
            };
            invoiceDefaults: {
                dueDays: number;
                notes?: string | null;
                /** @description Days from the due date to remind the client; negative days are before it. Leave blank for no reminders. */
                reminderDays?: number[] | null;
            };
            /** @description Until this is set or the time zone is saved, the dashboard asks for the time zone. */
            isTimezoneConfirmed?: boolean | null;
            legalName?: string | null;
            /** @description PNG, JPEG or WebP. Shown on contracts and invoices, and in this panel. */
            logo?: (string | null) | components["schemas"]["media"];
            name: string;
            phone?: string | null;
            /**
             * @description What a requested part of a payment plan comes with: nothing more, its invoice, or a pro forma whose invoice follows once it is paid. New contracts take this setting.
             * @enum {string}
             */
            planInvoicing: "request" | "invoice" | "proforma";
            taxNumber?: string | null;
            /** @description Default for new invoice lines. */
            taxRateBps: number;
            /**
             * @description Where tax is rounded on new invoices: per line, or once per rate on the whole document.
             * @enum {string}
             */
            taxRounding: "line" | "document";
            /** @description Issue dates, due dates, reminders and reports use this time zone, for example Asia/Muscat. */
            timezone: string;
            /** @description Rounds the totals of new invoices in a currency, for cash (CHF to 0.05) or cards (OMR to 0.010). The difference is a separate line. */
            totalRounding?: {
                currency: string;
                id?: string | null;
                /** @description In minor units: 5 for 0.05 CHF, 10 for 0.010 OMR. */
                increment: number;
            }[] | null;
            /** Format: date-time */
            updatedAt?: string | null;
            website?: string | null;
        };
        /** Company */
        companyUpdate: {
            /** @description Brand colour (hex). Leave blank for black. */
            accentColor?: string | null;
            /** @description Leave blank to use the name of the company. */
            accountHolder?: string | null;
            address?: string | null;
            /** @description Printed on invoices. Leave blank to print the account above. */
            bankDetails?: string | null;
            bic?: string | null;
            contractDefaults?: {
                expiryDays?: number;
                /** @description Days before the signing deadline to remind the client. Leave blank for no reminders. */
                reminderDays?: number[] | null;
                terms?: string | null;
            };
            /** @description Default for new contracts and invoices. */
            currency?: string;
            email?: string | null;
            /** @description Clients can copy it, and scan a QR code that fills in the transfer for invoices in EUR. */
            iban?: string | null;
            identityDefaults?: {
                /** @description Days before the ID expires to ask for a renewal. Leave blank for no reminders. */
                reminderDays?: number[] | null;
                /** @description Days after the decision when the ID images are deleted. The decision is kept. */
                retentionDays?: number;
            };
            invoiceDefaults?: {
                dueDays?: number;
                notes?: string | null;
                /** @description Days from the due date to remind the client; negative days are before it. Leave blank for no reminders. */
                reminderDays?: number[] | null;
            };
            /** @description Until this is set or the time zone is saved, the dashboard asks for the time zone. */
            isTimezoneConfirmed?: boolean | null;
            legalName?: string | null;
            /**
             * Format: uuid
             * @description PNG, JPEG or WebP. Shown on contracts and invoices, and in this panel.
             */
            logo?: string | null;
            name?: string;
            phone?: string | null;
            /**
             * @description What a requested part of a payment plan comes with: nothing more, its invoice, or a pro forma whose invoice follows once it is paid. New contracts take this setting.
             * @enum {string}
             */
            planInvoicing?: "request" | "invoice" | "proforma";
            taxNumber?: string | null;
            /** @description Default for new invoice lines. */
            taxRateBps?: number;
            /**
             * @description Where tax is rounded on new invoices: per line, or once per rate on the whole document.
             * @enum {string}
             */
            taxRounding?: "line" | "document";
            /** @description Issue dates, due dates, reminders and reports use this time zone, for example Asia/Muscat. */
            timezone?: string;
            /** @description Rounds the totals of new invoices in a currency, for cash (CHF to 0.05) or cards (OMR to 0.010). The difference is a separate line. */
            totalRounding?: {
                currency?: string;
                /** @description In minor units: 5 for 0.05 CHF, 10 for 0.010 OMR. */
                increment?: number;
            }[] | null;
            website?: string | null;
        };
        /** ContractReminder */
        "contract-reminders": {
            client: string | components["schemas"]["users"];
            contract: string | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            daysBefore: number;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "sent" | "passed";
            /** Format: date-time */
            updatedAt: string;
        };
        /** ContractSignature */
        "contract-signatures": {
            address?: string | null;
            client: string | components["schemas"]["users"];
            consentLocale?: string | null;
            consentSha256?: string | null;
            consentText?: string | null;
            consentVersion?: string | null;
            contract: string | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            documentSha256: string;
            /** Format: date-time */
            emailVerifiedAt?: string | null;
            /** Format: uuid */
            id: string;
            identityVerification?: (string | null) | components["schemas"]["identity-verifications"];
            image?: (string | null) | components["schemas"]["project-files"];
            /** @enum {string} */
            method: "drawn" | "typed" | "approved";
            nameConfirmed?: boolean | null;
            /** @enum {string} */
            party: "client" | "agency";
            /** Format: date-time */
            signedAt: string;
            signer: string | components["schemas"]["users"];
            signerEmail: string;
            signerName: string;
            typedName?: string | null;
            /** Format: date-time */
            updatedAt: string;
            userAgent?: string | null;
        };
        /** ContractTemplate */
        "contract-templates": {
            /** @description Variables: {{client.name}} {{client.email}} {{client.company}} {{client.phone}} {{client.billingAddress}} {{client.taxNumber}} {{company.name}} {{company.legalName}} {{company.address}} {{company.taxNumber}} {{company.email}} {{company.phone}} {{company.website}} {{company.bankDetails}} {{project.name}} {{project.description}} {{contract.number}} {{contract.amount}} {{contract.deposit}} {{contract.depositPercentage}} {{contract.date}} {{contract.expiry}} {{milestones}} */
            content: {
                root: {
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction?: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format?: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent?: number;
                    type: string;
                    version: number;
                };
            };
            /** Format: date-time */
            createdAt: string;
            description?: string | null;
            /** Format: uuid */
            id: string;
            isActive?: boolean | null;
            /**
             * @description Language of dates and of the milestone table.
             * @enum {string}
             */
            language: "en" | "ar";
            name: string;
            /** @description Replaces the company’s default terms. You can use variables. */
            terms?: string | null;
            /** @description Title of new contracts. You can use variables. */
            title: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** ContractTemplate */
        "contract-templatesCreate": {
            /** @description Variables: {{client.name}} {{client.email}} {{client.company}} {{client.phone}} {{client.billingAddress}} {{client.taxNumber}} {{company.name}} {{company.legalName}} {{company.address}} {{company.taxNumber}} {{company.email}} {{company.phone}} {{company.website}} {{company.bankDetails}} {{project.name}} {{project.description}} {{contract.number}} {{contract.amount}} {{contract.deposit}} {{contract.depositPercentage}} {{contract.date}} {{contract.expiry}} {{milestones}} */
            content: {
                root: {
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction?: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format?: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent?: number;
                    type: string;
                    version: number;
                };
            };
            description?: string | null;
            isActive?: boolean | null;
            /**
             * @description Language of dates and of the milestone table.
             * @enum {string}
             */
            language?: "en" | "ar";
            name: string;
            /** @description Replaces the company’s default terms. You can use variables. */
            terms?: string | null;
            /** @description Title of new contracts. You can use variables. */
            title: string;
        };
        /** ContractTemplate */
        "contract-templatesUpdate": {
            /** @description Variables: {{client.name}} {{client.email}} {{client.company}} {{client.phone}} {{client.billingAddress}} {{client.taxNumber}} {{company.name}} {{company.legalName}} {{company.address}} {{company.taxNumber}} {{company.email}} {{company.phone}} {{company.website}} {{company.bankDetails}} {{project.name}} {{project.description}} {{contract.number}} {{contract.amount}} {{contract.deposit}} {{contract.depositPercentage}} {{contract.date}} {{contract.expiry}} {{milestones}} */
            content?: {
                root: {
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction?: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format?: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent?: number;
                    type: string;
                    version: number;
                };
            };
            description?: string | null;
            isActive?: boolean | null;
            /**
             * @description Language of dates and of the milestone table.
             * @enum {string}
             */
            language?: "en" | "ar";
            name?: string;
            /** @description Replaces the company’s default terms. You can use variables. */
            terms?: string | null;
            /** @description Title of new contracts. You can use variables. */
            title?: string;
        };
        /** @description The deadline to sign this contract has passed. */
        ContractExpiredError: {
            /** @constant */
            code: "contract_expired";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** Contract */
        contracts: {
            /** Format: date-time */
            activatedAt?: string | null;
            activatedBy?: (string | null) | components["schemas"]["users"];
            amount: number;
            /** Format: date-time */
            cancelledAt?: string | null;
            cancelReason?: string | null;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            completedAt?: string | null;
            content: {
                root: {
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction?: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format?: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent?: number;
                    type: string;
                    version: number;
                };
            };
            contractNumber: string;
            counterSignedDocument?: (string | null) | components["schemas"]["project-files"];
            /** Format: date-time */
            createdAt: string;
            createdBy?: (string | null) | components["schemas"]["users"];
            currency: string;
            /** Format: date-time */
            declinedAt?: string | null;
            declineReason?: string | null;
            /** @description Requested once the contract is countersigned. Up to two decimals. */
            depositPercentage?: number | null;
            document?: (string | null) | components["schemas"]["project-files"];
            documentSha256?: string | null;
            /** Format: date-time */
            expiredAt?: string | null;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description What a requested part of the payment plan comes with. A draft can be corrected.
             * @enum {string}
             */
            planInvoicing: "request" | "invoice" | "proforma";
            project: string | components["schemas"]["projects"];
            /**
             * @description Whether the signed document is ready. Sealing is retried automatically.
             * @enum {string|null}
             */
            sealStatus?: "none" | "waiting" | "sealed" | null;
            /** Format: date-time */
            sentAt?: string | null;
            sentBy?: (string | null) | components["schemas"]["users"];
            signatures?: {
                docs?: (string | components["schemas"]["contract-signatures"])[];
                hasNextPage?: boolean;
                totalDocs?: number;
            };
            /** Format: date-time */
            signedAt?: string | null;
            signedDocument?: (string | null) | components["schemas"]["project-files"];
            /** @enum {string} */
            status: "draft" | "sent" | "signed" | "active" | "completed" | "declined" | "expired" | "cancelled";
            supersedes?: (string | null) | components["schemas"]["contracts"];
            /** @enum {string|null} */
            taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope" | null;
            taxes?: {
                compound?: boolean;
                name: string;
                rateBps: number;
            }[] | null;
            /** @enum {string|null} */
            taxMode?: "exclusive" | "inclusive" | null;
            taxRateBps?: number | null;
            taxReason?: string | null;
            template?: (string | null) | components["schemas"]["contract-templates"];
            terms?: string | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** Contract */
        contractsDetail: {
            /** Format: date-time */
            activatedAt?: string | null;
            activatedBy?: (string | null) | components["schemas"]["users"];
            amount: number;
            /** Format: date-time */
            cancelledAt?: string | null;
            cancelReason?: string | null;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            completedAt?: string | null;
            consent?: {
                locale: string;
                text: string;
                version: string;
            };
            content: {
                root: {
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction?: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format?: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent?: number;
                    type: string;
                    version: number;
                };
            };
            contractNumber: string;
            counterSignedDocument?: (string | null) | components["schemas"]["project-files"];
            /** Format: date-time */
            createdAt: string;
            createdBy?: (string | null) | components["schemas"]["users"];
            currency: string;
            /** Format: date-time */
            declinedAt?: string | null;
            declineReason?: string | null;
            /** @description Requested once the contract is countersigned. Up to two decimals. */
            depositPercentage?: number | null;
            document?: (string | null) | components["schemas"]["project-files"];
            documentSha256?: string | null;
            /** Format: date-time */
            expiredAt?: string | null;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description What a requested part of the payment plan comes with. A draft can be corrected.
             * @enum {string}
             */
            planInvoicing: "request" | "invoice" | "proforma";
            project: string | components["schemas"]["projects"];
            /**
             * @description Whether the signed document is ready. Sealing is retried automatically.
             * @enum {string|null}
             */
            sealStatus?: "none" | "waiting" | "sealed" | null;
            /** Format: date-time */
            sentAt?: string | null;
            sentBy?: (string | null) | components["schemas"]["users"];
            signatures: components["schemas"]["contract-signatures"][];
            /** Format: date-time */
            signedAt?: string | null;
            signedDocument?: (string | null) | components["schemas"]["project-files"];
            /** @enum {string} */
            status: "draft" | "sent" | "signed" | "active" | "completed" | "declined" | "expired" | "cancelled";
            supersedes?: (string | null) | components["schemas"]["contracts"];
            /** @enum {string|null} */
            taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope" | null;
            taxes?: {
                compound?: boolean;
                name: string;
                rateBps: number;
            }[] | null;
            /** @enum {string|null} */
            taxMode?: "exclusive" | "inclusive" | null;
            taxRateBps?: number | null;
            taxReason?: string | null;
            template?: (string | null) | components["schemas"]["contract-templates"];
            terms?: string | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** Contract */
        contractsSummary: {
            /** Format: date-time */
            activatedAt?: string | null;
            activatedBy?: (string | null) | components["schemas"]["users"];
            amount: number;
            /** Format: date-time */
            cancelledAt?: string | null;
            cancelReason?: string | null;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            completedAt?: string | null;
            contractNumber: string;
            counterSignedDocument?: (string | null) | components["schemas"]["project-files"];
            /** Format: date-time */
            createdAt: string;
            createdBy?: (string | null) | components["schemas"]["users"];
            currency: string;
            /** Format: date-time */
            declinedAt?: string | null;
            declineReason?: string | null;
            /** @description Requested once the contract is countersigned. Up to two decimals. */
            depositPercentage?: number | null;
            document?: (string | null) | components["schemas"]["project-files"];
            documentSha256?: string | null;
            /** Format: date-time */
            expiredAt?: string | null;
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description What a requested part of the payment plan comes with. A draft can be corrected.
             * @enum {string}
             */
            planInvoicing: "request" | "invoice" | "proforma";
            project: string | components["schemas"]["projects"];
            /**
             * @description Whether the signed document is ready. Sealing is retried automatically.
             * @enum {string|null}
             */
            sealStatus?: "none" | "waiting" | "sealed" | null;
            /** Format: date-time */
            sentAt?: string | null;
            sentBy?: (string | null) | components["schemas"]["users"];
            /** Format: date-time */
            signedAt?: string | null;
            signedDocument?: (string | null) | components["schemas"]["project-files"];
            /** @enum {string} */
            status: "draft" | "sent" | "signed" | "active" | "completed" | "declined" | "expired" | "cancelled";
            supersedes?: (string | null) | components["schemas"]["contracts"];
            /** @enum {string|null} */
            taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope" | null;
            taxes?: {
                compound?: boolean;
                name: string;
                rateBps: number;
            }[] | null;
            /** @enum {string|null} */
            taxMode?: "exclusive" | "inclusive" | null;
            taxRateBps?: number | null;
            taxReason?: string | null;
            template?: (string | null) | components["schemas"]["contract-templates"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** Contract */
        contractsUpdate: {
            content?: {
                root: {
                    children: ({
                        type: string;
                        version: number;
                    } & {
                        [key: string]: unknown;
                    })[];
                    direction?: ("ltr" | "rtl") | null;
                    /** @enum {string} */
                    format?: "left" | "start" | "center" | "right" | "end" | "justify" | "";
                    indent?: number;
                    type: string;
                    version: number;
                };
            };
            /** Format: date-time */
            expiresAt?: string | null;
            terms?: string | null;
            title?: string;
        };
        /** @description The document has changed since you opened it. Reload it and read it again. */
        DocumentChangedError: {
            /** @constant */
            code: "document_changed";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This already exists. Use a different value. */
        DuplicateError: {
            /** @constant */
            code: "duplicate";
            data?: {
                errors?: components["schemas"]["FieldError"][];
                invoice?: string;
                payment?: string;
                refund?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Verify your email address to continue. */
        EmailNotVerifiedError: {
            /** @constant */
            code: "email_not_verified";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description An account with this email address already exists. Use another address or sign in. */
        EmailTakenError: {
            /** @constant */
            code: "email_taken";
            /** @description For people, in the language of the request. */
            message: string;
        };
        FieldError: {
            /** @description The characters that no font has. */
            characters?: {
                [key: string]: unknown;
            }[];
            /** @enum {string} */
            code: "required" | "invalid_type" | "invalid_format" | "invalid_value" | "too_small" | "too_large" | "too_short" | "too_long" | "too_complex" | "too_early" | "too_late" | "too_common" | "not_unique" | "unprintable_characters" | "unknown_field" | "conflicting";
            /** @description What to do, in the language of the request. */
            message: string;
            /** @description What the message says, such as `minimum` and `maximum`. */
            params?: {
                [key: string]: unknown;
            };
            /** @description Where the field is, as `lines.0.quantity`; empty for the whole. */
            path: string;
            /** @description The variable of a template that it is about. */
            variable?: string;
        };
        /** @description Malware was found in this file. Upload a clean copy. */
        FileInfectedError: {
            /** @constant */
            code: "file_infected";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This file is in use and can’t be deleted. */
        FileInUseError: {
            /** @constant */
            code: "file_in_use";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This file is still being scanned. Try again in a moment. */
        FileNotScannedError: {
            /** @constant */
            code: "file_not_scanned";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description You don’t have permission to do this. */
        ForbiddenError: {
            /** @constant */
            code: "forbidden";
            /** @description For people, in the language of the request. */
            message: string;
        };
        GraphQlAnswer: {
            data?: {
                [key: string]: unknown;
            } | null;
            errors?: components["schemas"]["GraphQlError"][];
        };
        GraphQlError: {
            extensions: {
                /** @description As in answers of REST. */
                code: string;
                data?: {
                    [key: string]: unknown;
                } | null;
                /** @description The status of the same refusal by REST. */
                statusCode: number;
            };
            locations?: {
                [key: string]: unknown;
            }[];
            message: string;
            path?: (string | number)[];
        };
        /** @description This key belongs to another request. Use a new key for each request. */
        IdempotencyKeyReusedError: {
            /** @constant */
            code: "idempotency_key_reused";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** IdentityVerification */
        "identity-verifications": {
            backId?: (string | null) | components["schemas"]["project-files"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            documentExpiresAt?: string | null;
            documentType?: string | null;
            frontId?: (string | null) | components["schemas"]["project-files"];
            /** Format: uuid */
            id: string;
            imageSha256?: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
            /** Format: date-time */
            imagesShreddedAt?: string | null;
            lastReminderDays?: number | null;
            rejectionReason?: string | null;
            /** Format: date-time */
            reviewedAt?: string | null;
            reviewedBy?: (string | null) | components["schemas"]["users"];
            signature?: (string | null) | components["schemas"]["project-files"];
            /** @enum {string} */
            status: "pending" | "verified" | "rejected";
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            updatedAt: string;
            user: string | components["schemas"]["users"];
        };
        /** @description Your identity is already verified or under review. */
        IdentityAlreadySubmittedError: {
            /** @constant */
            code: "identity_already_submitted";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Verify your identity to continue. */
        IdentityNotVerifiedError: {
            /** @constant */
            code: "identity_not_verified";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This isn’t possible in the current status. Reload to see the latest. */
        IllegalTransitionError: {
            /** @constant */
            code: "illegal_transition";
            data: {
                action: string;
                from?: string | null;
            } & {
                [key: string]: unknown;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This API key has no scope for this. Create one that has it. */
        InsufficientScopeError: {
            /** @constant */
            code: "insufficient_scope";
            data: {
                scope: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Something went wrong. Try again later. */
        InternalError: {
            /** @constant */
            code: "internal_error";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Wrong email or password. Try again. */
        InvalidCredentialsError: {
            /** @constant */
            code: "invalid_credentials";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Your session has ended. Sign in again. */
        InvalidRefreshTokenError: {
            /** @constant */
            code: "invalid_refresh_token";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The webhook signature is missing, wrong or too old. Check the signing secret. */
        InvalidSignatureError: {
            /** @constant */
            code: "invalid_signature";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** InvoiceReminder */
        "invoice-reminders": {
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            createdAt: string;
            dayOffset: number;
            /** Format: uuid */
            id: string;
            invoice: string | components["schemas"]["invoices"];
            /** @enum {string} */
            outcome: "sent" | "passed";
            /** Format: date-time */
            updatedAt: string;
        };
        /** Invoice */
        invoices: {
            amountAllocated?: number | null;
            amountCredited?: number | null;
            amountOwed?: number | null;
            amountPaid?: number | null;
            amountWrittenOff?: number | null;
            client: string | components["schemas"]["users"];
            contract?: (string | null) | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            createdBy?: (string | null) | components["schemas"]["users"];
            credits?: (string | null) | components["schemas"]["invoices"];
            currency: string;
            discountAmount?: number | null;
            discountBps?: number | null;
            document?: (string | null) | components["schemas"]["project-files"];
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            invoiceNumber?: string | null;
            /** @description Whether a card can be charged exactly this amount. Amounts in OMR, KWD, BHD, JOD and TND must end in 0. */
            isCardPayable?: boolean | null;
            isOverdue?: boolean | null;
            /** Format: date-time */
            issuedAt?: string | null;
            issuedBy?: (string | null) | components["schemas"]["users"];
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            lines: {
                description: string;
                discountBps?: number | null;
                grossAmount: number;
                id?: string | null;
                netAmount: number;
                /** @description A decimal number, for example 1.5. */
                quantity: string;
                taxAmount: number;
                /** @enum {string|null} */
                taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope" | null;
                taxes?: {
                    amount: number;
                    compound?: boolean;
                    name: string;
                    rateBps: number;
                }[] | null;
                taxRateBps: number;
                taxReason?: string | null;
                /** @description Minor units with at most four decimals: 16.48 is 0.1648 EUR. */
                unitAmount: number;
            }[];
            milestone?: (string | null) | components["schemas"]["project-milestones"];
            notes?: string | null;
            /** Format: date-time */
            paidAt?: string | null;
            paymentReference?: string | null;
            /**
             * @description The part of the contract’s payment plan that this invoices, or all that is left.
             * @enum {string|null}
             */
            planPart?: "deposit" | "milestone" | "final" | null;
            project: string | components["schemas"]["projects"];
            /** @description Why the invoice was voided or credited. */
            reason?: string | null;
            roundingAmount?: number | null;
            /** @enum {string} */
            status: "draft" | "open" | "partially_paid" | "paid" | "void";
            subtotal: number;
            /** @enum {string} */
            taxMode: "exclusive" | "inclusive";
            /** @enum {string} */
            taxRounding: "line" | "document";
            taxSummary?: {
                gross: number;
                net: number;
                tax: number;
                /** @enum {string|null} */
                taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope" | null;
                taxes?: {
                    amount: number;
                    compound?: boolean;
                    name: string;
                    rateBps: number;
                }[] | null;
                taxRateBps: number;
                taxReason?: string | null;
            }[];
            taxTotal: number;
            total: number;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            voidedAt?: string | null;
            /** Format: date-time */
            writtenOffAt?: string | null;
        };
        /** Invoice */
        invoicesSummary: {
            amountAllocated?: number | null;
            amountCredited?: number | null;
            amountOwed?: number | null;
            amountPaid?: number | null;
            amountWrittenOff?: number | null;
            client: string | components["schemas"]["users"];
            contract?: (string | null) | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            createdBy?: (string | null) | components["schemas"]["users"];
            credits?: (string | null) | components["schemas"]["invoices"];
            currency: string;
            discountAmount?: number | null;
            discountBps?: number | null;
            document?: (string | null) | components["schemas"]["project-files"];
            /** Format: date */
            dueDate: string;
            /** Format: uuid */
            id: string;
            invoiceNumber?: string | null;
            /** @description Whether a card can be charged exactly this amount. Amounts in OMR, KWD, BHD, JOD and TND must end in 0. */
            isCardPayable?: boolean | null;
            isOverdue?: boolean | null;
            /** Format: date-time */
            issuedAt?: string | null;
            issuedBy?: (string | null) | components["schemas"]["users"];
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            milestone?: (string | null) | components["schemas"]["project-milestones"];
            /** Format: date-time */
            paidAt?: string | null;
            paymentReference?: string | null;
            /**
             * @description The part of the contract’s payment plan that this invoices, or all that is left.
             * @enum {string|null}
             */
            planPart?: "deposit" | "milestone" | "final" | null;
            project: string | components["schemas"]["projects"];
            /** @description Why the invoice was voided or credited. */
            reason?: string | null;
            roundingAmount?: number | null;
            /** @enum {string} */
            status: "draft" | "open" | "partially_paid" | "paid" | "void";
            subtotal: number;
            /** @enum {string} */
            taxMode: "exclusive" | "inclusive";
            /** @enum {string} */
            taxRounding: "line" | "document";
            taxTotal: number;
            total: number;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            voidedAt?: string | null;
            /** Format: date-time */
            writtenOffAt?: string | null;
        };
        /** Invoice */
        invoicesUpdate: {
            /** Format: date */
            dueDate?: string;
            notes?: string | null;
        };
        /** LedgerEntry */
        "ledger-entries": {
            /** @enum {string} */
            account: "bank" | "cash" | "other" | "stripe" | "receivable" | "client_credit" | "suspense" | "refunds_payable" | "revenue" | "tax_payable" | "tax_withheld" | "write_offs" | "disputed" | "dispute_losses";
            amount: number;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            createdAt: string;
            currency: string;
            /** Format: uuid */
            id: string;
            invoice?: (string | null) | components["schemas"]["invoices"];
            /** @enum {string} */
            kind: "invoice_issued" | "invoice_voided" | "credit_note" | "write_off" | "receipt" | "refund" | "refund_failed" | "dispute_withdrawn" | "dispute_reinstated" | "dispute_lost" | "unmatched_receipt" | "unmatched_refund" | "unmatched_kept" | "refund_paid_out" | "allocation";
            /** Format: date-time */
            occurredAt: string;
            payment?: (string | null) | components["schemas"]["payments"];
            taxName?: string | null;
            taxRateBps?: number | null;
            transaction: string | components["schemas"]["ledger-transactions"];
            /** Format: date-time */
            updatedAt: string;
        };
        /** LedgerTransaction */
        "ledger-transactions": {
            bookedBy?: (string | null) | components["schemas"]["users"];
            client: string | components["schemas"]["users"];
            contract?: (string | null) | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            currency: string;
            /** Format: uuid */
            id: string;
            invoice?: (string | null) | components["schemas"]["invoices"];
            key: string;
            /** @enum {string} */
            kind: "invoice_issued" | "invoice_voided" | "credit_note" | "write_off" | "receipt" | "refund" | "refund_failed" | "dispute_withdrawn" | "dispute_reinstated" | "dispute_lost" | "unmatched_receipt" | "unmatched_refund" | "unmatched_kept" | "refund_paid_out" | "allocation";
            memo?: string | null;
            /** Format: date-time */
            occurredAt: string;
            payment?: (string | null) | components["schemas"]["payments"];
            project?: (string | null) | components["schemas"]["projects"];
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description This link has expired or was already used. Request a new one. */
        LinkExpiredError: {
            /** @constant */
            code: "link_expired";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Send valid JSON in the request body. */
        MalformedJsonError: {
            /** @constant */
            code: "malformed_json";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** Media */
        media: {
            alt: string;
            /** Format: date-time */
            createdAt: string;
            filename?: string | null;
            filesize?: number | null;
            focalX?: number | null;
            focalY?: number | null;
            height?: number | null;
            /** Format: uuid */
            id: string;
            mimeType?: string | null;
            prefix?: string | null;
            sizes?: {
                thumbnail?: {
                    filename?: string | null;
                    filesize?: number | null;
                    height?: number | null;
                    mimeType?: string | null;
                    url?: string | null;
                    width?: number | null;
                };
            };
            thumbnailURL?: string | null;
            /** Format: date-time */
            updatedAt: string;
            url?: string | null;
            width?: number | null;
        };
        /** Media */
        mediaUpdate: {
            alt?: string;
            filename?: string | null;
            filesize?: number | null;
            focalX?: number | null;
            focalY?: number | null;
            height?: number | null;
            mimeType?: string | null;
            prefix?: string | null;
            sizes?: {
                thumbnail?: {
                    filename?: string | null;
                    filesize?: number | null;
                    height?: number | null;
                    mimeType?: string | null;
                    url?: string | null;
                    width?: number | null;
                };
            };
            thumbnailURL?: string | null;
            url?: string | null;
            width?: number | null;
        };
        /** MessageReceipt */
        "message-receipts": {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            message: string | components["schemas"]["messages"];
            /** Format: date-time */
            readAt?: string | null;
            /** Format: date-time */
            updatedAt: string;
            user: string | components["schemas"]["users"];
        };
        /** Message */
        messages: {
            attachments?: (string | components["schemas"]["project-files"])[] | null;
            client: string | components["schemas"]["users"];
            content: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            parent?: (string | null) | components["schemas"]["messages"];
            project: string | components["schemas"]["projects"];
            /** Format: date-time */
            readAt?: string | null;
            recipient?: (string | null) | components["schemas"]["users"];
            sender: string | components["schemas"]["users"];
            senderName?: string | null;
            subject?: string | null;
            thread?: (string | null) | components["schemas"]["messages"];
            /** @enum {string} */
            type: "general" | "update" | "feedback" | "invoice" | "milestone" | "urgent";
            /** Format: date-time */
            updatedAt: string;
        };
        /** Message */
        messagesDetail: {
            attachments?: (string | components["schemas"]["project-files"])[] | null;
            client: string | components["schemas"]["users"];
            content: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            parent?: (string | null) | components["schemas"]["messages"];
            project: string | components["schemas"]["projects"];
            /** Format: date-time */
            readAt?: string | null;
            recipient?: (string | null) | components["schemas"]["users"];
            replies: components["schemas"]["messages"][];
            sender: string | components["schemas"]["users"];
            senderName?: string | null;
            subject?: string | null;
            thread?: (string | null) | components["schemas"]["messages"];
            /** @enum {string} */
            type: "general" | "update" | "feedback" | "invoice" | "milestone" | "urgent";
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description The typed name has nothing in common with the name on your account. Correct it, or confirm that you sign under it. */
        NameMismatchError: {
            /** @constant */
            code: "name_mismatch";
            data: {
                accountName: string;
                path: string;
                typedName: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Not found. */
        NotFoundError: {
            /** @constant */
            code: "not_found";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** Notification */
        notifications: {
            broadcast?: (string | null) | components["schemas"]["broadcasts"];
            /** Format: date-time */
            createdAt: string;
            entityId?: string | null;
            entityType?: string | null;
            /** Format: uuid */
            id: string;
            link?: string | null;
            message?: string | null;
            read: boolean;
            /** Format: date-time */
            readAt?: string | null;
            title: string;
            type: string;
            /** Format: date-time */
            updatedAt: string;
            user: string | components["schemas"]["users"];
        };
        /** @description More is invoiced than the contract has left. Credit the difference, or draft the final invoice again. */
        OverInvoicedError: {
            /** @constant */
            code: "over_invoiced";
            data: {
                currency: string;
                /** @description Minor units. */
                left: number;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** PaymentAllocation */
        "payment-allocations": {
            allocatedBy?: (string | null) | components["schemas"]["users"];
            amount: number;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            createdAt: string;
            currency: string;
            freedAmount: number;
            /** Format: uuid */
            id: string;
            invoice: string | components["schemas"]["invoices"];
            payment: string | components["schemas"]["payments"];
            /** Format: date-time */
            reversedAt?: string | null;
            reversedBy?: (string | null) | components["schemas"]["users"];
            /** Format: date-time */
            updatedAt: string;
        };
        /** PaymentDispute */
        "payment-disputes": {
            amount: number;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            closedAt?: string | null;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            /** Format: date-time */
            evidenceDueBy?: string | null;
            /** Format: uuid */
            id: string;
            payment: string | components["schemas"]["payments"];
            reason?: string | null;
            /** @enum {string} */
            state: "warning_needs_response" | "warning_under_review" | "warning_closed" | "needs_response" | "under_review" | "won" | "lost" | "appeal_needs_response" | "appeal_under_review" | "prevented";
            stripeDisputeId: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** PaymentRefund */
        "payment-refunds": {
            amount: number;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            createdAt: string;
            currency: string;
            failureReason?: string | null;
            /** Format: uuid */
            id: string;
            payment: string | components["schemas"]["payments"];
            reason: string;
            refundedBy?: (string | null) | components["schemas"]["users"];
            /** @description The payment review this refund resolved. */
            review?: (string | null) | components["schemas"]["payment-reviews"];
            /** Format: date-time */
            settledAt?: string | null;
            /** @enum {string} */
            status: "pending" | "succeeded" | "failed";
            stripeRefundId?: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** PaymentReview */
        "payment-reviews": {
            amount?: number | null;
            client?: (string | null) | components["schemas"]["users"];
            /** Format: date-time */
            createdAt: string;
            currency: string;
            expected?: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
            found?: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            kind: "amount_mismatch" | "currency_mismatch" | "customer_mismatch" | "livemode_mismatch" | "metadata_mismatch" | "late_payment" | "duplicate_payment" | "overpaid_invoice" | "refund_failed";
            note?: string | null;
            payment?: (string | null) | components["schemas"]["payments"];
            reference?: string | null;
            /** @enum {string|null} */
            resolution?: "refund" | "keep" | "pay_out" | "dismiss" | null;
            /** Format: date-time */
            resolvedAt?: string | null;
            resolvedBy?: (string | null) | components["schemas"]["users"];
            /** @enum {string} */
            status: "open" | "resolved";
            stripeObjectId?: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A card payment under this contract is in progress. Try again once it’s done. */
        PaymentInProgressError: {
            /** @constant */
            code: "payment_in_progress";
            data: {
                payment: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The money received doesn’t match this payment request. It’s under review. */
        PaymentMismatchError: {
            /** @constant */
            code: "payment_mismatch";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** Payment */
        payments: {
            allocatedAmount?: number | null;
            amount: number;
            /** Format: date-time */
            cancelledAt?: string | null;
            cancelReason?: string | null;
            client: string | components["schemas"]["users"];
            contract?: (string | null) | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            currency: string;
            description: string;
            disputedAmount?: number | null;
            /** @enum {string|null} */
            disputeState?: "warning_needs_response" | "warning_under_review" | "warning_closed" | "needs_response" | "under_review" | "won" | "lost" | "appeal_needs_response" | "appeal_under_review" | "prevented" | null;
            /** Format: date */
            dueDate?: string | null;
            failureReason?: string | null;
            /** Format: uuid */
            id: string;
            invoice?: (string | null) | components["schemas"]["invoices"];
            /** @description Whether a card can be charged exactly this amount. Amounts in OMR, KWD, BHD, JOD and TND must end in 0. */
            isCardPayable?: boolean | null;
            /** Format: date-time */
            linkUsedAt?: string | null;
            /** @enum {string|null} */
            method?: "card" | "bank_transfer" | "cash" | "other" | null;
            milestone?: (string | null) | components["schemas"]["project-milestones"];
            /** Format: date-time */
            paidAt?: string | null;
            /**
             * @description The part of the contract’s payment plan that this requests.
             * @enum {string|null}
             */
            planPart?: "deposit" | "milestone" | null;
            project: string | components["schemas"]["projects"];
            receivedAmount?: number | null;
            recordedBy?: (string | null) | components["schemas"]["users"];
            reference?: string | null;
            refundedAmount?: number | null;
            requestedBy?: (string | null) | components["schemas"]["users"];
            /** @enum {string} */
            status: "pending" | "processing" | "completed" | "failed" | "cancelled" | "partially_refunded" | "refunded";
            stripePaymentIntentId?: string | null;
            unallocatedAmount?: number | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Card payments are not set up. Use another payment method. */
        PaymentsNotConfiguredError: {
            /** @constant */
            code: "payments_not_configured";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Deposit and milestones add up to more than 100%. Reduce them to 100% or less. */
        PercentageExceededError: {
            /** @constant */
            code: "percentage_exceeded";
            data: {
                errors: components["schemas"]["FieldError"][];
                left: number;
                parts: ({
                    /** @enum {string} */
                    kind: "deposit" | "milestone";
                    percentage: number;
                    title?: string | null;
                } & {
                    [key: string]: unknown;
                })[];
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** ProjectFile */
        "project-files": {
            charset?: string | null;
            contract?: (string | null) | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            description?: string | null;
            filename: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "project" | "general" | "avatar" | "identity_front" | "identity_back" | "identity_signature" | "contract" | "contract_signature" | "invoice";
            malware?: string | null;
            mimeType: string;
            owner?: (string | null) | components["schemas"]["users"];
            path: string;
            project?: (string | null) | components["schemas"]["projects"];
            /** Format: date-time */
            scannedAt?: string | null;
            /** @enum {string} */
            scanStatus: "not_required" | "pending" | "clean" | "infected";
            sealed?: boolean | null;
            sha256: string;
            size: number;
            /** Format: date-time */
            updatedAt: string;
            uploadedBy?: (string | null) | components["schemas"]["users"];
        };
        /** ProjectMilestone */
        "project-milestones": {
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            completedAt?: string | null;
            completedBy?: (string | null) | components["schemas"]["users"];
            /** Format: date-time */
            createdAt: string;
            description?: string | null;
            /** Format: date */
            dueDate?: string | null;
            /** Format: uuid */
            id: string;
            order: number;
            payment?: (string | null) | components["schemas"]["payments"];
            /** @description Share of the contract that is due on completion. */
            paymentPercentage?: number | null;
            project: string | components["schemas"]["projects"];
            /** @enum {string} */
            status: "pending" | "completed";
            title: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** ProjectMilestone */
        "project-milestonesUpdate": {
            description?: string | null;
            /** Format: date */
            dueDate?: string | null;
            title?: string;
        };
        /** ProjectType */
        "project-types": {
            color?: string | null;
            /** Format: date-time */
            createdAt: string;
            description?: string | null;
            icon?: string | null;
            /** Format: uuid */
            id: string;
            isActive?: boolean | null;
            name: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** ProjectType */
        "project-typesCreate": {
            color?: string | null;
            description?: string | null;
            icon?: string | null;
            isActive?: boolean | null;
            name: string;
        };
        /** ProjectType */
        "project-typesUpdate": {
            color?: string | null;
            description?: string | null;
            icon?: string | null;
            isActive?: boolean | null;
            name?: string;
        };
        /** Project */
        projects: {
            assignedTo?: (string | null) | components["schemas"]["users"];
            budgetRange?: string | null;
            /** Format: date-time */
            cancelledAt?: string | null;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            completedAt?: string | null;
            /** Format: date-time */
            confirmedAt?: string | null;
            /** Format: date-time */
            createdAt: string;
            currency?: string | null;
            /** Format: date */
            deadline?: string | null;
            description: string;
            estimatedCost?: number | null;
            features?: string[] | null;
            finalCost?: number | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "urgent";
            progress: number;
            projectType?: (string | null) | components["schemas"]["project-types"];
            /** Format: date */
            startDate?: string | null;
            /** @enum {string} */
            status: "submitted" | "reviewing" | "approved" | "in_progress" | "review" | "completed" | "cancelled";
            timeline?: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** Project */
        projectsCreate: {
            /** Format: uuid */
            assignedTo?: string | null;
            budgetRange?: string | null;
            /** Format: uuid */
            client: string;
            currency?: string | null;
            /** Format: date */
            deadline?: string | null;
            description: string;
            estimatedCost?: number | null;
            features?: string[] | null;
            finalCost?: number | null;
            name: string;
            /** @enum {string} */
            priority?: "low" | "medium" | "high" | "urgent";
            progress?: number;
            /** Format: uuid */
            projectType?: string | null;
            /** Format: date */
            startDate?: string | null;
            timeline?: string | null;
        };
        /** Project */
        projectsDetail: {
            assignedTo?: (string | null) | components["schemas"]["users"];
            budgetRange?: string | null;
            /** Format: date-time */
            cancelledAt?: string | null;
            client: string | components["schemas"]["users"];
            /** Format: date-time */
            completedAt?: string | null;
            /** Format: date-time */
            confirmedAt?: string | null;
            /** Format: date-time */
            createdAt: string;
            currency?: string | null;
            /** Format: date */
            deadline?: string | null;
            description: string;
            estimatedCost?: number | null;
            features?: string[] | null;
            finalCost?: number | null;
            /** Format: uuid */
            id: string;
            /** @description With `include=milestones`. */
            milestones?: {
                docs: components["schemas"]["project-milestones"][];
                hasNextPage: boolean;
            };
            name: string;
            /** @enum {string} */
            priority: "low" | "medium" | "high" | "urgent";
            progress: number;
            projectType?: (string | null) | components["schemas"]["project-types"];
            /** Format: date */
            startDate?: string | null;
            /** @enum {string} */
            status: "submitted" | "reviewing" | "approved" | "in_progress" | "review" | "completed" | "cancelled";
            timeline?: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /** Project */
        projectsUpdate: {
            /** Format: uuid */
            assignedTo?: string | null;
            budgetRange?: string | null;
            /** Format: date */
            deadline?: string | null;
            description?: string;
            estimatedCost?: number | null;
            features?: string[] | null;
            finalCost?: number | null;
            name?: string;
            /** @enum {string} */
            priority?: "low" | "medium" | "high" | "urgent";
            progress?: number;
            /** Format: uuid */
            projectType?: string | null;
            /** Format: date */
            startDate?: string | null;
            timeline?: string | null;
        };
        /** @description The requested range is outside the file. */
        RangeNotSatisfiableError: {
            /** @constant */
            code: "range_not_satisfiable";
            data: {
                sizeBytes: number;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Too many attempts. Try again in a few minutes. */
        RateLimitedError: {
            /** @constant */
            code: "rate_limited";
            data?: {
                retryAfterSeconds: number;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This payment can’t be refunded through Stripe. */
        RefundRefusedError: {
            /** @constant */
            code: "refund_refused";
            data: {
                /** @description Stripe’s code. */
                reason: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The same request is still being processed. Try again in a moment. */
        RequestInProgressError: {
            /** @constant */
            code: "request_in_progress";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The signature shows nothing on white paper. Draw it in a dark colour, or type your name. */
        SignatureEmptyError: {
            /** @constant */
            code: "signature_empty";
            data: {
                /** @enum {string} */
                path: "signature" | "typedName";
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** SignerCertificate */
        "signer-certificates": {
            authoritySerialNumber: string;
            certificate: string;
            contract: string | components["schemas"]["contracts"];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /**
             * @description PAdES level. B-B: no time-stamp authority is configured.
             * @enum {string}
             */
            level: "B-B" | "B-T" | "B-LT" | "B-LTA";
            /** Format: date-time */
            notAfter: string;
            /** Format: date-time */
            notBefore: string;
            /** @enum {string} */
            party: "client" | "agency";
            revocationData?: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
            revocationReason?: string | null;
            /** Format: date-time */
            revokedAt?: string | null;
            serialNumber: string;
            shortfall?: string | null;
            signature: string | components["schemas"]["contract-signatures"];
            /** Format: date-time */
            stampedAt?: string | null;
            subject: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Someone else edited this. Reload to see the latest version. */
        StaleDocumentError: {
            /** @constant */
            code: "stale_document";
            data: {
                /** @description For admins: what was changed since. */
                changes?: {
                    [key: string]: unknown;
                }[];
                /** @description Of the present version. */
                updatedAt?: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The list has changed since you opened it. Reload and try again. */
        StaleOrderError: {
            /** @constant */
            code: "stale_order";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** StripeEvent */
        "stripe-events": {
            apiVersion?: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            eventId: string;
            /** Format: date-time */
            handledAt?: string | null;
            /** Format: uuid */
            id: string;
            lastError?: string | null;
            livemode?: boolean | null;
            note?: string | null;
            objectId?: string | null;
            objectType?: string | null;
            /** Format: date-time */
            occurredAt: string;
            /** @enum {string} */
            source: "webhook" | "reconciliation";
            /** @enum {string} */
            status: "received" | "handled" | "ignored" | "failed";
            type: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** StripeOperation */
        "stripe-operations": {
            /** Format: date-time */
            attemptedAt?: string | null;
            /** Format: date-time */
            createdAt: string;
            error?: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "customer.create" | "intent.create" | "intent.confirm" | "intent.cancel" | "refund.create";
            /** @enum {string} */
            outcome: "open" | "succeeded" | "failed";
            params?: {
                [key: string]: unknown;
            } | unknown[] | string | number | boolean | null;
            payment?: (string | null) | components["schemas"]["payments"];
            refund?: (string | null) | components["schemas"]["payment-refunds"];
            resultId?: string | null;
            subject: string;
            /** Format: date-time */
            updatedAt: string;
            user?: (string | null) | components["schemas"]["users"];
        };
        /** @description This is too large. Send a smaller file or request. */
        TooLargeError: {
            /** @constant */
            code: "too_large";
            data?: {
                maxBytes?: number;
                maxPixels?: number;
                path?: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The file limit is reached. Delete some files and try again. */
        TooManyFilesError: {
            /** @constant */
            code: "too_many_files";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Too many live connections are open. Close one and try again. */
        TooManyStreamsError: {
            /** @constant */
            code: "too_many_streams";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description Sign in to continue. */
        UnauthenticatedError: {
            /** @constant */
            code: "unauthenticated";
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The service is temporarily unavailable. Try again in a moment. */
        UnavailableError: {
            /** @constant */
            code: "unavailable";
            data?: {
                /** @constant */
                status?: "processing";
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This date is unusually early. Check it, and confirm it if it is right. */
        UnlikelyDateError: {
            /** @constant */
            code: "unlikely_date";
            data: {
                date: string;
                earliest: string;
                path: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description The file can’t be read and may be damaged. Choose a different file. */
        UnreadableFileError: {
            /** @constant */
            code: "unreadable_file";
            data?: {
                path?: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** @description This type isn’t supported. Choose a different file. */
        UnsupportedTypeError: {
            /** @constant */
            code: "unsupported_type";
            data?: {
                accepted: string[];
                detected: string | null;
                extension?: string;
                path?: string;
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** User */
        users: {
            avatar?: {
                large: string;
                medium: string;
                small: string;
            } | null;
            billingAddress?: string | null;
            bio?: string | null;
            company?: string | null;
            /** Format: date-time */
            createdAt: string;
            displayName?: string | null;
            email: string;
            /** Format: date-time */
            emailVerifiedAt?: string | null;
            firstName: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            identityStatus: "not_submitted" | "pending" | "verified" | "rejected";
            /** Format: date-time */
            invitedAt?: string | null;
            /** Format: date-time */
            lastLoginAt?: string | null;
            lastName: string;
            /** @enum {string|null} */
            locale?: "en" | "ar" | null;
            notificationPreferences?: {
                broadcasts?: boolean | null;
                email?: boolean | null;
                messages?: boolean | null;
                payments?: boolean | null;
                projects?: boolean | null;
            };
            phone?: string | null;
            /** @enum {string} */
            role: "admin" | "client";
            /** @enum {string} */
            status: "active" | "suspended" | "erased";
            statusReason?: string | null;
            taxNumber?: string | null;
            timezone?: string | null;
            unconfirmedProfile?: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            updatedAt: string;
            website?: string | null;
        };
        /** User */
        usersCreate: {
            billingAddress?: string | null;
            bio?: string | null;
            company?: string | null;
            email: string;
            firstName: string;
            lastName: string;
            /** @enum {string|null} */
            locale?: "en" | "ar" | null;
            notificationPreferences?: {
                broadcasts?: boolean | null;
                email?: boolean | null;
                messages?: boolean | null;
                payments?: boolean | null;
                projects?: boolean | null;
            };
            password?: string | null;
            phone?: string | null;
            /** @enum {string} */
            role?: "admin" | "client";
            taxNumber?: string | null;
            timezone?: string | null;
            website?: string | null;
        };
        /** User */
        usersUpdate: {
            billingAddress?: string | null;
            bio?: string | null;
            company?: string | null;
            firstName?: string;
            lastName?: string;
            /** @enum {string|null} */
            locale?: "en" | "ar" | null;
            notificationPreferences?: {
                broadcasts?: boolean | null;
                email?: boolean | null;
                messages?: boolean | null;
                payments?: boolean | null;
                projects?: boolean | null;
            };
            phone?: string | null;
            taxNumber?: string | null;
            timezone?: string | null;
            website?: string | null;
        };
        /** @description Some fields are missing or invalid. Correct them and try again. */
        ValidationFailedError: {
            /** @constant */
            code: "validation_failed";
            data: {
                errors: components["schemas"]["FieldError"][];
            };
            /** @description For people, in the language of the request. */
            message: string;
        };
        /** WebhookDelivery */
        "webhook-deliveries": {
            attempts: number;
            body: string;
            /** Format: date-time */
            createdAt: string;
            endpoint: string | components["schemas"]["webhook-endpoints"];
            eventId: string;
            /** Format: uuid */
            id: string;
            lastError?: string | null;
            lastStatus?: number | null;
            /** Format: date-time */
            lastTriedAt?: string | null;
            /** Format: date-time */
            nextTryAt?: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed";
            type: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** WebhookEndpoint */
        "webhook-endpoints": {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            failingSince?: string | null;
            generation: number;
            /** Format: uuid */
            id: string;
            isDisabled?: boolean | null;
            /** Format: date-time */
            oldSecretUntil?: string | null;
            /** Format: date-time */
            pausedAt?: string | null;
            types: ("user.registered" | "user.suspended" | "user.reactivated" | "user.erased" | "identity.submitted" | "identity.verified" | "identity.rejected" | "identity.expired" | "project.submitted" | "project.confirmed" | "project.review_started" | "project.approved" | "project.started" | "project.presented" | "project.work_resumed" | "project.completed" | "project.cancelled" | "milestone.created" | "milestone.completed" | "file.uploaded" | "contract.sent" | "contract.signed" | "contract.declined" | "contract.expired" | "contract.activated" | "contract.completed" | "contract.cancelled" | "invoice.issued" | "invoice.partially_paid" | "invoice.paid" | "invoice.paid_late" | "invoice.overpaid" | "invoice.refunded" | "invoice.credited" | "invoice.written_off" | "invoice.voided" | "payment.requested" | "payment.settled" | "payment.recorded" | "payment.failed" | "payment.cancelled" | "payment.partially_refunded" | "payment.refunded" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "payment_exception.opened" | "message.sent")[];
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        /** @description The current password is wrong. Try again. */
        WrongPasswordError: {
            /** @constant */
            code: "wrong_password";
            /** @description For people, in the language of the request. */
            message: string;
        };
    };
    responses: {
        /** @description `account_suspended` */
        AccountSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["AccountSuspendedError"][];
                };
            };
        };
        /** @description `amount_not_chargeable` */
        AmountNotChargeable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["AmountNotChargeableError"][];
                };
            };
        };
        /** @description `amount_not_chargeable`, `idempotency_key_reused` */
        AmountNotChargeable_IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["AmountNotChargeableError"] | components["schemas"]["IdempotencyKeyReusedError"])[];
                };
            };
        };
        /** @description `card_declined` */
        CardDeclined: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["CardDeclinedError"][];
                };
            };
        };
        /** @description `contract_expired` */
        ContractExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["ContractExpiredError"][];
                };
            };
        };
        /** @description `duplicate` */
        Duplicate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["DuplicateError"][];
                };
            };
        };
        /** @description `duplicate`, `file_infected`, `request_in_progress`, `answer_lost` */
        Duplicate_FileInfected_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["DuplicateError"] | components["schemas"]["FileInfectedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `duplicate`, `request_in_progress`, `answer_lost` */
        Duplicate_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["DuplicateError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `email_taken`, `duplicate`, `request_in_progress`, `answer_lost` */
        EmailTaken_Duplicate_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["EmailTakenError"] | components["schemas"]["DuplicateError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `email_taken`, `request_in_progress`, `answer_lost` */
        EmailTaken_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["EmailTakenError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `file_infected`, `request_in_progress`, `answer_lost` */
        FileInfected_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["FileInfectedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `file_infected`, `too_many_files`, `request_in_progress`, `answer_lost` */
        FileInfected_TooManyFiles_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["FileInfectedError"] | components["schemas"]["TooManyFilesError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `file_in_use` */
        FileInUse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["FileInUseError"][];
                };
            };
        };
        /** @description `file_not_scanned`, `file_infected` */
        FileNotScanned_FileInfected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["FileNotScannedError"] | components["schemas"]["FileInfectedError"])[];
                };
            };
        };
        /** @description `file_not_scanned`, `file_infected`, `request_in_progress`, `answer_lost` */
        FileNotScanned_FileInfected_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["FileNotScannedError"] | components["schemas"]["FileInfectedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `forbidden` */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["ForbiddenError"][];
                };
            };
        };
        /** @description `forbidden`, `account_suspended` */
        Forbidden_AccountSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["ForbiddenError"] | components["schemas"]["AccountSuspendedError"])[];
                };
            };
        };
        /** @description `forbidden`, `account_suspended`, `email_not_verified` */
        Forbidden_AccountSuspended_EmailNotVerified: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["ForbiddenError"] | components["schemas"]["AccountSuspendedError"] | components["schemas"]["EmailNotVerifiedError"])[];
                };
            };
        };
        /** @description `forbidden`, `account_suspended`, `email_not_verified`, `identity_not_verified` */
        Forbidden_AccountSuspended_EmailNotVerified_IdentityNotVerified: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["ForbiddenError"] | components["schemas"]["AccountSuspendedError"] | components["schemas"]["EmailNotVerifiedError"] | components["schemas"]["IdentityNotVerifiedError"])[];
                };
            };
        };
        /** @description `forbidden`, `account_suspended`, `email_not_verified`, `wrong_password` */
        Forbidden_AccountSuspended_EmailNotVerified_WrongPassword: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["ForbiddenError"] | components["schemas"]["AccountSuspendedError"] | components["schemas"]["EmailNotVerifiedError"] | components["schemas"]["WrongPasswordError"])[];
                };
            };
        };
        /** @description `forbidden`, `account_suspended`, `wrong_password` */
        Forbidden_AccountSuspended_WrongPassword: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["ForbiddenError"] | components["schemas"]["AccountSuspendedError"] | components["schemas"]["WrongPasswordError"])[];
                };
            };
        };
        /** @description `forbidden`, `insufficient_scope`, `account_suspended` */
        Forbidden_InsufficientScope_AccountSuspended: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["ForbiddenError"] | components["schemas"]["InsufficientScopeError"] | components["schemas"]["AccountSuspendedError"])[];
                };
            };
        };
        /** @description `idempotency_key_reused` */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["IdempotencyKeyReusedError"][];
                };
            };
        };
        /** @description `identity_already_submitted`, `file_infected`, `request_in_progress`, `answer_lost` */
        IdentityAlreadySubmitted_FileInfected_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IdentityAlreadySubmittedError"] | components["schemas"]["FileInfectedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `illegal_transition` */
        IllegalTransition: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["IllegalTransitionError"][];
                };
            };
        };
        /** @description `illegal_transition`, `amount_exceeded`, `request_in_progress`, `answer_lost` */
        IllegalTransition_AmountExceeded_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["AmountExceededError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `duplicate`, `stale_document` */
        IllegalTransition_Duplicate_StaleDocument: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["StaleDocumentError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `duplicate`, `stale_document`, `file_infected` */
        IllegalTransition_Duplicate_StaleDocument_FileInfected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["StaleDocumentError"] | components["schemas"]["FileInfectedError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `email_taken`, `duplicate`, `stale_document` */
        IllegalTransition_EmailTaken_Duplicate_StaleDocument: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["EmailTakenError"] | components["schemas"]["DuplicateError"] | components["schemas"]["StaleDocumentError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `over_invoiced`, `payment_in_progress` */
        IllegalTransition_OverInvoiced_PaymentInProgress: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["OverInvoicedError"] | components["schemas"]["PaymentInProgressError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `payment_mismatch`, `request_in_progress`, `answer_lost` */
        IllegalTransition_PaymentMismatch_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["PaymentMismatchError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `percentage_exceeded` */
        IllegalTransition_PercentageExceeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["PercentageExceededError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `percentage_exceeded`, `request_in_progress`, `answer_lost` */
        IllegalTransition_PercentageExceeded_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["PercentageExceededError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `refund_refused` */
        IllegalTransition_RefundRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["RefundRefusedError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `request_in_progress`, `answer_lost` */
        IllegalTransition_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `stale_order` */
        IllegalTransition_StaleOrder: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["StaleOrderError"])[];
                };
            };
        };
        /** @description `illegal_transition`, `unlikely_date` */
        IllegalTransition_UnlikelyDate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["UnlikelyDateError"])[];
                };
            };
        };
        /** @description `insufficient_scope` */
        InsufficientScope: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["InsufficientScopeError"][];
                };
            };
        };
        /** @description `internal_error` */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["InternalError"][];
                };
            };
        };
        /** @description `invalid_credentials` */
        InvalidCredentials: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["InvalidCredentialsError"][];
                };
            };
        };
        /** @description `invalid_refresh_token` */
        InvalidRefreshToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["InvalidRefreshTokenError"][];
                };
            };
        };
        /** @description `link_expired` */
        LinkExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["LinkExpiredError"][];
                };
            };
        };
        /** @description `malformed_json`, `validation_failed` */
        MalformedJson_ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["MalformedJsonError"] | components["schemas"]["ValidationFailedError"])[];
                };
            };
        };
        /** @description `malformed_json`, `validation_failed`, `invalid_signature` */
        MalformedJson_ValidationFailed_InvalidSignature: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["MalformedJsonError"] | components["schemas"]["ValidationFailedError"] | components["schemas"]["InvalidSignatureError"])[];
                };
            };
        };
        /** @description `not_found` */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["NotFoundError"][];
                };
            };
        };
        /** @description `range_not_satisfiable` */
        RangeNotSatisfiable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["RangeNotSatisfiableError"][];
                };
            };
        };
        /** @description `rate_limited` */
        RateLimited: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["RateLimitedError"][];
                };
            };
        };
        /** @description `request_in_progress`, `answer_lost` */
        RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `stale_document`, `request_in_progress`, `answer_lost` */
        StaleDocument_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["StaleDocumentError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `too_large` */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["TooLargeError"][];
                };
            };
        };
        /** @description `too_many_streams` */
        TooManyStreams: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["TooManyStreamsError"][];
                };
            };
        };
        /** @description `unauthenticated` */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["UnauthenticatedError"][];
                };
            };
        };
        /** @description `unavailable` */
        Unavailable: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["UnavailableError"][];
                };
            };
        };
        /** @description `unavailable`, `payments_not_configured` */
        Unavailable_PaymentsNotConfigured: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["UnavailableError"] | components["schemas"]["PaymentsNotConfiguredError"])[];
                };
            };
        };
        /** @description `unlikely_date`, `request_in_progress`, `answer_lost` */
        UnlikelyDate_RequestInProgress_AnswerLost: {
            headers: {
                /** @description Seconds, where it is known when to try again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["UnlikelyDateError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                };
            };
        };
        /** @description `unreadable_file`, `idempotency_key_reused` */
        UnreadableFile_IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["UnreadableFileError"] | components["schemas"]["IdempotencyKeyReusedError"])[];
                };
            };
        };
        /** @description `unreadable_file`, `signature_empty`, `idempotency_key_reused` */
        UnreadableFile_SignatureEmpty_IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: (components["schemas"]["UnreadableFileError"] | components["schemas"]["SignatureEmptyError"] | components["schemas"]["IdempotencyKeyReusedError"])[];
                };
            };
        };
        /** @description `unsupported_type` */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["UnsupportedTypeError"][];
                };
            };
        };
        /** @description `validation_failed` */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    errors: components["schemas"]["ValidationFailedError"][];
                };
            };
        };
    };
    parameters: {
        /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getIndex: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        company: string;
                        documentation: string;
                        graphql: string;
                        health: string;
                        name: string;
                        openapi: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getActivityLogs: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["activity-logs"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getActivityLogsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["activity-logs"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminActivityLogs: {
        parameters: {
            query?: {
                /** @description `payment.recorded` */
                action?: string;
                actor?: string;
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description An id, or a collection: short for the two below. */
                entity?: string;
                entityId?: string;
                /** @description A collection: `payments`. */
                entityType?: string;
                /** @description A day in the time zone of the company, or a time. */
                from?: string;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description A day in the time zone of the company, to its end, or a time. */
                to?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["activity-logs"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** @description To the minute. */
                            lastUsedAt: string | null;
                            name: string;
                            /** @description The first characters of the key. */
                            prefix: string;
                            revokedAt: string | null;
                            scopes: ("projects:read" | "projects:write" | "contracts:read" | "contracts:write" | "money:read" | "money:write" | "messages:read" | "messages:write" | "people:read" | "activity:read")[];
                            /** @enum {string} */
                            state: "active" | "expired" | "revoked";
                            /** @description The admin in whose place it acts. */
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminApiKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    expiresInDays: number;
                    name: string;
                    scopes: ("projects:read" | "projects:write" | "contracts:read" | "contracts:write" | "money:read" | "money:write" | "messages:read" | "messages:write" | "people:read" | "activity:read")[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        key: string;
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_WrongPassword"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAdminApiKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminAuditHead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** @description Of the last link, SHA-256 in hex. */
                        hash: string;
                        /** @description How many entries the chain has. */
                        seq: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminAuditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        /** @description Empty: every entry is what it was when it was written. */
                        breaks: {
                            entryId: string | null;
                            /** @enum {string} */
                            kind: "changed" | "removed" | "inserted" | "reordered" | "rewritten" | "truncated";
                            says: string;
                            seq: number | null;
                            untilSeq?: number;
                        }[];
                        /** @description How many links were compared with their entries. */
                        checked: number;
                        head: {
                            hash: string;
                            seq: number;
                        };
                        /** @description How many exported heads were compared with the chain. */
                        heads: number;
                        /** @description Entries that had waited for their link for more than a minute, because no server ran. The first is named. */
                        late: {
                            count: number;
                            entryId: string;
                            /** Format: date-time */
                            since: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminChanges: {
        parameters: {
            query: {
                /** @description Left out for a global. */
                entityId?: string;
                entityType: "users" | "sessions" | "refresh-tokens" | "auth-tokens" | "api-keys" | "identity-verifications" | "vault-keys" | "project-types" | "projects" | "project-milestones" | "project-files" | "contracts" | "contract-signatures" | "contract-templates" | "contract-reminders" | "signer-certificates" | "payments" | "payment-refunds" | "payment-allocations" | "payment-disputes" | "payment-reviews" | "invoices" | "invoice-reminders" | "ledger-transactions" | "ledger-entries" | "stripe-events" | "stripe-operations" | "webhook-endpoints" | "webhook-deliveries" | "messages" | "message-receipts" | "notifications" | "broadcasts" | "activity-logs" | "media" | "company";
                /** @description `updatedAt` of the version that was read. */
                since: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            fields: {
                                after: unknown;
                                before: unknown;
                                name: string;
                            }[];
                        }[];
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminDashboard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alerts: {
                            expiringContracts: {
                                count: number;
                                docs: {
                                    /** Format: uuid */
                                    client: string;
                                    contractNumber: string;
                                    expiresAt: string;
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                }[];
                            };
                            identityChecks: {
                                count: number;
                                docs: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    submittedAt: string;
                                    /** Format: uuid */
                                    user: string;
                                }[];
                            };
                            overdueInvoices: {
                                count: number;
                                docs: {
                                    /** Format: uuid */
                                    client: string;
                                    currency: string;
                                    dueDate: string;
                                    /** Format: uuid */
                                    id: string;
                                    invoiceNumber: string;
                                    /** @description Minor units. */
                                    owed: number;
                                }[];
                            };
                        };
                        contracts: {
                            byStatus: {
                                [key: string]: number;
                            };
                            total: number;
                            value: {
                                /** @description Minor units. */
                                amount: number;
                                contracts: number;
                                currency: string;
                            }[];
                        };
                        /** @description What the people and things are called that are named by id above. */
                        labels: {
                            [key: string]: string;
                        };
                        projects: {
                            byStatus: {
                                [key: string]: number;
                            };
                            total: number;
                        };
                        recentActivity: components["schemas"]["activity-logs"][];
                        revenue: {
                            currency: string;
                            /** @description Minor units. */
                            disputed: number;
                            /** @description Minor units. */
                            net: number;
                            /** @description Minor units. */
                            overdue: number;
                            /** @description Minor units. */
                            owed: number;
                            /** @description Minor units. */
                            pending: number;
                            /** @description Minor units. */
                            received: number;
                            /** @description Minor units. */
                            refunded: number;
                            /** @description Minor units. */
                            refundsDue: number;
                            /** @description Minor units. */
                            thisMonth: number;
                            /** @description Minor units. */
                            unmatched: number;
                        }[];
                        /** @description Of this month and the eleven before it; months without money are left out. */
                        revenueByMonth: {
                            currency: string;
                            /** @description Minor units. */
                            disputed: number;
                            /** @description Minor units. */
                            net: number;
                            payments: number;
                            period: string;
                            /** @description Minor units. */
                            received: number;
                            /** @description Minor units. */
                            refunded: number;
                            /** @description Minor units. */
                            refundsDue: number;
                            start: string;
                            /** @description Minor units. */
                            unmatched: number;
                        }[];
                        users: {
                            [key: string]: number;
                        };
                        worklist: {
                            contractsToActivate: {
                                count: number;
                                docs: {
                                    /** Format: uuid */
                                    client: string;
                                    contractNumber: string;
                                    /** Format: uuid */
                                    id: string;
                                    signedAt: string | null;
                                    title: string;
                                }[];
                            };
                            contractsToSign: {
                                count: number;
                                docs: {
                                    /** Format: uuid */
                                    client: string;
                                    contractNumber: string;
                                    expiresAt: string | null;
                                    /** Format: uuid */
                                    id: string;
                                    sentAt: string | null;
                                    title: string;
                                }[];
                            };
                            openInvoices: {
                                count: number;
                                currency: string;
                                overdue: number;
                            }[];
                            openReviews: number;
                            projectsToReview: {
                                count: number;
                                docs: {
                                    /** Format: uuid */
                                    client: string;
                                    createdAt: string;
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            };
                            /** @description Jobs and events of Stripe that were given up. */
                            stuck: number;
                            /** @description Of the one who asks. */
                            unreadMessages: number;
                        };
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminLabels: {
        parameters: {
            query: {
                /** @description By commas, of whatever collections. */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        labels: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminListsCollectionCsv: {
        parameters: {
            query: {
                /** @description Names of fields, separated by commas; without them those that the list shows. */
                columns?: string;
                /** @description Of headings and of words like states. */
                language: "en" | "ar";
                search?: string;
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description As in lists; JSON is taken, too. */
                where?: string;
            };
            header?: never;
            path: {
                /** @description The name of a collection: `contracts`. */
                collection: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminProjectTypes: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["project-types"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminProjectTypes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    color?: string | null;
                    description?: string | null;
                    icon?: string | null;
                    isActive?: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-types"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            409: components["responses"]["Duplicate_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAdminProjectTypesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    color?: string | null;
                    description?: string | null;
                    icon?: string | null;
                    isActive?: boolean;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-types"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Duplicate"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminReportsAging: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description A day in the time zone of the company, as it ended, or a time; now where nothing is said. */
                at?: string;
                format?: "json" | "csv";
                /** @description Rows by client a page; all where nothing is said, and in a CSV. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        clients: {
                            /** Format: uuid */
                            client: string;
                            company: string | null;
                            currency: string;
                            /** @description Minor units. */
                            current: number;
                            /** @description Minor units. */
                            days1To30: number;
                            /** @description Minor units. */
                            days31To60: number;
                            /** @description Minor units. */
                            days61To90: number;
                            invoices: number;
                            name: string;
                            /** @description Minor units. */
                            over90: number;
                            /** @description Minor units. */
                            total: number;
                        }[];
                        hasNextPage: boolean;
                        /** @description For `after`; null at the end. */
                        nextCursor: string | null;
                        receivable: {
                            /** @description Minor units. */
                            balance: number;
                            currency: string;
                            /** @description Minor units. */
                            overpaid: number;
                            /** @description Minor units. */
                            owed: number;
                        }[];
                        /** @description Rows by client on all pages: one for each client and currency. */
                        totalClients: number;
                        totals: {
                            currency: string;
                            /** @description Minor units. */
                            current: number;
                            /** @description Minor units. */
                            days1To30: number;
                            /** @description Minor units. */
                            days31To60: number;
                            /** @description Minor units. */
                            days61To90: number;
                            invoices: number;
                            /** @description Minor units. */
                            over90: number;
                            /** @description Minor units. */
                            total: number;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminReportsLedger: {
        parameters: {
            query?: {
                /** @description A day in the time zone of the company, as it ended, or a time; now where nothing is said. */
                at?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            /** @enum {string} */
                            account: "bank" | "cash" | "other" | "stripe" | "receivable" | "client_credit" | "suspense" | "refunds_payable" | "revenue" | "tax_payable" | "tax_withheld" | "write_offs" | "disputed" | "dispute_losses";
                            /** @description Minor units. */
                            balance: number;
                            /** @description Minor units. */
                            credit: number;
                            currency: string;
                            /** @description Minor units. */
                            debit: number;
                        }[];
                        asOf: string;
                        totals: {
                            /** @description Minor units. */
                            balance: number;
                            /** @description Minor units. */
                            credit: number;
                            currency: string;
                            /** @description Minor units. */
                            debit: number;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminReportsPipeline: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                /** @description A day in the time zone of the company, or a time. */
                from?: string;
                groupBy?: "day" | "week" | "month" | "quarter" | "year";
                /** @description A day in the time zone of the company, to its end, or a time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        /** @enum {string} */
                        groupBy: "day" | "week" | "month" | "quarter" | "year";
                        periods: {
                            cancelled: number;
                            completed: number;
                            offered: number;
                            period: string;
                            signed: number;
                            start: string;
                            submitted: number;
                        }[];
                        stages: {
                            projects: number;
                            status: string;
                            value: {
                                /** @description Minor units. */
                                amount: number;
                                contracts: number;
                                currency: string;
                            }[];
                        }[];
                        to: string;
                        total: {
                            cancelled: number;
                            completed: number;
                            offered: number;
                            signed: number;
                            submitted: number;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminReportsRevenue: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                /** @description A day in the time zone of the company, or a time. */
                from?: string;
                groupBy?: "day" | "week" | "month" | "quarter" | "year";
                /** @description Leaves out what was booked from then on: the report as it stood at that moment. */
                knownAt?: string;
                /** @description A day in the time zone of the company, to its end, or a time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        /** @enum {string} */
                        groupBy: "day" | "week" | "month" | "quarter" | "year";
                        rows: {
                            currency: string;
                            /** @description Minor units. */
                            disputed: number;
                            /** @description Minor units. */
                            net: number;
                            payments: number;
                            period: string;
                            /** @description Minor units. */
                            received: number;
                            /** @description Minor units. */
                            refunded: number;
                            /** @description Minor units. */
                            refundsDue: number;
                            start: string;
                            /** @description Minor units. */
                            unmatched: number;
                        }[];
                        to: string;
                        totals: {
                            currency: string;
                            /** @description Minor units. */
                            disputed: number;
                            /** @description Minor units. */
                            net: number;
                            payments: number;
                            /** @description Minor units. */
                            received: number;
                            /** @description Minor units. */
                            refunded: number;
                            /** @description Minor units. */
                            refundsDue: number;
                            /** @description Minor units. */
                            unmatched: number;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminReportsTax: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                /** @description A day in the time zone of the company, or a time. */
                from?: string;
                /** @description A day in the time zone of the company, to its end, or a time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        rows: {
                            category: ("standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope") | null;
                            /** @description Minor units. */
                            creditedNet: number;
                            /** @description Minor units. */
                            creditedTax: number;
                            currency: string;
                            /** @description Minor units. */
                            invoicedNet: number;
                            /** @description Minor units. */
                            invoicedTax: number;
                            /** @description Empty for a single rate. */
                            name: string;
                            /** @description Minor units. */
                            net: number;
                            rateBps: number;
                            /** @description Minor units. */
                            tax: number;
                            /** @description Minor units. */
                            writtenOffTax: number;
                        }[];
                        to: string;
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminReportsTimeToPayment: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                /** @description A day in the time zone of the company, or a time. */
                from?: string;
                groupBy?: "day" | "week" | "month" | "quarter" | "year";
                /** @description A day in the time zone of the company, to its end, or a time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clients: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            /** Format: uuid */
                            client: string;
                            company: string | null;
                            count: number;
                            /** @description After their due date. */
                            late: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            name: string;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                        }[];
                        from: string;
                        /** @enum {string} */
                        groupBy: "day" | "week" | "month" | "quarter" | "year";
                        periods: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            count: number;
                            /** @description After their due date. */
                            late: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                            period: string;
                            start: string;
                        }[];
                        to: string;
                        total: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            count: number;
                            /** @description After their due date. */
                            late: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                        };
                        /** @description What is not done yet, and since when. */
                        waiting: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            count: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminReportsTimeToSignature: {
        parameters: {
            query?: {
                format?: "json" | "csv";
                /** @description A day in the time zone of the company, or a time. */
                from?: string;
                groupBy?: "day" | "week" | "month" | "quarter" | "year";
                /** @description A day in the time zone of the company, to its end, or a time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clients: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            /** Format: uuid */
                            client: string;
                            company: string | null;
                            count: number;
                            /** @description After their due date. */
                            late: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            name: string;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                        }[];
                        from: string;
                        /** @enum {string} */
                        groupBy: "day" | "week" | "month" | "quarter" | "year";
                        periods: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            count: number;
                            /** @description After their due date. */
                            late: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                            period: string;
                            start: string;
                        }[];
                        to: string;
                        total: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            count: number;
                            /** @description After their due date. */
                            late: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                        };
                        /** @description What is not done yet, and since when. */
                        waiting: {
                            /** @description Days, with one decimal. */
                            average: number | null;
                            count: number;
                            /** @description Days, with one decimal. */
                            median: number | null;
                            /** @description Days, with one decimal. */
                            p90: number | null;
                        };
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminStripeEventsIdRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["stripe-events"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminStripeJobsFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            /** @description Ids of what it was about. */
                            data: {
                                [key: string]: unknown;
                            };
                            error: string;
                            /** Format: date-time */
                            failedAt: string;
                            id: string;
                            /** @description `stripe.event` */
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminSystemBroadcast: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Closed on 1 January",
                 *       "message": "We are back on 2 January.",
                 *       "audience": "client"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    audience: "all" | "client" | "admin";
                    /**
                     * @default [
                     *       "in_app",
                     *       "email"
                     *     ]
                     */
                    channels?: ("in_app" | "email")[];
                    message: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "The announcement is on its way.",
                     *       "recipientCount": 120
                     *     }
                     */
                    "application/json": {
                        message: string;
                        recipientCount: number;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminSystemBroadcastAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        admin: {
                            /** @description Those of them who take mail of this kind. */
                            mails: number;
                            /** @description Active accounts. */
                            recipients: number;
                        };
                        all: {
                            /** @description Those of them who take mail of this kind. */
                            mails: number;
                            /** @description Active accounts. */
                            recipients: number;
                        };
                        client: {
                            /** @description Those of them who take mail of this kind. */
                            mails: number;
                            /** @description Active accounts. */
                            recipients: number;
                        };
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminSystemBroadcastPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "ar";
                    message: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        html: string;
                        /** @enum {string} */
                        locale: "en" | "ar";
                        subject: string;
                        text: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminSystemCleanup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Counts only.
                     * @default false
                     */
                    dryRun?: boolean;
                    /** @description 0 is all of them; uploads younger than an hour always stay. */
                    olderThanDays: number;
                    /** @enum {string} */
                    type: "notifications" | "files" | "sessions";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deletedCount: number;
                        message: string;
                        /** @description Of the type `files`: what a look through the storage found beside. */
                        storage?: {
                            /** @description Documents of contracts and invoices without a row, which stay; at most 100. */
                            held: string[];
                            heldCount: number;
                            /** @description Files whose bytes are gone; at most 100. */
                            missing: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                path: string;
                            }[];
                            missingCount: number;
                            /** @description Uploads that were broken off and never finished. */
                            unfinishedCount: number;
                        };
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminSystemJobsRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        retriedCount: number;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminSystemSealsIdRetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contracts"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminSystemStuck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobs: {
                            count: number;
                            docs: {
                                /** @description Ids of what it was about; of a mail its template and address. */
                                about: {
                                    [key: string]: string;
                                };
                                error: string;
                                failedAt: string;
                                /** Format: uuid */
                                id: string;
                                /** @description `mail.send` */
                                name: string;
                            }[];
                        };
                        labels: {
                            [key: string]: string;
                        };
                        /** @description What failed and is tried again by itself. */
                        retrying: {
                            count: number;
                            error: string | null;
                            name: string;
                            nextTry: string;
                            tries: number;
                        }[];
                        seals: {
                            count: number;
                            docs: {
                                /** Format: uuid */
                                contract: string;
                                contractNumber: string;
                                error: string | null;
                                nextTry: string | null;
                                /** @enum {string} */
                                party: "client" | "agency";
                                signedAt: string;
                                tries: number | null;
                            }[];
                        };
                        stripeEvents: {
                            count: number;
                            docs: {
                                attempts: number;
                                error: string | null;
                                /** Format: uuid */
                                id: string;
                                occurredAt: string;
                                type: string;
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminSystemTestMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string | null;
                        /** @enum {string} */
                        outcome: "sent" | "written" | "failed";
                        to: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminUsers: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                identityStatus?: "not_submitted" | "pending" | "verified" | "rejected";
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                role?: "admin" | "client";
                search?: string;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                status?: "active" | "suspended" | "erased";
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["users"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        identity: ({
                            /** Format: uuid */
                            id: string;
                            images: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                path: string;
                            }[];
                            status: string;
                        } & {
                            [key: string]: unknown;
                        }) | null;
                        payments: components["schemas"]["payments"][];
                        projects: components["schemas"]["projects"][];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminUsersIdErase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erased: {
                            what: string;
                            why: string;
                        }[];
                        kept: {
                            what: string;
                            why: string;
                        }[];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminUsersIdExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminUsersIdInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAdminUsersIdInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["users"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminUsersIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            address: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            current: boolean;
                            device: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            userAgent: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAdminUsersIdSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endedCount: number;
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAdminUsersIdSessionsSessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
                /** @description The id of the row. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAdminUsersIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string | null;
                    /** @enum {string} */
                    status: "active" | "suspended";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["users"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAdminUsersIdVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    documentExpiresAt?: string | (string & (unknown & unknown));
                    documentType?: string;
                    /** @constant */
                    status: "verified";
                    /**
                     * Format: uuid
                     * @description The check that was looked at: another one, sent meanwhile, is not decided. Without it the newest.
                     */
                    verification?: string;
                } | {
                    rejectionReason: string;
                    /** @constant */
                    status: "rejected";
                    /**
                     * Format: uuid
                     * @description The check that was looked at: another one, sent meanwhile, is not decided. Without it the newest.
                     */
                    verification?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["users"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminWebhookDeliveriesIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAdminWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            createdAt: string | null;
                            failed: number;
                            failingSince: string | null;
                            /** Format: uuid */
                            id: string;
                            lastDeliveredAt: string | null;
                            /** @description Until then messages are signed with the secret from before, too. */
                            oldSecretUntil: string | null;
                            pending: number;
                            /** @enum {string} */
                            state: "active" | "paused" | "disabled";
                            types: ("user.registered" | "user.suspended" | "user.reactivated" | "user.erased" | "identity.submitted" | "identity.verified" | "identity.rejected" | "identity.expired" | "project.submitted" | "project.confirmed" | "project.review_started" | "project.approved" | "project.started" | "project.presented" | "project.work_resumed" | "project.completed" | "project.cancelled" | "milestone.created" | "milestone.completed" | "file.uploaded" | "contract.sent" | "contract.signed" | "contract.declined" | "contract.expired" | "contract.activated" | "contract.completed" | "contract.cancelled" | "invoice.issued" | "invoice.partially_paid" | "invoice.paid" | "invoice.paid_late" | "invoice.overpaid" | "invoice.refunded" | "invoice.credited" | "invoice.written_off" | "invoice.voided" | "payment.requested" | "payment.settled" | "payment.recorded" | "payment.failed" | "payment.cancelled" | "payment.partially_refunded" | "payment.refunded" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "payment_exception.opened" | "message.sent")[];
                            url: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    types: ("user.registered" | "user.suspended" | "user.reactivated" | "user.erased" | "identity.submitted" | "identity.verified" | "identity.rejected" | "identity.expired" | "project.submitted" | "project.confirmed" | "project.review_started" | "project.approved" | "project.started" | "project.presented" | "project.work_resumed" | "project.completed" | "project.cancelled" | "milestone.created" | "milestone.completed" | "file.uploaded" | "contract.sent" | "contract.signed" | "contract.declined" | "contract.expired" | "contract.activated" | "contract.completed" | "contract.cancelled" | "invoice.issued" | "invoice.partially_paid" | "invoice.paid" | "invoice.paid_late" | "invoice.overpaid" | "invoice.refunded" | "invoice.credited" | "invoice.written_off" | "invoice.voided" | "payment.requested" | "payment.settled" | "payment.recorded" | "payment.failed" | "payment.cancelled" | "payment.partially_refunded" | "payment.refunded" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "payment_exception.opened" | "message.sent")[];
                    url: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        message: string;
                        /** @description `whsec_…`: it is in this answer only. */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putAdminWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Messages wait while it is paused. */
                    isPaused?: boolean;
                    types?: ("user.registered" | "user.suspended" | "user.reactivated" | "user.erased" | "identity.submitted" | "identity.verified" | "identity.rejected" | "identity.expired" | "project.submitted" | "project.confirmed" | "project.review_started" | "project.approved" | "project.started" | "project.presented" | "project.work_resumed" | "project.completed" | "project.cancelled" | "milestone.created" | "milestone.completed" | "file.uploaded" | "contract.sent" | "contract.signed" | "contract.declined" | "contract.expired" | "contract.activated" | "contract.completed" | "contract.cancelled" | "invoice.issued" | "invoice.partially_paid" | "invoice.paid" | "invoice.paid_late" | "invoice.overpaid" | "invoice.refunded" | "invoice.credited" | "invoice.written_off" | "invoice.voided" | "payment.requested" | "payment.settled" | "payment.recorded" | "payment.failed" | "payment.cancelled" | "payment.partially_refunded" | "payment.refunded" | "refund.succeeded" | "refund.failed" | "dispute.opened" | "payment_exception.opened" | "message.sent")[];
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAdminWebhooksId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminWebhooksIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    since: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        replayedCount: number;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAdminWebhooksIdSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        /** Format: date-time */
                        oldSecretUntil: string;
                        /** @description `whsec_…`: it is in this answer only. */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthChangeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_EmailNotVerified_WrongPassword"];
            409: components["responses"]["EmailTaken_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthChangePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_WrongPassword"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthConfirmEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["EmailTaken_RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthForgotPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "layla@harbour.example"
                 *     }
                 */
                "application/json": {
                    email: string;
                    /**
                     * @description An admin’s link then leads to the admin panel.
                     * @constant
                     */
                    from?: "panel";
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthLogin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "layla@harbour.example",
                 *       "password": "a long sentence that you keep"
                 *     }
                 */
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exp: number;
                        message: string;
                        refreshToken: string;
                        token: string;
                        user: components["schemas"]["users"];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["InvalidCredentials"];
            403: components["responses"]["AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthLogout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    allSessions?: boolean | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: components["schemas"]["users"];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out where the cookie payload-refresh has it. */
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exp: number;
                        refreshToken: string;
                        token: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["InvalidRefreshToken"];
            403: components["responses"]["AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "layla@harbour.example",
                 *       "firstName": "Layla",
                 *       "lastName": "Haddad",
                 *       "password": "a long sentence that you keep",
                 *       "company": "Harbour LLC"
                 *     }
                 */
                "application/json": {
                    company?: string | null;
                    email: string;
                    firstName: string;
                    lastName: string;
                    password: string;
                    phone?: string | null;
                    timezone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exp: number;
                        message: string;
                        refreshToken: string;
                        token: string;
                        user: components["schemas"]["users"];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            409: components["responses"]["EmailTaken_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthResetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    /** @description Also begins a session, as a sign-in does, unless the account is suspended. */
                    signIn?: boolean | null;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exp?: number;
                        message: string;
                        refreshToken?: string;
                        token?: string;
                        user?: components["schemas"]["users"];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthRevertEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            409: components["responses"]["EmailTaken_RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            address: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            current: boolean;
                            device: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            lastUsedAt: string;
                            userAgent: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAuthSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthVerifyEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postAuthVerifyEmailResend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBroadcasts: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["broadcasts"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBroadcastsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["broadcasts"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Studio North",
                     *       "logoUrl": null,
                     *       "accentColor": "#1a2b3c"
                     *     }
                     */
                    "application/json": {
                        /** @description As `#1a2b3c`. */
                        accentColor: string | null;
                        /** @description The name of the company where it has no other. Null without an IBAN. */
                        accountHolder?: string | null;
                        /** @description In the words of the company, line by line. */
                        bankDetails?: string | null;
                        bic?: string | null;
                        /** @description True where clients can pay by card. Left out where they cannot, or nobody is signed in. */
                        cardPayments?: boolean;
                        /** @description Without spaces. */
                        iban?: string | null;
                        logoUrl: string | null;
                        name: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractReminders: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["contract-reminders"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractRemindersId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contract-reminders"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractSignatures: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["contract-signatures"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractSignaturesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contract-signatures"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractTemplates: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["contract-templates"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["contract-templatesCreate"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contract-templates"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            409: components["responses"]["Duplicate_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractTemplatesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contract-templates"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteContractTemplatesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contract-templates"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchContractTemplatesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["contract-templatesUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contract-templates"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContracts: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["contracts"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContracts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "project": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a71",
                 *       "title": "Web shop",
                 *       "content": "# Scope\n\nThe provider builds a web shop.",
                 *       "amount": 5000000,
                 *       "currency": "OMR",
                 *       "depositPercentage": 30
                 *     }
                 */
                "application/json": {
                    amount: number;
                    content?: (string | {
                        [key: string]: unknown;
                    }) | null;
                    currency?: string | null;
                    depositPercentage?: number | null;
                    expiresAt?: (string) | null;
                    /** @description What a request of a part of its plan comes with: nothing, its invoice, or a pro forma, whose invoice follows once it is paid. */
                    planInvoicing?: ("request" | "invoice" | "proforma") | null;
                    /** Format: uuid */
                    project: string;
                    /**
                     * @description By EN 16931. All but `standard` have no tax.
                     * @enum {string}
                     */
                    taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                    /** @description Named taxes, in place of `taxRateBps`. */
                    taxes?: {
                        /** @description Applies to the net and the taxes before it. */
                        compound?: boolean;
                        name: string;
                        /** @description Negative for a tax that the client withholds. */
                        rateBps: number;
                    }[];
                    /** @description Whether tax comes on top of the amount or is in it. Alone, with the company’s rate. Null: no tax is said. */
                    taxMode?: ("exclusive" | "inclusive") | null;
                    /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                    taxRateBps?: number;
                    /** @description Printed with the category. */
                    taxReason?: string;
                    template?: string | null;
                    terms?: ("" | string) | null;
                    title?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PercentageExceeded_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contractsDetail"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putContractsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: number | null;
                    content?: (string | {
                        [key: string]: unknown;
                    }) | null;
                    currency?: string | null;
                    /** @description `null` for none. */
                    depositPercentage?: number | null;
                    expiresAt?: (string) | null;
                    /** @description What a request of a part of its plan comes with: nothing, its invoice, or a pro forma, whose invoice follows once it is paid. */
                    planInvoicing?: ("request" | "invoice" | "proforma") | null;
                    project?: string | null;
                    /**
                     * @description By EN 16931. All but `standard` have no tax.
                     * @enum {string}
                     */
                    taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                    /** @description Named taxes, in place of `taxRateBps`. */
                    taxes?: {
                        /** @description Applies to the net and the taxes before it. */
                        compound?: boolean;
                        name: string;
                        /** @description Negative for a tax that the client withholds. */
                        rateBps: number;
                    }[];
                    /** @description Whether tax comes on top of the amount or is in it. Alone, with the company’s rate. Null: no tax is said. */
                    taxMode?: ("exclusive" | "inclusive") | null;
                    /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                    taxRateBps?: number;
                    /** @description Printed with the category. */
                    taxReason?: string;
                    /** @description Fills title, text and terms again, with the values as they are now. */
                    template?: string | null;
                    terms?: ("" | string) | null;
                    title?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PercentageExceeded"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchContractsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["contractsUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contracts"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putContractsIdActivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PercentageExceeded"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putContractsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putContractsIdComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsIdDecline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            410: components["responses"]["ContractExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractsIdEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsIdFinalInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `duplicate`, `over_invoiced`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["OverInvoicedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractsIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsIdPdfLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractsIdPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description All that is to be paid, tax included. */
                        amount: number;
                        /** Format: uuid */
                        contract: string;
                        currency: string;
                        /** @description Before tax. Where the contract says how it is taxed. */
                        netAmount?: number;
                        parts: {
                            /** @description As requested, or as it would be requested now. All parts add up to the contract. */
                            amount: number;
                            /** @description The issued invoice for it. */
                            invoice: string | null;
                            /** @enum {string} */
                            kind: "deposit" | "milestone" | "request" | "final" | "rest";
                            milestone: string | null;
                            /** @description Before tax. Where the contract says how it is taxed. */
                            netAmount?: number;
                            payment: string | null;
                            percentage: number | null;
                            receivedAmount: number;
                            refundedAmount: number;
                            /** @enum {string} */
                            state: "planned" | "due" | "covered" | "requested" | "processing" | "paid" | "partially_refunded" | "refunded" | "unplanned";
                            title: string;
                        }[];
                        /** @enum {string} */
                        taxMode?: "exclusive" | "inclusive";
                        totals: {
                            paid: number;
                            planned: number;
                            refunded: number;
                            requested: number;
                            unplanned: number;
                        };
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsIdResend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            410: components["responses"]["ContractExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsIdRevise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: number | null;
                    content?: (string | {
                        [key: string]: unknown;
                    }) | null;
                    currency?: string | null;
                    depositPercentage?: number | null;
                    expiresAt?: (string) | null;
                    /** @description What a request of a part of its plan comes with: nothing, its invoice, or a pro forma, whose invoice follows once it is paid. */
                    planInvoicing?: ("request" | "invoice" | "proforma") | null;
                    /**
                     * @description By EN 16931. All but `standard` have no tax.
                     * @enum {string}
                     */
                    taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                    /** @description Named taxes, in place of `taxRateBps`. */
                    taxes?: {
                        /** @description Applies to the net and the taxes before it. */
                        compound?: boolean;
                        name: string;
                        /** @description Negative for a tax that the client withholds. */
                        rateBps: number;
                    }[];
                    /** @description Whether tax comes on top of the amount or is in it. Alone, with the company’s rate. Null: no tax is said. */
                    taxMode?: ("exclusive" | "inclusive") | null;
                    /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                    taxRateBps?: number;
                    /** @description Printed with the category. */
                    taxReason?: string;
                    terms?: ("" | string) | null;
                    title?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `duplicate`, `percentage_exceeded`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["PercentageExceededError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putContractsIdSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PercentageExceeded"];
            410: components["responses"]["ContractExpired"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsIdSign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "consent": true,
                 *       "documentSha256": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                 *       "typedName": "Layla Haddad"
                 *     }
                 */
                "application/json": {
                    confirmName?: boolean | null;
                    /** @constant */
                    consent: true;
                    documentSha256: string;
                    /** @description The drawing as a data URL or in base64; or `typedName`. */
                    signature?: string;
                    typedName?: string;
                };
                "multipart/form-data": {
                    /**
                     * @description `true`: a typed name that shares nothing with the account’s is meant
                     * @enum {string}
                     */
                    confirmName?: "true" | "false";
                    /**
                     * @description `true`: the consent text is agreed to
                     * @enum {string}
                     */
                    consent: "true";
                    /** @description SHA-256 of the document that was read */
                    documentSha256: string;
                    /**
                     * Format: binary
                     * @description PNG, JPEG, WebP or HEIC, up to 5 MB; or `typedName`
                     */
                    signature?: Blob;
                    /** @description The typed name; or `signature` */
                    typedName?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["contractsDetail"];
                        message: string;
                        signature: components["schemas"]["contract-signatures"];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_EmailNotVerified_IdentityNotVerified"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `document_changed`, `already_signed`, `name_mismatch`, `file_infected`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DocumentChangedError"] | components["schemas"]["AlreadySignedError"] | components["schemas"]["NameMismatchError"] | components["schemas"]["FileInfectedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            410: components["responses"]["ContractExpired"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnreadableFile_SignatureEmpty_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractsIdVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        awaiting: ("client" | "agency")[];
                        contractNumber?: string;
                        documentSha256?: string;
                        documentTimestamps: string[];
                        known: boolean;
                        problems: {
                            /** @enum {string} */
                            code: "too_large" | "not_a_pdf" | "unreadable" | "not_signed" | "saved_again" | "not_from_platform" | "bytes_appended" | "changed_after_signing" | "document_changed" | "completion_mismatch" | "hidden_content" | "field_structure" | "signature_missing" | "byte_range" | "signature_unreadable" | "signature_invalid" | "weak_algorithm" | "signer_mismatch" | "certificate_untrusted" | "certificate_usage" | "certificate_time" | "certificate_revoked" | "revocation_list_invalid" | "time_contradiction" | "timestamp_invalid" | "timestamp_untrusted" | "validation_data" | "took_too_long";
                            message: string;
                        }[];
                        signatures: {
                            email?: string;
                            /** @enum {string} */
                            level: "B-B" | "B-T" | "B-LT" | "B-LTA";
                            /** @enum {string} */
                            party?: "client" | "agency";
                            /** @enum {string} */
                            revocation: "good" | "revoked" | "unknown";
                            signedAt: string | null;
                            signer: string;
                            /** @enum {string} */
                            status: "valid" | "altered_since" | "untrusted" | "revoked" | "outside_validity" | "invalid";
                            /** @enum {string} */
                            timeSource: "timestamp" | "server";
                            timestamp?: {
                                at: string;
                                authority: string;
                                trusted: boolean;
                            };
                        }[];
                        valid: boolean;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsPreview: {
        parameters: {
            query?: {
                format?: "pdf" | "json";
            };
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: number;
                    content?: (string | {
                        [key: string]: unknown;
                    }) | null;
                    currency?: string | null;
                    depositPercentage?: number | null;
                    expiresAt?: (string) | null;
                    /** @description What a request of a part of its plan comes with: nothing, its invoice, or a pro forma, whose invoice follows once it is paid. */
                    planInvoicing?: ("request" | "invoice" | "proforma") | null;
                    /** Format: uuid */
                    project: string;
                    /**
                     * @description By EN 16931. All but `standard` have no tax.
                     * @enum {string}
                     */
                    taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                    /** @description Named taxes, in place of `taxRateBps`. */
                    taxes?: {
                        /** @description Applies to the net and the taxes before it. */
                        compound?: boolean;
                        name: string;
                        /** @description Negative for a tax that the client withholds. */
                        rateBps: number;
                    }[];
                    /** @description Whether tax comes on top of the amount or is in it. Alone, with the company’s rate. Null: no tax is said. */
                    taxMode?: ("exclusive" | "inclusive") | null;
                    /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                    taxRateBps?: number;
                    /** @description Printed with the category. */
                    taxReason?: string;
                    template?: string | null;
                    terms?: ("" | string) | null;
                    title?: string | null;
                };
            };
        };
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PercentageExceeded_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContractsStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amounts: {
                            /** @description Minor units. */
                            amount: number;
                            byStatus: {
                                [key: string]: number;
                            };
                            count: number;
                            currency: string;
                        }[];
                        byStatus: {
                            [key: string]: number;
                        };
                        expiringSoon: number;
                        total: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postContractsVerify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The PDF, up to 32 MB
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        awaiting: ("client" | "agency")[];
                        contractNumber?: string;
                        documentSha256?: string;
                        documentTimestamps: string[];
                        known: boolean;
                        problems: {
                            /** @enum {string} */
                            code: "too_large" | "not_a_pdf" | "unreadable" | "not_signed" | "saved_again" | "not_from_platform" | "bytes_appended" | "changed_after_signing" | "document_changed" | "completion_mismatch" | "hidden_content" | "field_structure" | "signature_missing" | "byte_range" | "signature_unreadable" | "signature_invalid" | "weak_algorithm" | "signer_mismatch" | "certificate_untrusted" | "certificate_usage" | "certificate_time" | "certificate_revoked" | "revocation_list_invalid" | "time_contradiction" | "timestamp_invalid" | "timestamp_untrusted" | "validation_data" | "took_too_long";
                            message: string;
                        }[];
                        signatures: {
                            email?: string;
                            /** @enum {string} */
                            level: "B-B" | "B-T" | "B-LT" | "B-LTA";
                            /** @enum {string} */
                            party?: "client" | "agency";
                            /** @enum {string} */
                            revocation: "good" | "revoked" | "unknown";
                            signedAt: string | null;
                            signer: string;
                            /** @enum {string} */
                            status: "valid" | "altered_since" | "untrusted" | "revoked" | "outside_validity" | "invalid";
                            /** @enum {string} */
                            timeSource: "timestamp" | "server";
                            timestamp?: {
                                at: string;
                                authority: string;
                                trusted: boolean;
                            };
                        }[];
                        valid: boolean;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            409: components["responses"]["FileInfected_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnreadableFile_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDocsAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The name of the file. */
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getFilesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["project-files"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteFilesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileInUse"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getFilesIdDownload: {
        parameters: {
            query?: {
                reason?: "" | string;
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The bytes */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description No body */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileNotScanned_FileInfected"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postFilesIdLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileNotScanned_FileInfected_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteFilesDeletePath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description With its slashes as they are: escaped it is unknown. */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileInUse"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getFilesDownloadPath: {
        parameters: {
            query?: {
                reason?: "" | string;
            };
            header?: never;
            path: {
                /** @description With its slashes as they are: escaped it is unknown. */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The bytes */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description No body */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileNotScanned_FileInfected"];
            416: components["responses"]["RangeNotSatisfiable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getFilesInfoPath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description With its slashes as they are: escaped it is unknown. */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["project-files"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postFilesLinkPath: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description With its slashes as they are: escaped it is unknown. */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileNotScanned_FileInfected_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getFilesOpen: {
        parameters: {
            query: {
                reason?: "" | string;
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The bytes */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description No body */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileNotScanned_FileInfected"];
            410: components["responses"]["LinkExpired"];
            416: components["responses"]["RangeNotSatisfiable"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postFilesUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description What the file is, up to 2000 characters */
                    description?: string;
                    /**
                     * Format: binary
                     * @description The file, up to 200 MB
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: {
                            description: string | null;
                            filename: string;
                            /** Format: uuid */
                            id: string;
                            mimeType: string;
                            path: string;
                            /** @enum {string} */
                            scanStatus?: "pending";
                            sha256: string;
                            size: number;
                        };
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            409: components["responses"]["FileInfected_TooManyFiles_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnreadableFile_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getGlobalsCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["company"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postGlobalsCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["companyUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        result: components["schemas"]["company"];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["StaleDocument_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postGraphql: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "query": "{ Projects(limit: 10) { docs { id name status } } }"
                 *     }
                 */
                "application/json": {
                    operationName?: string;
                    query: string;
                    variables?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description GraphQL’s own answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/graphql-response+json": components["schemas"]["GraphQlAnswer"];
                    "application/json": components["schemas"]["GraphQlAnswer"];
                };
            };
            /** @description A query that is malformed or too large, as GraphQL answers; a malformed body, as REST does */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/graphql-response+json": components["schemas"]["GraphQlAnswer"];
                    "application/json": components["schemas"]["GraphQlAnswer"] | {
                        errors: (components["schemas"]["MalformedJsonError"] | components["schemas"]["ValidationFailedError"])[];
                    };
                };
            };
            403: components["responses"]["Forbidden"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: "ok" | "unavailable";
                        };
                        /** @constant */
                        mode?: "quiet";
                        /** @enum {string} */
                        status: "ok" | "unavailable";
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            /** @description Not now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: "ok" | "unavailable";
                        };
                        /** @constant */
                        mode?: "quiet";
                        /** @enum {string} */
                        status: "ok" | "unavailable";
                    };
                };
            };
        };
    };
    getIdentityVerifications: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["identity-verifications"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getIdentityVerificationsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["identity-verifications"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getInvoiceReminders: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["invoice-reminders"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getInvoiceRemindersId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["invoice-reminders"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getInvoices: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["invoices"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getInvoicesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["invoices"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchInvoicesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["invoicesUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLedgerEntries: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["ledger-entries"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLedgerEntriesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ledger-entries"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLedgerTransactions: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["ledger-transactions"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLedgerTransactionsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ledger-transactions"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMedia: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["media"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description Its fields as JSON */
                    _payload: string;
                    /**
                     * Format: binary
                     * @description The image
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["media"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["Duplicate_FileInfected_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMediaId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["media"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteMediaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["media"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument_FileInfected"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchMediaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["mediaUpdate"];
                "multipart/form-data": {
                    /** @description Its fields as JSON */
                    _payload?: string;
                    /**
                     * Format: binary
                     * @description The image
                     */
                    file?: Blob;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["media"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument_FileInfected"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessageReceipts: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["message-receipts"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessageReceiptsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["message-receipts"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessages: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["messages"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "project": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a71",
                 *       "content": "When can we see the first draft?"
                 *     }
                 */
                "application/json": {
                    attachments?: string[] | null;
                    content: string;
                    /** Format: uuid */
                    project: string;
                    recipient?: string | null;
                    subject?: (string | "") | null;
                    type?: ("general" | "update" | "feedback" | "invoice" | "milestone" | "urgent") | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["messages"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileNotScanned_FileInfected_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessagesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["messagesDetail"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putMessagesIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["messages"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postMessagesIdReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "content": "On Thursday."
                 *     }
                 */
                "application/json": {
                    attachments?: string[] | null;
                    content: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["messages"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessagesNotifications: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["notifications"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putMessagesNotificationsIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["notifications"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putMessagesNotificationsReadAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessagesNotificationsUnreadCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unreadCount: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessagesStream: {
        parameters: {
            query?: {
                lastEventId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            429: components["responses"]["TooManyStreams"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessagesUnreadCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "unreadCount": 2
                     *     }
                     */
                    "application/json": {
                        unreadCount: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getNotifications: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["notifications"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getNotificationsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notifications"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentAllocations: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["payment-allocations"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentAllocationsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payment-allocations"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentDisputes: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["payment-disputes"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentDisputesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payment-disputes"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentRefunds: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["payment-refunds"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentRefundsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payment-refunds"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentReviews: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["payment-reviews"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentReviewsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payment-reviews"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPayments: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["payments"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPayments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "project": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a71",
                 *       "amount": 500000,
                 *       "currency": "OMR",
                 *       "description": "Deposit",
                 *       "dueDate": "2026-12-31"
                 *     }
                 */
                "application/json": {
                    /** @description What the plan has for the part it names, where it is not given. */
                    amount?: number;
                    /** @description Takes a date before 2000 or more than a year before the invoice, which is 409 `unlikely_date` otherwise. */
                    confirmDate?: boolean;
                    /** Format: uuid */
                    contract?: string;
                    /** @description ISO 4217, upper case. */
                    currency?: string;
                    /** @description The title of the part it names, where it is not given. */
                    description?: string;
                    dueDate?: string | (string & (unknown & unknown));
                    /** Format: uuid */
                    invoice?: string;
                    /** Format: uuid */
                    milestone?: string;
                    /**
                     * @description The deposit of the contract, where its request was cancelled.
                     * @constant
                     */
                    planPart?: "deposit";
                    /** Format: uuid */
                    project: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payments"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `duplicate`, `unlikely_date`, `amount_exceeded`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["UnlikelyDateError"] | components["schemas"]["AmountExceededError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["payments"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsIdAllocate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoice": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a73",
                 *       "amount": 500000
                 *     }
                 */
                "application/json": {
                    /** @description As much as both have where it is not given. */
                    amount?: number;
                    /** Format: uuid */
                    invoice: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payment-allocations"];
                        invoice: components["schemas"]["invoices"];
                        message: string;
                        payment: components["schemas"]["payments"];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_AmountExceeded_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPaymentsIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payments"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    postPaymentsIdConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paymentIntentId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payments"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PaymentMismatch_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    postPaymentsIdIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: number;
                        clientSecret: string;
                        currency: string;
                        paymentIntentId: string;
                        publishableKey: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PaymentMismatch_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["AmountNotChargeable_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    postPaymentsIdProcess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paymentMethodId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clientSecret?: string;
                        doc: components["schemas"]["payments"];
                        message: string;
                        requiresAction?: boolean;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            402: components["responses"]["CardDeclined"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PaymentMismatch_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["AmountNotChargeable_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    getPaymentsIdProforma: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsIdRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "method": "bank_transfer",
                 *       "reference": "TRX-20261130-7"
                 *     }
                 */
                "application/json": {
                    /** @description `true` where the same again is meant: otherwise it is refused as a `duplicate`. */
                    confirm?: boolean;
                    /** @description Takes a date before 2000 or more than a year before the invoice, which is 409 `unlikely_date` otherwise. */
                    confirmDate?: boolean;
                    /** @enum {string} */
                    method: "bank_transfer" | "cash" | "other";
                    paidAt?: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payments"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `duplicate`, `unlikely_date`, `amount_exceeded`, `already_received`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["UnlikelyDateError"] | components["schemas"]["AmountExceededError"] | components["schemas"]["AlreadyReceivedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsIdRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 100000,
                 *       "reason": "A part was not needed."
                 *     }
                 */
                "application/json": {
                    amount?: number;
                    /** @description `true` where the same again is meant: otherwise it is refused as a `duplicate`. */
                    confirm?: boolean;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payments"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `duplicate`, `amount_exceeded`, `refund_refused`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["AmountExceededError"] | components["schemas"]["RefundRefusedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["AmountNotChargeable_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    deletePaymentsAllocationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payment-allocations"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentsInvoices: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["invoices"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "project": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a71",
                 *       "dueDate": "2026-12-31",
                 *       "currency": "OMR",
                 *       "lines": [
                 *         {
                 *           "description": "Design",
                 *           "quantity": 2,
                 *           "unitAmount": 625000,
                 *           "taxRateBps": 500
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description Instead of lines: one line of this amount. */
                    amount?: number;
                    /** @description Takes a date before 2000 or more than a year before the invoice, which is 409 `unlikely_date` otherwise. */
                    confirmDate?: boolean;
                    /** Format: uuid */
                    contract?: string;
                    /** @description ISO 4217, upper case. */
                    currency?: string;
                    /** @description Of the one line. */
                    description?: string;
                    /** @description Off the whole invoice; it becomes lines below zero, one a tax rate. */
                    discount?: {
                        /** @description Minor units, in what the lines are written in: net, or gross where tax is included. */
                        amount?: number;
                        /** @description Basis points: 1000 is 10 %. */
                        bps?: number;
                        /** @description What its lines say. */
                        description?: string;
                    };
                    dueDate: string | (string & (unknown & unknown));
                    lines?: {
                        description: string;
                        /** @description Off this line, in basis points: 1000 is 10 %. */
                        discountBps?: number;
                        /** @description A positive decimal with at most six decimals; a string where it must not pass through a float. */
                        quantity: string | number;
                        /**
                         * @description By EN 16931. All but `standard` have no tax.
                         * @enum {string}
                         */
                        taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                        /** @description Named taxes, in place of `taxRateBps`. */
                        taxes?: {
                            /** @description Applies to the net and the taxes before it. */
                            compound?: boolean;
                            name: string;
                            /** @description Negative for a tax that the client withholds. */
                            rateBps: number;
                        }[];
                        /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                        taxRateBps?: number;
                        /** @description Printed with the category. */
                        taxReason?: string;
                        /** @description Minor units with at most four decimals: 16.48 is 0.1648 EUR. Negative on a line that takes something off. */
                        unitAmount: number;
                    }[];
                    /** Format: uuid */
                    milestone?: string;
                    notes?: string;
                    /** Format: uuid */
                    project: string;
                    /** @enum {string} */
                    taxMode?: "exclusive" | "inclusive";
                    /**
                     * @description Where tax is rounded. By default as the draft has it, a new one as the company.
                     * @enum {string}
                     */
                    taxRounding?: "line" | "document";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UnlikelyDate_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentsInvoicesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["invoices"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPaymentsInvoicesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Instead of lines: one line of this amount. */
                    amount?: number;
                    /** @description Takes a date before 2000 or more than a year before the invoice, which is 409 `unlikely_date` otherwise. */
                    confirmDate?: boolean;
                    /** Format: uuid */
                    contract?: string;
                    /** @description ISO 4217, upper case. */
                    currency?: string;
                    /** @description Of the one line. */
                    description?: string;
                    /** @description Off the whole invoice; it becomes lines below zero, one a tax rate. */
                    discount?: {
                        /** @description Minor units, in what the lines are written in: net, or gross where tax is included. */
                        amount?: number;
                        /** @description Basis points: 1000 is 10 %. */
                        bps?: number;
                        /** @description What its lines say. */
                        description?: string;
                    };
                    dueDate: string | (string & (unknown & unknown));
                    lines?: {
                        description: string;
                        /** @description Off this line, in basis points: 1000 is 10 %. */
                        discountBps?: number;
                        /** @description A positive decimal with at most six decimals; a string where it must not pass through a float. */
                        quantity: string | number;
                        /**
                         * @description By EN 16931. All but `standard` have no tax.
                         * @enum {string}
                         */
                        taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                        /** @description Named taxes, in place of `taxRateBps`. */
                        taxes?: {
                            /** @description Applies to the net and the taxes before it. */
                            compound?: boolean;
                            name: string;
                            /** @description Negative for a tax that the client withholds. */
                            rateBps: number;
                        }[];
                        /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                        taxRateBps?: number;
                        /** @description Printed with the category. */
                        taxReason?: string;
                        /** @description Minor units with at most four decimals: 16.48 is 0.1648 EUR. Negative on a line that takes something off. */
                        unitAmount: number;
                    }[];
                    /** Format: uuid */
                    milestone?: string;
                    notes?: string;
                    /** @enum {string} */
                    taxMode?: "exclusive" | "inclusive";
                    /**
                     * @description Where tax is rounded. By default as the draft has it, a new one as the company.
                     * @enum {string}
                     */
                    taxRounding?: "line" | "document";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_UnlikelyDate"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoicesIdCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Gross, cut out of every tax rate in proportion. */
                    amount?: number;
                    lines?: {
                        description: string;
                        /** @description Off this line, in basis points: 1000 is 10 %. */
                        discountBps?: number;
                        /** @description A positive decimal with at most six decimals; a string where it must not pass through a float. */
                        quantity: string | number;
                        /**
                         * @description By EN 16931. All but `standard` have no tax.
                         * @enum {string}
                         */
                        taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                        /** @description Named taxes, in place of `taxRateBps`. */
                        taxes?: {
                            /** @description Applies to the net and the taxes before it. */
                            compound?: boolean;
                            name: string;
                            /** @description Negative for a tax that the client withholds. */
                            rateBps: number;
                        }[];
                        /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                        taxRateBps?: number;
                        /** @description Printed with the category. */
                        taxReason?: string;
                        /** @description Minor units with at most four decimals: 16.48 is 0.1648 EUR. Negative on a line that takes something off. */
                        unitAmount: number;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_AmountExceeded_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoicesIdPay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: number;
                        clientSecret: string;
                        currency: string;
                        /**
                         * Format: uuid
                         * @description The payment request.
                         */
                        payment: string;
                        paymentIntentId: string;
                        publishableKey: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `amount_exceeded`, `payment_mismatch`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["AmountExceededError"] | components["schemas"]["PaymentMismatchError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["AmountNotChargeable_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    getPaymentsInvoicesIdPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoicesIdRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount?: number;
                    /** @description `true` where the same again is meant: otherwise it is refused as a `duplicate`. */
                    confirm?: boolean;
                    /** @description Takes a date before 2000 or more than a year before the invoice, which is 409 `unlikely_date` otherwise. */
                    confirmDate?: boolean;
                    /** @enum {string} */
                    method: "bank_transfer" | "cash" | "other";
                    paidAt?: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payments"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            /** @description `illegal_transition`, `duplicate`, `unlikely_date`, `amount_exceeded`, `already_received`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["DuplicateError"] | components["schemas"]["UnlikelyDateError"] | components["schemas"]["AmountExceededError"] | components["schemas"]["AlreadyReceivedError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPaymentsInvoicesIdSend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_OverInvoiced_PaymentInProgress"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPaymentsInvoicesIdVoid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoicesIdWriteOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["invoices"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoicesOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `?token=` of the mailed link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The name of the company where it has no other. Null without an IBAN. */
                        accountHolder: string | null;
                        /** @description Minor units of `currency`. */
                        amountCredited: number;
                        /** @description What is left to pay. Below zero where more was paid than is due. */
                        amountOwed: number;
                        /** @description Minor units of `currency`. */
                        amountPaid: number;
                        /** @description Minor units of `currency`. */
                        amountWrittenOff: number;
                        /** @description In the words of the company, line by line. */
                        bankDetails: string | null;
                        bic: string | null;
                        /** @description Whether a card can be charged what is left to pay. */
                        cardPayments: boolean;
                        companyName: string;
                        currency: string;
                        /** Format: date */
                        dueDate: string;
                        /** @description Without spaces. */
                        iban: string | null;
                        invoiceNumber: string;
                        isOverdue: boolean;
                        issuedAt: string | null;
                        lines: {
                            description: string;
                            /** @description Minor units of `currency`. */
                            grossAmount: number;
                            quantity: string;
                            /** @description Minor units with at most four decimals. */
                            unitAmount: number;
                        }[];
                        paymentReference: string | null;
                        /** @description Opens the PDF for five minutes. */
                        pdf: {
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uri */
                            url: string;
                        };
                        /** @enum {string} */
                        status: "draft" | "open" | "partially_paid" | "paid" | "void";
                        /** @description Minor units of `currency`. */
                        subtotal: number;
                        /** @description Minor units of `currency`. */
                        taxTotal: number;
                        /** @description Minor units of `currency`. */
                        total: number;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoicesOpenConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paymentIntentId: string;
                    /** @description `?token=` of the mailed link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        /** @enum {string} */
                        status: "pending" | "processing" | "completed" | "failed" | "cancelled" | "partially_refunded" | "refunded";
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PaymentMismatch_RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    postPaymentsInvoicesOpenPay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `?token=` of the mailed link. */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amount: number;
                        clientSecret: string;
                        currency: string;
                        /**
                         * Format: uuid
                         * @description The payment request.
                         */
                        payment: string;
                        paymentIntentId: string;
                        publishableKey: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            /** @description `illegal_transition`, `amount_exceeded`, `payment_mismatch`, `request_in_progress`, `answer_lost` */
            409: {
                headers: {
                    /** @description Seconds, where it is known when to try again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: (components["schemas"]["IllegalTransitionError"] | components["schemas"]["AmountExceededError"] | components["schemas"]["PaymentMismatchError"] | components["schemas"]["RequestInProgressError"] | components["schemas"]["AnswerLostError"])[];
                    };
                };
            };
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["AmountNotChargeable_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    getPaymentsInvoicesOpenPdf: {
        parameters: {
            query: {
                /** @description `?token=` of the mailed link. */
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["ValidationFailed"];
            410: components["responses"]["LinkExpired"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postPaymentsInvoicesPreview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Instead of lines: one line of this amount. */
                    amount?: number;
                    /** @description Takes a date before 2000 or more than a year before the invoice, which is 409 `unlikely_date` otherwise. */
                    confirmDate?: boolean;
                    /** Format: uuid */
                    contract?: string;
                    /** @description ISO 4217, upper case. */
                    currency?: string;
                    /** @description Of the one line. */
                    description?: string;
                    /** @description Off the whole invoice; it becomes lines below zero, one a tax rate. */
                    discount?: {
                        /** @description Minor units, in what the lines are written in: net, or gross where tax is included. */
                        amount?: number;
                        /** @description Basis points: 1000 is 10 %. */
                        bps?: number;
                        /** @description What its lines say. */
                        description?: string;
                    };
                    dueDate: string | (string & (unknown & unknown));
                    lines?: {
                        description: string;
                        /** @description Off this line, in basis points: 1000 is 10 %. */
                        discountBps?: number;
                        /** @description A positive decimal with at most six decimals; a string where it must not pass through a float. */
                        quantity: string | number;
                        /**
                         * @description By EN 16931. All but `standard` have no tax.
                         * @enum {string}
                         */
                        taxCategory?: "standard" | "zero" | "exempt" | "reverse_charge" | "out_of_scope";
                        /** @description Named taxes, in place of `taxRateBps`. */
                        taxes?: {
                            /** @description Applies to the net and the taxes before it. */
                            compound?: boolean;
                            name: string;
                            /** @description Negative for a tax that the client withholds. */
                            rateBps: number;
                        }[];
                        /** @description Basis points with at most two decimals: 500 is 5 %, 997.5 is 9.975 %. */
                        taxRateBps?: number;
                        /** @description Printed with the category. */
                        taxReason?: string;
                        /** @description Minor units with at most four decimals: 16.48 is 0.1648 EUR. Negative on a line that takes something off. */
                        unitAmount: number;
                    }[];
                    /** Format: uuid */
                    milestone?: string;
                    notes?: string;
                    /** Format: uuid */
                    project: string;
                    /** @enum {string} */
                    taxMode?: "exclusive" | "inclusive";
                    /**
                     * @description Where tax is rounded. By default as the draft has it, a new one as the company.
                     * @enum {string}
                     */
                    taxRounding?: "line" | "document";
                };
            };
        };
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["UnlikelyDate_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putPaymentsReviewsIdResolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How it was paid out.
                     * @enum {string}
                     */
                    method?: "bank_transfer" | "cash" | "other";
                    note: string;
                    /** @description Of the transfer; required by `pay_out`. */
                    reference?: string;
                    /** @enum {string} */
                    resolution: "refund" | "keep" | "pay_out" | "dismiss";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["payment-reviews"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_RefundRefused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["AmountNotChargeable"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    getPaymentsStatement: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whose statement; required from admins. Clients get only their own. */
                client?: string;
                /** @description ISO 4217, upper case. */
                currency?: string;
                format?: "json" | "csv";
                /** @description A day in the time zone of the company, or a time; a year before `to` where nothing is said. */
                from?: string;
                /** @description Lines a page. A CSV has all of them, or is refused. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description A day in the time zone of the company, to its end, or a time; now where nothing is said. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        client: {
                            company: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        currencies: {
                            /** @description Minor units. */
                            charged: number;
                            /** @description Minor units. */
                            closing: number;
                            currency: string;
                            lineCount: number;
                            lines: {
                                /** @description Of `allocation`: how much of the credit pays the invoice. It changes nothing that is owed in all. */
                                applied: number;
                                /** @description What is owed after this line; below zero is a credit. */
                                balance: number;
                                /** @description Minor units. */
                                charged: number;
                                creditNote: string | null;
                                date: string;
                                description: string | null;
                                /** Format: uuid */
                                id: string;
                                invoice: string | null;
                                /** @enum {string} */
                                kind: "invoice_issued" | "invoice_voided" | "credit_note" | "write_off" | "receipt" | "refund" | "refund_failed" | "dispute_withdrawn" | "dispute_reinstated" | "dispute_lost" | "unmatched_receipt" | "unmatched_refund" | "unmatched_kept" | "refund_paid_out" | "allocation";
                                number: string | null;
                                /** @description Minor units. */
                                paid: number;
                                payment: string | null;
                                /** @description The kind in plain words. */
                                title: string;
                            }[];
                            /** @description Minor units. */
                            opening: number;
                            /** @description Minor units. */
                            paid: number;
                        }[];
                        from: string;
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. */
                        nextCursor: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        prevPage?: number | null;
                        to: string;
                        totalLines: number;
                        totalPages?: number;
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentsStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byCurrency: {
                            /** @description Minor units. */
                            completed: number;
                            count: number;
                            currency: string;
                            /** @description Withdrawn by card networks, less what they gave back. */
                            disputed: number;
                            /** @description `completed` less `refunded` and `disputed`. */
                            net: number;
                            /** @description Minor units. */
                            overdue: number;
                            /** @description Minor units. */
                            pending: number;
                            /** @description Minor units. */
                            refunded: number;
                            /** @description Refunds that came back and have to be paid out in another way. */
                            refundsDue: number;
                            /** @description Minor units. */
                            requested: number;
                            /** @description Minor units. */
                            thisMonth: number;
                            /** @description Came in and waits for a decision of an admin. */
                            unmatched: number;
                        }[];
                        byStatus: {
                            [key: string]: number;
                        };
                        invoices: {
                            /** @description Minor units. */
                            credited: number;
                            currency: string;
                            drafts: number;
                            issued: number;
                            overdue: {
                                count: number;
                                /** @description Minor units. */
                                owed: number;
                            };
                            /** @description Paid on top of what was left after a credit. */
                            overpaid: number;
                            /** @description Minor units. */
                            owed: number;
                            /** @description Minor units. */
                            paid: number;
                            /** @description Minor units. */
                            total: number;
                            /** @description Minor units. */
                            writtenOff: number;
                        }[];
                        total: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPaymentsUnallocated: {
        parameters: {
            query?: {
                /** @description Whose; required from admins. Clients have their own only. */
                client?: string;
                /** @description ISO 4217, upper case. */
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "credits": [
                     *         {
                     *           "payment": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a74",
                     *           "description": "Deposit",
                     *           "project": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a71",
                     *           "contract": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a72",
                     *           "paidAt": "2026-11-30T09:12:00.000Z",
                     *           "currency": "OMR",
                     *           "amount": 500000
                     *         }
                     *       ],
                     *       "invoices": [
                     *         {
                     *           "invoice": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a73",
                     *           "invoiceNumber": "INV-2026-00001",
                     *           "dueDate": "2026-12-31",
                     *           "currency": "OMR",
                     *           "amountOwed": 1250000
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        credits: {
                            amount: number;
                            contract: string | null;
                            currency: string;
                            description: string;
                            paidAt: string | null;
                            /** Format: uuid */
                            payment: string;
                            /** Format: uuid */
                            project: string;
                        }[];
                        invoices: {
                            amountOwed: number;
                            currency: string;
                            dueDate: string;
                            /** Format: uuid */
                            invoice: string;
                            invoiceNumber: string | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPkiCaCrl: {
        parameters: {
            query?: {
                authority?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPkiCaPem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-pem-file": string;
                };
            };
            400: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectFiles: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["project-files"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectFilesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["project-files"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectMilestones: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["project-milestones"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectMilestonesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["project-milestones"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteProjectMilestonesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-milestones"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchProjectMilestonesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["project-milestonesUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-milestones"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectTypes: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["project-types"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postProjectTypes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["project-typesCreate"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-types"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            409: components["responses"]["Duplicate_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectTypesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["project-types"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchProjectTypesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["project-typesUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-types"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjects: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description `milestones`: of each project the first fifty, in order, as `{ docs, hasNextPage }`. */
                include?: "milestones";
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["projectsDetail"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postProjects: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour app",
                 *       "description": "Moorings and their bookings.",
                 *       "client": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a75"
                 *     }
                 */
                "application/json": components["schemas"]["projectsCreate"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["projects"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Duplicate_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description `milestones`: of each project the first fifty, in order, as `{ docs, hasNextPage }`. */
                include?: "milestones";
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["projectsDetail"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchProjectsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["projectsUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["projects"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postProjectsIdConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            status: "submitted" | "reviewing" | "approved" | "in_progress" | "review" | "completed" | "cancelled";
                        };
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_EmailNotVerified"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectsIdFiles: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["project-files"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postProjectsIdFiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description What the file is, up to 2000 characters */
                    description?: string;
                    /**
                     * Format: binary
                     * @description The file, up to 200 MB
                     */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-files"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileInfected_TooManyFiles_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnreadableFile_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteProjectsIdFilesFileId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                fileId: string;
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["FileInUse"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectsIdMilestones: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["project-milestones"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        /** @description With `count=estimate`: whether `totalDocs` is one. */
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end. Missing where the order has no cursors. */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        /** @description This and the rest only without `after`. */
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        /** @description Unless `count=false`; after a cursor only if asked for. */
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postProjectsIdMilestones: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string | null;
                    dueDate?: (string | (string & (unknown & unknown))) | null;
                    paymentPercentage?: number | null;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-milestones"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_PercentageExceeded_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putProjectsIdMilestonesMilestoneIdComplete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
                /** @description The id of the row. */
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["project-milestones"];
                        message: string;
                        payment?: components["schemas"]["payments"];
                        projectProgress: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putProjectsIdMilestonesOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All of them, in their new order. */
                    milestones: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                        milestones: string[];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_StaleOrder"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putProjectsIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    assignedTo?: string | null;
                    deadline?: (string | (string & (unknown & unknown))) | null;
                    estimatedCost?: number | null;
                    finalCost?: number | null;
                    /** @enum {string} */
                    priority?: "low" | "medium" | "high" | "urgent";
                    progress?: number;
                    startDate?: (string | (string & (unknown & unknown))) | null;
                    /** @enum {string} */
                    status: "submitted" | "reviewing" | "approved" | "in_progress" | "review" | "completed" | "cancelled";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["projects"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postProjectsConfirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
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
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            status: "submitted" | "reviewing" | "approved" | "in_progress" | "review" | "completed" | "cancelled";
                        };
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectsStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byStatus: {
                            approved: number;
                            cancelled: number;
                            completed: number;
                            in_progress: number;
                            review: number;
                            reviewing: number;
                            submitted: number;
                        };
                        total: number;
                        value: {
                            /** @description Minor units. */
                            amount: number;
                            contracts: number;
                            currency: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postProjectsSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Harbour app",
                 *       "description": "Moorings and their bookings.",
                 *       "email": "layla@harbour.example",
                 *       "firstName": "Layla",
                 *       "lastName": "Haddad"
                 *     }
                 */
                "application/json": {
                    budgetRange?: string | null;
                    /** @description Of a new account. */
                    company?: string;
                    description: string;
                    /** @description Needed unless a client is signed in. */
                    email?: string;
                    features?: string[] | null;
                    /** @description Needed unless a client is signed in. */
                    firstName?: string;
                    /** @description Needed unless a client is signed in. */
                    lastName?: string;
                    /** @description Of a new account: `en` or `ar`. */
                    locale?: string;
                    name: string;
                    /** @description Of a new account. */
                    phone?: string;
                    projectType?: string | null;
                    timeline?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Your project was submitted.",
                     *       "doc": {
                     *         "id": "019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a71",
                     *         "name": "Harbour app",
                     *         "status": "submitted"
                     *       },
                     *       "accountCreated": true
                     *     }
                     */
                    "application/json": {
                        accountCreated: boolean;
                        doc: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            status: "submitted" | "reviewing" | "approved" | "in_progress" | "review" | "completed" | "cancelled";
                        };
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            403: components["responses"]["InsufficientScope"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectsTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["project-types"][];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProjectsUnconfirmed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: {
                            /** Format: date-time */
                            createdAt: string;
                            description: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_EmailNotVerified"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSignerCertificates: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["signer-certificates"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSignerCertificatesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["signer-certificates"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStripeEvents: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["stripe-events"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStripeEventsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stripe-events"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStripeOperations: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["stripe-operations"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getStripeOperationsId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stripe-operations"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postStripeWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed_InvalidSignature"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable_PaymentsNotConfigured"];
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["users"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["usersCreate"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["users"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            409: components["responses"]["EmailTaken_Duplicate_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUsersId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["users"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchUsersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["usersUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["users"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_InsufficientScope_AccountSuspended"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["IllegalTransition_EmailTaken_Duplicate_StaleDocument"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                };
            };
        };
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_WrongPassword"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUsersHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Without `content`, `terms` and `signatures`. */
                        contracts: {
                            docs: components["schemas"]["contractsSummary"][];
                            hasNextPage: boolean;
                        };
                        /** @description Without `lines`, `taxSummary` and `notes`. */
                        invoices: {
                            docs: components["schemas"]["invoicesSummary"][];
                            hasNextPage: boolean;
                        };
                        /** @description The newest ten, as of the lists; more at `GET /projects`. */
                        projects: {
                            docs: components["schemas"]["projects"][];
                            hasNextPage: boolean;
                        };
                        unread: {
                            messages: number;
                            notifications: number;
                        };
                        user: {
                            email: string;
                            firstName: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            identityStatus: "not_submitted" | "pending" | "verified" | "rejected";
                            isEmailVerified: boolean;
                            lastName: string;
                        };
                        /** @description The most urgent of a kind first. More kinds may follow: pass over unknown ones. */
                        waiting: ({
                            email: string;
                            /** @constant */
                            kind: "verify_email";
                        } | {
                            /** @constant */
                            kind: "confirm_project";
                            name: string;
                            /** Format: uuid */
                            project: string;
                        } | {
                            /** @constant */
                            kind: "verify_identity";
                            /** @enum {string} */
                            status: "not_submitted" | "rejected";
                        } | {
                            amount: number;
                            /** Format: uuid */
                            contract: string;
                            contractNumber: string;
                            currency: string;
                            expiresAt: string | null;
                            /** @constant */
                            kind: "sign_contract";
                            title: string;
                        } | {
                            amount: number;
                            currency: string;
                            /** Format: date */
                            dueDate: string;
                            /** Format: uuid */
                            invoice: string;
                            invoiceNumber: string | null;
                            isCardPayable: boolean;
                            isOverdue: boolean;
                            /** @constant */
                            kind: "pay_invoice";
                        } | {
                            amount: number;
                            currency: string;
                            description: string;
                            dueDate: string | null;
                            isCardPayable: boolean;
                            /** @constant */
                            kind: "pay_request";
                            /** Format: uuid */
                            payment: string;
                            /** @enum {string} */
                            status: "pending" | "processing" | "completed" | "failed" | "cancelled" | "partially_refunded" | "refunded";
                        })[];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersLogin: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exp: number;
                        message: string;
                        token: string;
                        user: components["schemas"]["users"];
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["InvalidCredentials"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersLogout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUsersProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["users"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    putUsersProfile: {
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
                 *       "phone": "+968 9000 0000",
                 *       "timezone": "Asia/Muscat",
                 *       "locale": "ar"
                 *     }
                 */
                "application/json": {
                    billingAddress?: ("" | string) | null;
                    bio?: ("" | string) | null;
                    company?: ("" | string) | null;
                    firstName?: string;
                    lastName?: string;
                    /** @enum {string} */
                    locale?: "en" | "ar";
                    notificationPreferences?: {
                        broadcasts?: boolean;
                        email?: boolean;
                        messages?: boolean;
                        payments?: boolean;
                        projects?: boolean;
                    };
                    phone?: ("" | string) | null;
                    taxNumber?: ("" | string) | null;
                    timezone?: string;
                    website?: ("" | string) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["users"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            413: components["responses"]["TooLarge"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersRefreshToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exp: number;
                        message: string;
                        refreshedToken: string;
                        user: components["schemas"]["users"];
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["InvalidRefreshToken"];
            403: components["responses"]["AccountSuspended"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersRequestErasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended_WrongPassword"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUsersUnsubscribe: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No body */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersUnsubscribe: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        message: string;
                    };
                };
            };
            400: components["responses"]["MalformedJson_ValidationFailed"];
            409: components["responses"]["RequestInProgress_AnswerLost"];
            410: components["responses"]["LinkExpired"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersUploadAvatar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP or HEIC, up to 5 MB
                     */
                    avatar: Blob;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["users"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["FileInfected_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnreadableFile_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUsersVerificationStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "pending",
                     *       "submittedAt": "2026-11-30T09:12:00.000Z",
                     *       "reviewedAt": null,
                     *       "rejectionReason": null,
                     *       "documentType": null,
                     *       "documentExpiresAt": null,
                     *       "renewal": null
                     *     }
                     */
                    "application/json": {
                        documentExpiresAt: string | null;
                        documentType: string | null;
                        rejectionReason: string | null;
                        renewal: {
                            isOpen: boolean;
                            /** Format: date */
                            opensOn: string;
                            rejectionReason: string | null;
                            /** @enum {string} */
                            status: "not_submitted" | "pending" | "rejected";
                            submittedAt: string | null;
                        } | null;
                        reviewedAt: string | null;
                        /** @enum {string} */
                        status: "not_submitted" | "pending" | "verified" | "rejected";
                        submittedAt: string | null;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    postUsersVerifyIdentity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request happen once: the same request with the same key of the same user gets the stored answer for 24 hours, with the header `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP or HEIC, up to 10 MB
                     */
                    backId: Blob;
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP or HEIC, up to 10 MB
                     */
                    frontId: Blob;
                    /**
                     * Format: binary
                     * @description JPEG, PNG, WebP or HEIC, up to 10 MB
                     */
                    signature: Blob;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        doc: components["schemas"]["identity-verifications"];
                        message: string;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            409: components["responses"]["IdentityAlreadySubmitted_FileInfected_RequestInProgress_AnswerLost"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            422: components["responses"]["UnreadableFile_SignatureEmpty_IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description The `nextCursor` of the page before, in the same order; empty for the first page. Excludes `page`. */
                after?: string;
                /** @description Whether the answer has `totalDocs`. `estimate` is what the database expects, flagged by `isEstimate`. `true` where there is no `after`, else `false`. */
                count?: "true" | "false" | "estimate";
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Rows a page: 10, at most 100. */
                limit?: number;
                /** @description The number of the page, from 1. Excludes `after`. */
                page?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
                /** @description Fields in their order, comma-separated; with `-` from the largest: `-createdAt`. */
                sort?: string;
                /** @description Conditions as JSON: `{"status":{"equals":"sent"}}`. Also as Payload writes them: `where[status][equals]=sent`. */
                where?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        docs: components["schemas"]["webhook-deliveries"][];
                        hasNextPage: boolean;
                        hasPrevPage?: boolean;
                        isEstimate?: boolean;
                        limit: number;
                        /** @description For `after`; null at the end */
                        nextCursor?: string | null;
                        nextPage?: number | null;
                        page?: number;
                        pagingCounter?: number;
                        prevPage?: number | null;
                        totalDocs?: number;
                        totalPages?: number;
                    };
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWebhookDeliveriesId: {
        parameters: {
            query?: {
                /** @description How deep relationships are filled in: 0, at most 3. */
                depth?: number;
                /** @description Only these fields: `select[title]=true`. */
                select?: {
                    [key: string]: "true" | "false";
                };
            };
            header?: never;
            path: {
                /** @description The id of the row. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["webhook-deliveries"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden_AccountSuspended"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
}
