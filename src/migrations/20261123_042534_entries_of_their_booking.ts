import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** An entry is about what its booking is about: balances are read from the entries alone. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE OR REPLACE FUNCTION ledger_entry_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE of_now boolean; same_facts boolean;
    BEGIN
      SELECT t.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295),
             t.currency = NEW.currency AND t.kind::text = NEW.kind::text AND t.client_id = NEW.client_id AND t.occurred_at = NEW.occurred_at
             AND t.invoice_id IS NOT DISTINCT FROM NEW.invoice_id AND t.payment_id IS NOT DISTINCT FROM NEW.payment_id
        INTO of_now, same_facts
        FROM ledger_transactions t WHERE t.id = NEW.transaction_id;
      IF of_now IS NOT TRUE THEN
        RAISE EXCEPTION 'a committed booking takes no more entries' USING ERRCODE = 'restrict_violation';
      END IF;
      IF same_facts IS NOT TRUE THEN
        RAISE EXCEPTION 'an entry has the currency, kind, time, client, invoice and payment of its booking' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    CREATE OR REPLACE FUNCTION ledger_entry_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE of_now boolean; same_facts boolean;
    BEGIN
      SELECT t.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295),
             t.currency = NEW.currency AND t.kind::text = NEW.kind::text AND t.client_id = NEW.client_id
        INTO of_now, same_facts
        FROM ledger_transactions t WHERE t.id = NEW.transaction_id;
      IF of_now IS NOT TRUE THEN
        RAISE EXCEPTION 'a committed booking takes no more entries' USING ERRCODE = 'restrict_violation';
      END IF;
      IF same_facts IS NOT TRUE THEN
        RAISE EXCEPTION 'an entry has the currency, kind and client of its booking' USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$;
  `)
}
