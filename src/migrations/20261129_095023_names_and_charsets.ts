import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "project_files" ADD COLUMN "charset" varchar;
  ALTER TABLE "contract_signatures" ADD COLUMN "name_confirmed" boolean;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "project_files" DROP COLUMN "charset";
  ALTER TABLE "contract_signatures" DROP COLUMN "name_confirmed";`)
}
