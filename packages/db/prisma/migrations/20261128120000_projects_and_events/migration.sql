-- CreateTable
CREATE TABLE "projects" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "retention_days" INTEGER NOT NULL,
    "ingest_per_second" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_heads" (
    "project_id" UUID NOT NULL,
    "head" BIGINT NOT NULL DEFAULT 0,
    "erased_through" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "project_heads_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "prefix" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "project_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "message" TEXT,
    "properties" JSONB,
    "user_id" TEXT COLLATE "C",
    "session_id" TEXT COLLATE "C",
    "timestamp" TIMESTAMPTZ(3) NOT NULL,
    "shifted" BOOLEAN NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("project_id","position","received_at")
) PARTITION BY RANGE ("received_at");

-- CreateTable
CREATE TABLE "event_ids" (
    "project_id" UUID NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "received_on" DATE NOT NULL,

    CONSTRAINT "event_ids_pkey" PRIMARY KEY ("project_id","id")
);

-- CreateTable
CREATE TABLE "event_rollups" (
    "project_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "event_rollups_pkey" PRIMARY KEY ("project_id","hour","name","level")
);

-- CreateTable
CREATE TABLE "event_ledger" (
    "project_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "count" BIGINT NOT NULL,

    CONSTRAINT "event_ledger_pkey" PRIMARY KEY ("project_id","hour","reason","code")
);

-- CreateTable
CREATE TABLE "event_erasures" (
    "project_id" UUID NOT NULL,
    "through" BIGINT NOT NULL,

    CONSTRAINT "event_erasures_pkey" PRIMARY KEY ("project_id")
);

-- CreateIndex
CREATE INDEX "projects_owner_id_created_at_id_idx" ON "projects"("owner_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_project_id_created_at_id_idx" ON "api_keys"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "events_project_id_name_position_idx" ON "events"("project_id", "name", "position");

-- CreateIndex
CREATE INDEX "event_ids_received_on_idx" ON "event_ids" USING BRIN ("received_on");

-- AddForeignKey
ALTER TABLE "projects" ADD CONSTRAINT "projects_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_heads" ADD CONSTRAINT "project_heads_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_rollups" ADD CONSTRAINT "event_rollups_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_ledger" ADD CONSTRAINT "event_ledger_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand, beyond what Prisma's schema can say: the partitioning above, what is compared as bytes (COLLATE "C": a
-- comparison by the rules of a language costs several times as much), and the following.

-- The list of a project by level where levels are rare, and by user where there is one.
CREATE INDEX "events_project_id_level_position_idx" ON "events" ("project_id", "level", "position")
  WHERE "level" IN ('warn', 'error', 'fatal');
CREATE INDEX "events_project_id_user_id_position_idx" ON "events" ("project_id", "user_id", "position")
  WHERE "user_id" IS NOT NULL;

-- Rows that every flush updates leave room for updates in place (HOT).
ALTER TABLE "project_heads" SET (fillfactor = 50);
ALTER TABLE "event_rollups" SET (fillfactor = 50);
ALTER TABLE "event_ledger" SET (fillfactor = 50);

-- A project has a head from the start, and what is left of a deleted one is removed in the background, whoever
-- deleted it: its owner, or the end of its owner's account.
CREATE FUNCTION "begin_project"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO project_heads (project_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "begin_project" AFTER INSERT ON "projects" FOR EACH ROW EXECUTE FUNCTION "begin_project"();

CREATE FUNCTION "erase_project"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_erasures (project_id, through) VALUES (OLD.id, 9223372036854775807)
  ON CONFLICT (project_id) DO UPDATE SET through = excluded.through;
  RETURN NULL;
END $$;
CREATE TRIGGER "erase_project" AFTER DELETE ON "projects" FOR EACH ROW EXECUTE FUNCTION "erase_project"();
