import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_payments_dispute_state" ADD VALUE 'appeal_needs_response' BEFORE 'prevented';
  ALTER TYPE "public"."enum_payments_dispute_state" ADD VALUE 'appeal_under_review' BEFORE 'prevented';
  ALTER TYPE "public"."enum_payment_disputes_state" ADD VALUE 'appeal_needs_response' BEFORE 'prevented';
  ALTER TYPE "public"."enum_payment_disputes_state" ADD VALUE 'appeal_under_review' BEFORE 'prevented';`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "payments" ALTER COLUMN "dispute_state" SET DATA TYPE text;
  DROP TYPE "public"."enum_payments_dispute_state";
  CREATE TYPE "public"."enum_payments_dispute_state" AS ENUM('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'prevented');
  ALTER TABLE "payments" ALTER COLUMN "dispute_state" SET DATA TYPE "public"."enum_payments_dispute_state" USING "dispute_state"::"public"."enum_payments_dispute_state";
  ALTER TABLE "payment_disputes" ALTER COLUMN "state" SET DATA TYPE text;
  DROP TYPE "public"."enum_payment_disputes_state";
  CREATE TYPE "public"."enum_payment_disputes_state" AS ENUM('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'won', 'lost', 'prevented');
  ALTER TABLE "payment_disputes" ALTER COLUMN "state" SET DATA TYPE "public"."enum_payment_disputes_state" USING "state"::"public"."enum_payment_disputes_state";`)
}
