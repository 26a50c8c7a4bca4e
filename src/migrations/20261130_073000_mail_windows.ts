import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** When a job looks at a window's mails again, if one does. It is right only where it is the window's end. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE "mail_windows" ADD COLUMN "back_at" timestamptz`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`ALTER TABLE "mail_windows" DROP COLUMN "back_at"`)
}
