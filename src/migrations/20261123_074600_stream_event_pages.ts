import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** A reader who comes back to very many events reads them page by page: each page costs what is on it, not what there is. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`CREATE INDEX "stream_events_user_id_idx" ON "stream_events" ("user_id", "id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DROP INDEX "stream_events_user_id_idx";`)
}
