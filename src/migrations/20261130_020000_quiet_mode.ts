import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** Has its row from a restore until the operator ends the quiet mode. Not a collection: commands and the start read it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "quiet_mode" (
      "id" smallint PRIMARY KEY DEFAULT 1 CHECK ("id" = 1),
      "backup_id" uuid NOT NULL,
      "backed_up_at" timestamptz NOT NULL,
      "restored_at" timestamptz NOT NULL DEFAULT now()
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP TABLE "quiet_mode"`)
}
