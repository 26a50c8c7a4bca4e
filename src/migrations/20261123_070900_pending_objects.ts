import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * What is being put into storage and has no row yet. It is written before the bytes and taken away in the transaction that adds the row, so that
 * whatever stays here, through an error or a crash, is bytes without a row. `writer` is the advisory lock that the process which put them holds.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "pending_objects" (
      "path" varchar PRIMARY KEY,
      "writer" integer NOT NULL,
      "created_at" timestamptz NOT NULL DEFAULT now(),
      "discarded_at" timestamptz
    );
    CREATE INDEX "project_files_path_in_key_order" ON "project_files" ("path" COLLATE "C");
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "project_files_path_in_key_order";
    DROP TABLE "pending_objects";
  `)
}
