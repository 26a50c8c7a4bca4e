import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_project_files_scan_status" AS ENUM('not_required', 'pending', 'clean', 'infected');
  ALTER TABLE "project_files" ADD COLUMN "scan_status" "enum_project_files_scan_status" DEFAULT 'not_required' NOT NULL;
  ALTER TABLE "project_files" ADD COLUMN "scanned_at" timestamp(3) with time zone;
  ALTER TABLE "project_files" ADD COLUMN "malware" varchar;
  CREATE INDEX "project_files_scan_status_idx" ON "project_files" USING btree ("scan_status");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "project_files_scan_status_idx";
  ALTER TABLE "project_files" DROP COLUMN "scan_status";
  ALTER TABLE "project_files" DROP COLUMN "scanned_at";
  ALTER TABLE "project_files" DROP COLUMN "malware";
  DROP TYPE "public"."enum_project_files_scan_status";`)
}
