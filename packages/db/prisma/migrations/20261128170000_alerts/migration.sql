-- CreateTable
CREATE TABLE "alert_rules" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "kind" TEXT NOT NULL,
    "levels" TEXT[],
    "names" TEXT[],
    "threshold" INTEGER,
    "window_seconds" INTEGER NOT NULL,
    "cooldown_seconds" INTEGER NOT NULL,
    "channels" TEXT[],
    "everyone" BOOLEAN NOT NULL DEFAULT true,
    "recipients" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_standings" (
    "rule_id" UUID NOT NULL,
    "standing" JSONB NOT NULL,

    CONSTRAINT "alert_standings_pkey" PRIMARY KEY ("rule_id")
);

-- CreateTable
CREATE TABLE "alert_watches" (
    "project_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "last_received_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "next_look_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_watches_pkey" PRIMARY KEY ("project_id")
);

-- CreateTable
CREATE TABLE "alert_episodes" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "episode" INTEGER NOT NULL,
    "rule_name" TEXT NOT NULL,
    "condition" JSONB NOT NULL,
    "count" INTEGER NOT NULL,
    "fired_at" TIMESTAMPTZ(0) NOT NULL,
    "ended_at" TIMESTAMPTZ(0),
    "ended_by" TEXT,

    CONSTRAINT "alert_episodes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_notices" (
    "id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "transition" TEXT NOT NULL,
    "channels" TEXT[],
    "everyone" BOOLEAN NOT NULL,
    "recipients" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_notices_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_rules_project_id_created_at_id_idx" ON "alert_rules"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "alert_watches_next_look_at_idx" ON "alert_watches"("next_look_at");

-- CreateIndex
CREATE INDEX "alert_episodes_project_id_fired_at_id_idx" ON "alert_episodes"("project_id", "fired_at", "id");

-- CreateIndex
CREATE INDEX "alert_episodes_rule_id_fired_at_id_idx" ON "alert_episodes"("rule_id", "fired_at", "id");

-- CreateIndex
CREATE INDEX "alert_episodes_ended_at_idx" ON "alert_episodes"("ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "alert_episodes_rule_id_episode_key" ON "alert_episodes"("rule_id", "episode");

-- CreateIndex
CREATE UNIQUE INDEX "alert_notices_episode_id_transition_key" ON "alert_notices"("episode_id", "transition");

-- AddForeignKey
ALTER TABLE "alert_rules" ADD CONSTRAINT "alert_rules_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_standings" ADD CONSTRAINT "alert_standings_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "alert_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_watches" ADD CONSTRAINT "alert_watches_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_episodes" ADD CONSTRAINT "alert_episodes_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_notices" ADD CONSTRAINT "alert_notices_episode_id_fkey" FOREIGN KEY ("episode_id") REFERENCES "alert_episodes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand, beyond what Prisma's schema can say.

-- The episode that goes on, of which a rule has one at most.
CREATE UNIQUE INDEX "alert_episodes_rule_id_going_on_key" ON "alert_episodes" ("rule_id") WHERE "ended_at" IS NULL;

-- Rows that every look updates leave room for updates in place (HOT): `next_look_at` is indexed and moves with nearly
-- every look, so only the standings gain by it.
ALTER TABLE "alert_standings" SET (fillfactor = 50);

-- Projects that exist get the rule that new ones begin with, at its default; it watches from now on. Its id is a UUIDv7,
-- which PostgreSQL 15 cannot draw: the time in the first six bytes, the version in the bits after them.
WITH made AS (
  INSERT INTO "alert_rules"
    ("id", "project_id", "name", "kind", "levels", "names", "threshold", "window_seconds", "cooldown_seconds", "channels",
     "recipients")
  SELECT
    encode(set_bit(set_bit(overlay(
      uuid_send(gen_random_uuid())
      PLACING substring(int8send(floor(extract(epoch FROM now()) * 1000)::bigint) FROM 3) FROM 1 FOR 6
    ), 52, 1), 53, 1), 'hex')::uuid,
    "id", 'Errors', 'count', '{error,fatal}', '{}', 10, 300, 900, '{email,webhook}', '{}'
  FROM "projects"
  RETURNING "id", "project_id"
), standing AS (
  INSERT INTO "alert_standings" ("rule_id", "standing")
  SELECT "id", jsonb_build_object(
    'state', jsonb_build_object('status', 'ok', 'episode', 0, 'quietUntil', NULL, 'changedIn', 0),
    'since', floor(extract(epoch FROM now()))::bigint,
    'settled', floor(extract(epoch FROM now()))::bigint,
    'counts', '[]'::jsonb)
  FROM made
)
INSERT INTO "alert_watches" ("project_id", "position", "last_received_at", "looked_at", "next_look_at")
SELECT "project_id", "head", now(), now(), now()
FROM made JOIN "project_heads" USING ("project_id");
