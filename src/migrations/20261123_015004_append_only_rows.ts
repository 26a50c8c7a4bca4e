import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * The log and the signatures refuse every row that is changed or deleted, no longer every statement that could: deleting a file has the
 * database look whether a signature refers to it, which is an UPDATE of no rows.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "activity_logs_append_only" ON "activity_logs";
    DROP TRIGGER "contract_signatures_append_only" ON "contract_signatures";
    CREATE TRIGGER "activity_logs_append_only" BEFORE UPDATE OR DELETE ON "activity_logs"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "activity_logs_no_truncate" BEFORE TRUNCATE ON "activity_logs"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "contract_signatures_append_only" BEFORE UPDATE OR DELETE ON "contract_signatures"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "contract_signatures_no_truncate" BEFORE TRUNCATE ON "contract_signatures"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER "contract_signatures_no_truncate" ON "contract_signatures";
    DROP TRIGGER "contract_signatures_append_only" ON "contract_signatures";
    DROP TRIGGER "activity_logs_no_truncate" ON "activity_logs";
    DROP TRIGGER "activity_logs_append_only" ON "activity_logs";
    CREATE TRIGGER "activity_logs_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "activity_logs"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "contract_signatures_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "contract_signatures"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
  `)
}
