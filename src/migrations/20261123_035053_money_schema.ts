import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_payments_plan_part" AS ENUM('deposit', 'milestone');
  CREATE TYPE "public"."enum_payments_dispute_state" AS ENUM('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'prevented');
  CREATE TYPE "public"."enum_payment_refunds_status" AS ENUM('pending', 'succeeded', 'failed');
  CREATE TYPE "public"."enum_payment_disputes_state" AS ENUM('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'prevented');
  CREATE TYPE "public"."enum_payment_reviews_kind" AS ENUM('amount_mismatch', 'currency_mismatch', 'customer_mismatch', 'livemode_mismatch', 'metadata_mismatch', 'late_payment', 'duplicate_payment', 'overpaid_invoice', 'refund_failed');
  CREATE TYPE "public"."enum_payment_reviews_status" AS ENUM('open', 'resolved');
  CREATE TYPE "public"."enum_payment_reviews_resolution" AS ENUM('refund', 'keep', 'pay_out', 'dismiss');
  CREATE TYPE "public"."enum_invoice_reminders_outcome" AS ENUM('sent', 'passed');
  CREATE TYPE "public"."enum_ledger_transactions_kind" AS ENUM('invoice_issued', 'invoice_voided', 'credit_note', 'write_off', 'receipt', 'refund', 'refund_failed', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost', 'unmatched_receipt', 'unmatched_refund', 'unmatched_kept', 'refund_paid_out');
  CREATE TYPE "public"."enum_ledger_entries_account" AS ENUM('bank', 'cash', 'other', 'stripe', 'receivable', 'client_credit', 'suspense', 'refunds_payable', 'revenue', 'tax_payable', 'write_offs', 'disputed', 'dispute_losses');
  CREATE TYPE "public"."enum_ledger_entries_kind" AS ENUM('invoice_issued', 'invoice_voided', 'credit_note', 'write_off', 'receipt', 'refund', 'refund_failed', 'dispute_withdrawn', 'dispute_reinstated', 'dispute_lost', 'unmatched_receipt', 'unmatched_refund', 'unmatched_kept', 'refund_paid_out');
  CREATE TYPE "public"."enum_stripe_events_source" AS ENUM('webhook', 'reconciliation');
  CREATE TYPE "public"."enum_stripe_events_status" AS ENUM('received', 'handled', 'ignored', 'failed');
  CREATE TYPE "public"."enum_stripe_operations_kind" AS ENUM('customer.create', 'intent.create', 'intent.confirm', 'intent.cancel', 'refund.create');
  CREATE TYPE "public"."enum_stripe_operations_outcome" AS ENUM('open', 'succeeded', 'failed');
  CREATE TABLE "payment_disputes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"stripe_dispute_id" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"reason" varchar,
  	"state" "enum_payment_disputes_state" NOT NULL,
  	"evidence_due_by" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payment_reviews" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"kind" "enum_payment_reviews_kind" NOT NULL,
  	"status" "enum_payment_reviews_status" DEFAULT 'open' NOT NULL,
  	"payment_id" uuid,
  	"client_id" uuid,
  	"amount" numeric,
  	"currency" varchar NOT NULL,
  	"stripe_object_id" varchar,
  	"expected" jsonb,
  	"found" jsonb,
  	"resolution" "enum_payment_reviews_resolution",
  	"note" varchar,
  	"reference" varchar,
  	"resolved_by_id" uuid,
  	"resolved_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "invoice_reminders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"invoice_id" uuid NOT NULL,
  	"client_id" uuid NOT NULL,
  	"day_offset" numeric NOT NULL,
  	"outcome" "enum_invoice_reminders_outcome" NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_transactions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"kind" "enum_ledger_transactions_kind" NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"currency" varchar NOT NULL,
  	"client_id" uuid NOT NULL,
  	"project_id" uuid,
  	"contract_id" uuid,
  	"invoice_id" uuid,
  	"payment_id" uuid,
  	"memo" varchar,
  	"booked_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"transaction_id" uuid NOT NULL,
  	"account" "enum_ledger_entries_account" NOT NULL,
  	"kind" "enum_ledger_entries_kind" NOT NULL,
  	"currency" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"client_id" uuid NOT NULL,
  	"invoice_id" uuid,
  	"payment_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "stripe_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"event_id" varchar NOT NULL,
  	"type" varchar NOT NULL,
  	"object_type" varchar,
  	"object_id" varchar,
  	"api_version" varchar,
  	"livemode" boolean,
  	"source" "enum_stripe_events_source" NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"status" "enum_stripe_events_status" DEFAULT 'received' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"note" varchar,
  	"last_error" varchar,
  	"handled_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "stripe_operations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"kind" "enum_stripe_operations_kind" NOT NULL,
  	"payment_id" uuid,
  	"user_id" uuid,
  	"refund_id" uuid,
  	"params" jsonb,
  	"outcome" "enum_stripe_operations_outcome" DEFAULT 'open' NOT NULL,
  	"result_id" varchar,
  	"error" varchar,
  	"attempted_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "company_numbers" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"number" numeric,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "billing_address" varchar;
  ALTER TABLE "users" ADD COLUMN "tax_number" varchar;
  ALTER TABLE "contracts" ADD COLUMN "deposit_percentage" numeric;
  ALTER TABLE "payments" ADD COLUMN "plan_part" "enum_payments_plan_part";
  ALTER TABLE "payments" ADD COLUMN "stripe_checked_at" timestamp(3) with time zone;
  ALTER TABLE "payments" ADD COLUMN "dispute_state" "enum_payments_dispute_state";
  ALTER TABLE "payment_refunds" ADD COLUMN "status" "enum_payment_refunds_status" DEFAULT 'pending' NOT NULL;
  ALTER TABLE "payment_refunds" ADD COLUMN "stripe_refund_id" varchar;
  ALTER TABLE "payment_refunds" ADD COLUMN "failure_reason" varchar;
  ALTER TABLE "payment_refunds" ADD COLUMN "settled_at" timestamp(3) with time zone;
  ALTER TABLE "invoices_lines" ADD COLUMN "discount_bps" numeric;
  ALTER TABLE "invoices" ADD COLUMN "discount_bps" numeric;
  ALTER TABLE "invoices" ADD COLUMN "discount_amount" numeric;
  ALTER TABLE "invoices" ADD COLUMN "written_off_at" timestamp(3) with time zone;
  ALTER TABLE "invoices" ADD COLUMN "payment_reference" varchar;
  ALTER TABLE "payment_disputes" ADD CONSTRAINT "payment_disputes_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_disputes" ADD CONSTRAINT "payment_disputes_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_reviews" ADD CONSTRAINT "payment_reviews_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_reviews" ADD CONSTRAINT "payment_reviews_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payment_reviews" ADD CONSTRAINT "payment_reviews_resolved_by_id_users_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoice_reminders" ADD CONSTRAINT "invoice_reminders_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "invoice_reminders" ADD CONSTRAINT "invoice_reminders_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_contract_id_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contracts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_booked_by_id_users_id_fk" FOREIGN KEY ("booked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_client_id_users_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_invoice_id_invoices_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."invoices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_operations" ADD CONSTRAINT "stripe_operations_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_operations" ADD CONSTRAINT "stripe_operations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_operations" ADD CONSTRAINT "stripe_operations_refund_id_payment_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."payment_refunds"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "company_numbers" ADD CONSTRAINT "company_numbers_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."company"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payment_disputes_payment_idx" ON "payment_disputes" USING btree ("payment_id");
  CREATE INDEX "payment_disputes_client_idx" ON "payment_disputes" USING btree ("client_id");
  CREATE UNIQUE INDEX "payment_disputes_stripe_dispute_id_idx" ON "payment_disputes" USING btree ("stripe_dispute_id");
  CREATE INDEX "payment_disputes_state_idx" ON "payment_disputes" USING btree ("state");
  CREATE INDEX "payment_disputes_updated_at_idx" ON "payment_disputes" USING btree ("updated_at");
  CREATE INDEX "payment_disputes_created_at_idx" ON "payment_disputes" USING btree ("created_at");
  CREATE UNIQUE INDEX "payment_reviews_key_idx" ON "payment_reviews" USING btree ("key");
  CREATE INDEX "payment_reviews_kind_idx" ON "payment_reviews" USING btree ("kind");
  CREATE INDEX "payment_reviews_status_idx" ON "payment_reviews" USING btree ("status");
  CREATE INDEX "payment_reviews_payment_idx" ON "payment_reviews" USING btree ("payment_id");
  CREATE INDEX "payment_reviews_client_idx" ON "payment_reviews" USING btree ("client_id");
  CREATE INDEX "payment_reviews_stripe_object_id_idx" ON "payment_reviews" USING btree ("stripe_object_id");
  CREATE INDEX "payment_reviews_resolved_by_idx" ON "payment_reviews" USING btree ("resolved_by_id");
  CREATE INDEX "payment_reviews_updated_at_idx" ON "payment_reviews" USING btree ("updated_at");
  CREATE INDEX "payment_reviews_created_at_idx" ON "payment_reviews" USING btree ("created_at");
  CREATE INDEX "status_createdAt_3_idx" ON "payment_reviews" USING btree ("status","created_at");
  CREATE INDEX "invoice_reminders_invoice_idx" ON "invoice_reminders" USING btree ("invoice_id");
  CREATE INDEX "invoice_reminders_client_idx" ON "invoice_reminders" USING btree ("client_id");
  CREATE INDEX "invoice_reminders_updated_at_idx" ON "invoice_reminders" USING btree ("updated_at");
  CREATE INDEX "invoice_reminders_created_at_idx" ON "invoice_reminders" USING btree ("created_at");
  CREATE UNIQUE INDEX "invoice_dayOffset_idx" ON "invoice_reminders" USING btree ("invoice_id","day_offset");
  CREATE UNIQUE INDEX "ledger_transactions_key_idx" ON "ledger_transactions" USING btree ("key");
  CREATE INDEX "ledger_transactions_kind_idx" ON "ledger_transactions" USING btree ("kind");
  CREATE INDEX "ledger_transactions_occurred_at_idx" ON "ledger_transactions" USING btree ("occurred_at");
  CREATE INDEX "ledger_transactions_client_idx" ON "ledger_transactions" USING btree ("client_id");
  CREATE INDEX "ledger_transactions_project_idx" ON "ledger_transactions" USING btree ("project_id");
  CREATE INDEX "ledger_transactions_contract_idx" ON "ledger_transactions" USING btree ("contract_id");
  CREATE INDEX "ledger_transactions_invoice_idx" ON "ledger_transactions" USING btree ("invoice_id");
  CREATE INDEX "ledger_transactions_payment_idx" ON "ledger_transactions" USING btree ("payment_id");
  CREATE INDEX "ledger_transactions_booked_by_idx" ON "ledger_transactions" USING btree ("booked_by_id");
  CREATE INDEX "ledger_transactions_updated_at_idx" ON "ledger_transactions" USING btree ("updated_at");
  CREATE INDEX "ledger_transactions_created_at_idx" ON "ledger_transactions" USING btree ("created_at");
  CREATE INDEX "client_occurredAt_idx" ON "ledger_transactions" USING btree ("client_id","occurred_at");
  CREATE INDEX "ledger_entries_transaction_idx" ON "ledger_entries" USING btree ("transaction_id");
  CREATE INDEX "ledger_entries_client_idx" ON "ledger_entries" USING btree ("client_id");
  CREATE INDEX "ledger_entries_invoice_idx" ON "ledger_entries" USING btree ("invoice_id");
  CREATE INDEX "ledger_entries_payment_idx" ON "ledger_entries" USING btree ("payment_id");
  CREATE INDEX "ledger_entries_updated_at_idx" ON "ledger_entries" USING btree ("updated_at");
  CREATE INDEX "ledger_entries_created_at_idx" ON "ledger_entries" USING btree ("created_at");
  CREATE INDEX "account_currency_occurredAt_idx" ON "ledger_entries" USING btree ("account","currency","occurred_at");
  CREATE INDEX "client_currency_occurredAt_idx" ON "ledger_entries" USING btree ("client_id","currency","occurred_at");
  CREATE INDEX "invoice_account_idx" ON "ledger_entries" USING btree ("invoice_id","account");
  CREATE INDEX "payment_account_idx" ON "ledger_entries" USING btree ("payment_id","account");
  CREATE UNIQUE INDEX "stripe_events_event_id_idx" ON "stripe_events" USING btree ("event_id");
  CREATE INDEX "stripe_events_type_idx" ON "stripe_events" USING btree ("type");
  CREATE INDEX "stripe_events_object_id_idx" ON "stripe_events" USING btree ("object_id");
  CREATE INDEX "stripe_events_occurred_at_idx" ON "stripe_events" USING btree ("occurred_at");
  CREATE INDEX "stripe_events_status_idx" ON "stripe_events" USING btree ("status");
  CREATE INDEX "stripe_events_updated_at_idx" ON "stripe_events" USING btree ("updated_at");
  CREATE INDEX "stripe_events_created_at_idx" ON "stripe_events" USING btree ("created_at");
  CREATE INDEX "status_createdAt_4_idx" ON "stripe_events" USING btree ("status","created_at");
  CREATE UNIQUE INDEX "stripe_operations_subject_idx" ON "stripe_operations" USING btree ("subject");
  CREATE INDEX "stripe_operations_payment_idx" ON "stripe_operations" USING btree ("payment_id");
  CREATE INDEX "stripe_operations_user_idx" ON "stripe_operations" USING btree ("user_id");
  CREATE INDEX "stripe_operations_refund_idx" ON "stripe_operations" USING btree ("refund_id");
  CREATE INDEX "stripe_operations_result_id_idx" ON "stripe_operations" USING btree ("result_id");
  CREATE INDEX "stripe_operations_updated_at_idx" ON "stripe_operations" USING btree ("updated_at");
  CREATE INDEX "stripe_operations_created_at_idx" ON "stripe_operations" USING btree ("created_at");
  CREATE INDEX "outcome_createdAt_idx" ON "stripe_operations" USING btree ("outcome","created_at");
  CREATE INDEX "company_numbers_order_parent_idx" ON "company_numbers" USING btree ("order","parent_id");
  CREATE INDEX "payments_dispute_state_idx" ON "payments" USING btree ("dispute_state");
  CREATE INDEX "payment_refunds_status_idx" ON "payment_refunds" USING btree ("status");
  CREATE UNIQUE INDEX "payment_refunds_stripe_refund_id_idx" ON "payment_refunds" USING btree ("stripe_refund_id");
  CREATE INDEX "invoices_payment_reference_idx" ON "invoices" USING btree ("payment_reference");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payment_disputes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payment_reviews" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "invoice_reminders" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ledger_transactions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "ledger_entries" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "stripe_events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "stripe_operations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "company_numbers" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "payment_disputes" CASCADE;
  DROP TABLE "payment_reviews" CASCADE;
  DROP TABLE "invoice_reminders" CASCADE;
  DROP TABLE "ledger_transactions" CASCADE;
  DROP TABLE "ledger_entries" CASCADE;
  DROP TABLE "stripe_events" CASCADE;
  DROP TABLE "stripe_operations" CASCADE;
  DROP TABLE "company_numbers" CASCADE;
  DROP INDEX "payments_dispute_state_idx";
  DROP INDEX "payment_refunds_status_idx";
  DROP INDEX "payment_refunds_stripe_refund_id_idx";
  DROP INDEX "invoices_payment_reference_idx";
  ALTER TABLE "users" DROP COLUMN "billing_address";
  ALTER TABLE "users" DROP COLUMN "tax_number";
  ALTER TABLE "contracts" DROP COLUMN "deposit_percentage";
  ALTER TABLE "payments" DROP COLUMN "plan_part";
  ALTER TABLE "payments" DROP COLUMN "stripe_checked_at";
  ALTER TABLE "payments" DROP COLUMN "dispute_state";
  ALTER TABLE "payment_refunds" DROP COLUMN "status";
  ALTER TABLE "payment_refunds" DROP COLUMN "stripe_refund_id";
  ALTER TABLE "payment_refunds" DROP COLUMN "failure_reason";
  ALTER TABLE "payment_refunds" DROP COLUMN "settled_at";
  ALTER TABLE "invoices_lines" DROP COLUMN "discount_bps";
  ALTER TABLE "invoices" DROP COLUMN "discount_bps";
  ALTER TABLE "invoices" DROP COLUMN "discount_amount";
  ALTER TABLE "invoices" DROP COLUMN "written_off_at";
  ALTER TABLE "invoices" DROP COLUMN "payment_reference";
  DROP TYPE "public"."enum_payments_plan_part";
  DROP TYPE "public"."enum_payments_dispute_state";
  DROP TYPE "public"."enum_payment_refunds_status";
  DROP TYPE "public"."enum_payment_disputes_state";
  DROP TYPE "public"."enum_payment_reviews_kind";
  DROP TYPE "public"."enum_payment_reviews_status";
  DROP TYPE "public"."enum_payment_reviews_resolution";
  DROP TYPE "public"."enum_invoice_reminders_outcome";
  DROP TYPE "public"."enum_ledger_transactions_kind";
  DROP TYPE "public"."enum_ledger_entries_account";
  DROP TYPE "public"."enum_ledger_entries_kind";
  DROP TYPE "public"."enum_stripe_events_source";
  DROP TYPE "public"."enum_stripe_events_status";
  DROP TYPE "public"."enum_stripe_operations_kind";
  DROP TYPE "public"."enum_stripe_operations_outcome";`)
}
