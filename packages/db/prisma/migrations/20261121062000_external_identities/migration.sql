-- AlterTable
ALTER TABLE "users" ADD COLUMN IF NOT EXISTS "email_verified_at" TIMESTAMPTZ(3),
ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "signing_keys" ADD COLUMN     "replaced_at" TIMESTAMPTZ(3),
ADD COLUMN     "signs_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "external_identities" (
    "issuer" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "user_id" UUID,
    "email" TEXT,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reported_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "external_identities_pkey" PRIMARY KEY ("issuer","external_id")
);

-- CreateTable
CREATE TABLE "webhook_receipts" (
    "source" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_receipts_pkey" PRIMARY KEY ("source","id")
);

-- CreateIndex: `GET /auth/me` lists an account's identities.
CREATE INDEX "external_identities_user_id_idx" ON "external_identities"("user_id");

-- CreateIndex: housekeeping removes the oldest.
CREATE INDEX "webhook_receipts_received_at_idx" ON "webhook_receipts"("received_at");

-- AddForeignKey
ALTER TABLE "external_identities" ADD CONSTRAINT "external_identities_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now the newest key that was not retired has signed. The version before this one inserts keys without
-- `signs_since`: they count as next ones, and sign when their turn comes.
UPDATE "signing_keys" SET "signs_since" = "created_at" WHERE "retired_at" IS NULL;
UPDATE "signing_keys" SET "replaced_at" = now()
 WHERE "retired_at" IS NULL
   AND "id" <> (SELECT "id" FROM "signing_keys" WHERE "retired_at" IS NULL ORDER BY "created_at" DESC, "id" LIMIT 1);
