import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_ledger_transactions_kind" ADD VALUE 'allocation';
  ALTER TYPE "public"."enum_ledger_entries_kind" ADD VALUE 'allocation';
  ALTER TYPE "public"."enum_payload_query_presets_related_collection" ADD VALUE 'payment-allocations' BEFORE 'payment-disputes';
  CREATE TABLE "payment_allocations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"invoice_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"freed_amount" numeric NOT NULL,
  	"allocated_by_id" uuid,
  	"reversed_at" timestamp(3) with time zone,
  	"reversed_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  DROP INDEX "client_createdAt_5_idx";
  ALTER TABLE "contracts" ADD COLUMN "template_id" uuid;
  ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_allocated_by_id_users_id_fk" FOREIGN KEY ("allocated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_allocations" ADD CONSTRAINT "payment_allocations_reversed_by_id_users_id_fk" FOREIGN KEY ("reversed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "payment_allocations_payment_idx" ON "payment_allocations" USING btree ("payment_id");
  CREATE INDEX "payment_allocations_invoice_idx" ON "payment_allocations" USING btree ("invoice_id");
  CREATE INDEX "payment_allocations_client_idx" ON "payment_allocations" USING btree ("client_id");
  CREATE INDEX "payment_allocations_allocated_by_idx" ON "payment_allocations" USING btree ("allocated_by_id");
  CREATE INDEX "payment_allocations_reversed_by_idx" ON "payment_allocations" USING btree ("reversed_by_id");
  CREATE INDEX "payment_allocations_updated_at_idx" ON "payment_allocations" USING btree ("updated_at");
  CREATE INDEX "payment_allocations_created_at_idx" ON "payment_allocations" USING btree ("created_at");
  CREATE INDEX "client_createdAt_5_idx" ON "payment_allocations" USING btree ("client_id","created_at");
  ALTER TABLE "contracts" ADD CONSTRAINT "contracts_template_id_contract_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."contract_templates"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "contracts_template_idx" ON "contracts" USING btree ("template_id");
  CREATE INDEX "client_createdAt_6_idx" ON "invoices" USING btree ("client_id","created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payment_allocations" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "payment_allocations" CASCADE;
  ALTER TABLE "contracts" DROP CONSTRAINT "contracts_template_id_contract_templates_id_fk";
  
  ALTER TABLE "ledger_transactions" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_ledger_transactions_kind";
  CREATE TYPE "public"."enum_ledger_transactions_kind" AS ENUM('invoice_issued', 'invoice_voided', 'credit_note', 'write_off', 'receipt', 'refund', 'refund_failed', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost', 'unmatched_receipt', 'unmatched_refund', 'unmatched_kept', 'refund_paid_out');
  ALTER TABLE "ledger_transactions" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_ledger_transactions_kind" USING "kind"::"public"."enum_ledger_transactions_kind";
  ALTER TABLE "ledger_entries" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_ledger_entries_kind";
  CREATE TYPE "public"."enum_ledger_entries_kind" AS ENUM('invoice_issued', 'invoice_voided', 'credit_note', 'write_off', 'receipt', 'refund', 'refund_failed', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost', 'unmatched_receipt', 'unmatched_refund', 'unmatched_kept', 'refund_paid_out');
  ALTER TABLE "ledger_entries" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_ledger_entries_kind" USING "kind"::"public"."enum_ledger_entries_kind";
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_payload_query_presets_related_collection";
  CREATE TYPE "public"."enum_payload_query_presets_related_collection" AS ENUM('users', 'identity-verifications', 'projects', 'project-milestones', 'project-files', 'contracts', 'contract-signatures', 'contract-templates', 'contract-reminders', 'signer-certificates', 'messages', 'payments', 'payment-refunds', 'payment-disputes', 'payment-reviews', 'invoices', 'invoice-reminders', 'ledger-transactions', 'ledger-entries', 'stripe-events', 'stripe-operations', 'project-types', 'broadcasts', 'media', 'activity-logs');
  ALTER TABLE "payload_query_presets" ALTER COLUMN "related_collection" SET DATA TYPE "public"."enum_payload_query_presets_related_collection" USING "related_collection"::"public"."enum_payload_query_presets_related_collection";
  DROP INDEX "contracts_template_idx";
  DROP INDEX "client_createdAt_6_idx";
  CREATE INDEX "client_createdAt_5_idx" ON "invoices" USING btree ("client_id","created_at");
  ALTER TABLE "contracts" DROP COLUMN "template_id";`)
}
