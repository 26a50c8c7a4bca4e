import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** A company that was saved before there were reminders to sign gets the schedule that a new one has, not an empty one. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    INSERT INTO "company_numbers" ("order", "parent_id", "path", "number")
      SELECT s.place, c.id, 'contractDefaults.reminderDays', s.day
        FROM "company" c, unnest(ARRAY[7, 2]) WITH ORDINALITY AS s(day, place)
       WHERE NOT EXISTS (
         SELECT 1 FROM "company_numbers" n WHERE n.parent_id = c.id AND n.path = 'contractDefaults.reminderDays');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`DELETE FROM "company_numbers" WHERE "path" = 'contractDefaults.reminderDays';`)
}
