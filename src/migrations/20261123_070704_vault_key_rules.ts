import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * A key that is destroyed is gone, and one that is not can be unwrapped. A check has one key, and a person one for all his contract signatures.
 * A company that was saved before documents expired gets the schedule that a new one has.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "vault_keys" ADD CONSTRAINT "vault_keys_destroyed_is_gone" CHECK (
      ("destroyed_at" IS NULL) = ("wrapped_key" IS NOT NULL) AND
      ("destroyed_at" IS NULL) = ("master_key_id" IS NOT NULL) AND
      ("destroyed_at" IS NULL) = ("destroy_reason" IS NULL));
    CREATE UNIQUE INDEX "vault_keys_one_of_a_check" ON "vault_keys" ("verification_id");
    CREATE UNIQUE INDEX "vault_keys_one_for_signatures" ON "vault_keys" ("user_id") WHERE "purpose" = 'contract_signature';
    INSERT INTO "company_numbers" ("order", "parent_id", "path", "number")
      SELECT s.place, c.id, 'identityDefaults.reminderDays', s.day
        FROM "company" c, unnest(ARRAY[30, 7]) WITH ORDINALITY AS s(day, place)
       WHERE NOT EXISTS (
         SELECT 1 FROM "company_numbers" n WHERE n.parent_id = c.id AND n.path = 'identityDefaults.reminderDays');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DELETE FROM "company_numbers" WHERE "path" = 'identityDefaults.reminderDays';
    DROP INDEX "vault_keys_one_for_signatures";
    DROP INDEX "vault_keys_one_of_a_check";
    ALTER TABLE "vault_keys" DROP CONSTRAINT "vault_keys_destroyed_is_gone";
  `)
}
