-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "passcode_hash" TEXT,
ADD COLUMN     "slide" INTEGER;

-- CreateTable
CREATE TABLE "idempotency_answers" (
    "id" BYTEA NOT NULL,
    "digest" BYTEA NOT NULL,
    "answer" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idempotency_answers_created_at_idx" ON "idempotency_answers"("created_at");
