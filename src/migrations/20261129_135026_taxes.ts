import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_contracts_tax_mode" AS ENUM('exclusive', 'inclusive');
  CREATE TYPE "public"."enum_contracts_tax_category" AS ENUM('standard', 'zero', 'exempt', 'reverse_charge', 'out_of_scope');
  CREATE TYPE "public"."enum_invoices_lines_tax_category" AS ENUM('standard', 'zero', 'exempt', 'reverse_charge', 'out_of_scope');
  CREATE TYPE "public"."enum_invoices_tax_rounding" AS ENUM('line', 'document');
  CREATE TYPE "public"."enum_company_tax_rounding" AS ENUM('line', 'document');
  ALTER TYPE "public"."enum_ledger_entries_account" ADD VALUE 'tax_withheld' BEFORE 'write_offs';
  CREATE TABLE "company_total_rounding" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"currency" varchar NOT NULL,
  	"increment" numeric NOT NULL
  );
  
  ALTER TABLE "contracts" ADD COLUMN "tax_mode" "enum_contracts_tax_mode";
  ALTER TABLE "contracts" ADD COLUMN "tax_rate_bps" numeric;
  ALTER TABLE "contracts" ADD COLUMN "taxes" jsonb;
  ALTER TABLE "contracts" ADD COLUMN "tax_category" "enum_contracts_tax_category";
  ALTER TABLE "contracts" ADD COLUMN "tax_reason" varchar;
  ALTER TABLE "invoices_lines" ADD COLUMN "taxes" jsonb;
  ALTER TABLE "invoices_lines" ADD COLUMN "tax_category" "enum_invoices_lines_tax_category";
  ALTER TABLE "invoices_lines" ADD COLUMN "tax_reason" varchar;
  ALTER TABLE "invoices" ADD COLUMN "tax_rounding" "enum_invoices_tax_rounding" DEFAULT 'line' NOT NULL;
  ALTER TABLE "invoices" ADD COLUMN "rounding_amount" numeric;
  ALTER TABLE "ledger_entries" ADD COLUMN "tax_name" varchar;
  ALTER TABLE "ledger_entries" ADD COLUMN "tax_rate_bps" numeric;
  ALTER TABLE "company" ADD COLUMN "tax_rounding" "enum_company_tax_rounding" DEFAULT 'line' NOT NULL;
  ALTER TABLE "company_total_rounding" ADD CONSTRAINT "company_total_rounding_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."company"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "company_total_rounding_order_idx" ON "company_total_rounding" USING btree ("_order");
  CREATE INDEX "company_total_rounding_parent_id_idx" ON "company_total_rounding" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "company_total_rounding" CASCADE;
  ALTER TABLE "ledger_entries" ALTER COLUMN "account" SET DATA TYPE text;
  DROP TYPE "public"."enum_ledger_entries_account";
  CREATE TYPE "public"."enum_ledger_entries_account" AS ENUM('bank', 'cash', 'other', 'stripe', 'receivable', 'client_credit', 'suspense', 'refunds_payable', 'revenue', 'tax_payable', 'write_offs', 'disputed', 'dispute_losses');
  ALTER TABLE "ledger_entries" ALTER COLUMN "account" SET DATA TYPE "public"."enum_ledger_entries_account" USING "account"::"public"."enum_ledger_entries_account";
  ALTER TABLE "contracts" DROP COLUMN "tax_mode";
  ALTER TABLE "contracts" DROP COLUMN "tax_rate_bps";
  ALTER TABLE "contracts" DROP COLUMN "taxes";
  ALTER TABLE "contracts" DROP COLUMN "tax_category";
  ALTER TABLE "contracts" DROP COLUMN "tax_reason";
  ALTER TABLE "invoices_lines" DROP COLUMN "taxes";
  ALTER TABLE "invoices_lines" DROP COLUMN "tax_category";
  ALTER TABLE "invoices_lines" DROP COLUMN "tax_reason";
  ALTER TABLE "invoices" DROP COLUMN "tax_rounding";
  ALTER TABLE "invoices" DROP COLUMN "rounding_amount";
  ALTER TABLE "ledger_entries" DROP COLUMN "tax_name";
  ALTER TABLE "ledger_entries" DROP COLUMN "tax_rate_bps";
  ALTER TABLE "company" DROP COLUMN "tax_rounding";
  DROP TYPE "public"."enum_contracts_tax_mode";
  DROP TYPE "public"."enum_contracts_tax_category";
  DROP TYPE "public"."enum_invoices_lines_tax_category";
  DROP TYPE "public"."enum_invoices_tax_rounding";
  DROP TYPE "public"."enum_company_tax_rounding";`)
}
