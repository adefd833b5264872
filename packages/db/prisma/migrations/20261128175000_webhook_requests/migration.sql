-- AlterTable
ALTER TABLE "webhooks" ADD COLUMN     "disabled_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "webhook_requests" (
    "delivery_id" UUID NOT NULL,
    "series" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "webhook_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_requests_pkey" PRIMARY KEY ("delivery_id","series","attempt")
);

-- CreateIndex
CREATE INDEX "webhook_requests_webhook_id_idx" ON "webhook_requests"("webhook_id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_webhook_id_status_created_at_id_idx" ON "webhook_deliveries"("webhook_id", "status", "created_at", "id");

-- AddForeignKey
ALTER TABLE "webhook_requests" ADD CONSTRAINT "webhook_requests_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_requests" ADD CONSTRAINT "webhook_requests_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- When those were disabled that are: nothing else was written down.
UPDATE "webhooks" SET "disabled_at" = "updated_at" WHERE NOT "enabled";
