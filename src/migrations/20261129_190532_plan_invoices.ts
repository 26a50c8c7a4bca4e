import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_contracts_plan_invoicing" AS ENUM('request', 'invoice', 'proforma');
  CREATE TYPE "public"."enum_invoices_plan_part" AS ENUM('deposit', 'milestone', 'final');
  CREATE TYPE "public"."enum_company_plan_invoicing" AS ENUM('request', 'invoice', 'proforma');
  ALTER TABLE "contracts" ADD COLUMN "plan_invoicing" "enum_contracts_plan_invoicing" DEFAULT 'request' NOT NULL;
  ALTER TABLE "invoices" ADD COLUMN "plan_part" "enum_invoices_plan_part";
  ALTER TABLE "company" ADD COLUMN "plan_invoicing" "enum_company_plan_invoicing" DEFAULT 'request' NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "contracts" DROP COLUMN "plan_invoicing";
  ALTER TABLE "invoices" DROP COLUMN "plan_part";
  ALTER TABLE "company" DROP COLUMN "plan_invoicing";
  DROP TYPE "public"."enum_contracts_plan_invoicing";
  DROP TYPE "public"."enum_invoices_plan_part";
  DROP TYPE "public"."enum_company_plan_invoicing";`)
}
