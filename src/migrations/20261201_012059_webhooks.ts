import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Endpoints of other systems, and the messages to them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_webhook_deliveries_state" AS ENUM('pending', 'delivered', 'failed');
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'webhook-deliveries' BEFORE 'project-types';
  CREATE TABLE "webhook_endpoints" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"url" varchar NOT NULL,
  	"types" jsonb NOT NULL,
  	"generation" numeric DEFAULT 1 NOT NULL,
  	"old_secret_until" timestamp(3) with time zone,
  	"paused_at" timestamp(3) with time zone,
  	"is_disabled" boolean DEFAULT false,
  	"failing_since" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "webhook_deliveries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"type" varchar NOT NULL,
  	"state" "enum_webhook_deliveries_state" DEFAULT 'pending' NOT NULL,
  	"endpoint_id" uuid NOT NULL,
  	"event_id" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"last_status" numeric,
  	"last_error" varchar,
  	"last_tried_at" timestamp(3) with time zone,
  	"next_try_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "webhook_endpoints_updated_at_idx" ON "webhook_endpoints" USING btree ("updated_at");
  CREATE INDEX "webhook_endpoints_created_at_idx" ON "webhook_endpoints" USING btree ("created_at");
  CREATE INDEX "webhook_deliveries_updated_at_idx" ON "webhook_deliveries" USING btree ("updated_at");
  CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries" USING btree ("created_at");
  CREATE INDEX "endpoint_state_createdAt_idx" ON "webhook_deliveries" USING btree ("endpoint_id","state","created_at");
  CREATE INDEX "state_nextTryAt_idx" ON "webhook_deliveries" USING btree ("state","next_try_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "payload_query_presets" WHERE "related_collection" = 'webhook-deliveries';
  DROP TABLE "webhook_endpoints" CASCADE;
  DROP TABLE "webhook_deliveries" CASCADE;
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('users', 'identity-verifications', 'projects', 'project-milestones', 'project-files', 'contracts', 'contract-signatures', 'contract-templates', 'contract-reminders', 'signer-certificates', 'messages', 'payments', 'payment-refunds', 'payment-allocations', 'payment-disputes', 'payment-reviews', 'invoices', 'invoice-reminders', 'ledger-transactions', 'ledger-entries', 'stripe-events', 'stripe-operations', 'project-types', 'broadcasts', 'media', 'activity-logs');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP TYPE "public"."enum_webhook_deliveries_state";`)
}
