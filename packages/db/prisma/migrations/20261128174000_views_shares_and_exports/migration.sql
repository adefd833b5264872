-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "created_by" UUID,
    "format" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "error" TEXT,
    "begun_after" BIGINT NOT NULL,
    "through" BIGINT NOT NULL,
    "written_to" BIGINT NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "chunk_count" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "plain_bytes" BIGINT NOT NULL DEFAULT 0,
    "checksum" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_chunks" (
    "export_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "export_chunks_pkey" PRIMARY KEY ("export_id","index")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_shares" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "created_by" UUID,
    "view_id" UUID,
    "name" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "filter" JSONB NOT NULL,
    "includes_events" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "board_shares_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exports_project_id_created_at_id_idx" ON "exports"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "exports_status_updated_at_idx" ON "exports"("status", "updated_at");

-- CreateIndex
CREATE INDEX "exports_created_by_idx" ON "exports"("created_by");

-- CreateIndex
CREATE INDEX "saved_views_project_id_created_at_id_idx" ON "saved_views"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "saved_views_created_by_idx" ON "saved_views"("created_by");

-- CreateIndex
CREATE UNIQUE INDEX "board_shares_token_hash_key" ON "board_shares"("token_hash");

-- CreateIndex
CREATE INDEX "board_shares_project_id_created_at_id_idx" ON "board_shares"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "board_shares_expires_at_idx" ON "board_shares"("expires_at");

-- CreateIndex
CREATE INDEX "board_shares_revoked_at_idx" ON "board_shares"("revoked_at");

-- CreateIndex
CREATE INDEX "board_shares_view_id_idx" ON "board_shares"("view_id");

-- CreateIndex
CREATE INDEX "board_shares_created_by_idx" ON "board_shares"("created_by");

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exports" ADD CONSTRAINT "exports_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_chunks" ADD CONSTRAINT "export_chunks_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "exports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_shares" ADD CONSTRAINT "board_shares_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_shares" ADD CONSTRAINT "board_shares_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_shares" ADD CONSTRAINT "board_shares_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_views"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: chunks are compressed already, so that trying again would only cost time.
ALTER TABLE "export_chunks" ALTER COLUMN "content" SET STORAGE EXTERNAL;
