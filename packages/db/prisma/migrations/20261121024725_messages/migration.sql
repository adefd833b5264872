-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_role" TEXT NOT NULL,
    "author_name" TEXT,
    "content" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "upvotes" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,
    "upvoted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_upvotes" (
    "message_id" UUID NOT NULL,
    "voter_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_upvotes_pkey" PRIMARY KEY ("message_id","voter_id")
);

-- CreateIndex: `GET /sessions/:sessionId/messages`, newest first.
CREATE INDEX "messages_session_id_created_at_id_idx" ON "messages"("session_id", "created_at", "id");

-- CreateIndex: The same with `kind`.
CREATE INDEX "messages_session_id_kind_created_at_id_idx" ON "messages"("session_id", "kind", "created_at", "id");

-- CreateIndex: An author's quota: how many in the last minute.
CREATE INDEX "messages_author_id_created_at_idx" ON "messages"("author_id", "created_at");

-- CreateIndex: Who comes back gets the up-votes that changed last.
CREATE INDEX "messages_session_id_upvoted_at_idx" ON "messages"("session_id", "upvoted_at");

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_upvotes" ADD CONSTRAINT "message_upvotes_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;
