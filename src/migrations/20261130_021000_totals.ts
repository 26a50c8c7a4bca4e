import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

type Database = MigrateUpArgs['db']

/**
 * What reports add up is kept: the ledger by day and of all time, the balance of each invoice, and how many rows of a table are in each status. Reports of a
 * large platform read these, and the check of the books holds them against what they add up.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await keepLedgerDays(db)
  await keepBalances(db)
  await keepTallies(db)
  await rebuildTotals(db)
  await createIndexes(db)
  await createSearchIndexes(db)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX IF EXISTS "invoices_search_idx", "payments_search_idx", "contracts_search_idx", "projects_search_idx", "users_search_idx";
    DROP INDEX "messages_shown_idx", "projects_shown_idx", "ledger_entries_account_time_idx", "payments_unsettled_idx", "projects_submitted_idx",
      "contracts_signed_idx";
    DROP FUNCTION rebuild_totals;
    DROP TRIGGER "tally_added" ON "users";
    DROP TRIGGER "tally_changed" ON "users";
    DROP TRIGGER "tally_added" ON "projects";
    DROP TRIGGER "tally_changed" ON "projects";
    DROP TRIGGER "tally_added" ON "contracts";
    DROP TRIGGER "tally_changed" ON "contracts";
    DROP TRIGGER "tally_added" ON "payments";
    DROP TRIGGER "tally_changed" ON "payments";
    DROP TRIGGER "tally_added" ON "invoices";
    DROP TRIGGER "tally_changed" ON "invoices";
    DROP FUNCTION tally_users, tally_projects, tally_contracts, tally_payments, tally_invoices;
    DROP VIEW "tallies", "rows_to_tally";
    DROP TABLE "tallies_kept", "tallies_added";
    DROP TRIGGER "invoice_balances_due" ON "invoices";
    DROP TRIGGER "invoice_balances_kept" ON "ledger_entries";
    DROP FUNCTION move_invoice_due_date, keep_invoice_balances;
    DROP TABLE "invoice_balances";
    DROP TRIGGER "ledger_days_added" ON "ledger_entries";
    DROP FUNCTION add_ledger_days;
    DROP VIEW "ledger_days", "ledger_sums";
    DROP TABLE "ledger_sums_kept", "ledger_days_kept", "ledger_days_added";
  `)
}

/**
 * Writers only add rows, so that none waits for another; a job folds those into the kept ones, and the view is both. One statement sees them
 * before or after the folding, never in between. Names of accounts and kinds are texts: their types may change.
 */
async function keepLedgerDays(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "ledger_days_kept" (
      "account" text NOT NULL,
      "kind" text NOT NULL,
      "currency" text NOT NULL,
      "is_debit" boolean NOT NULL,
      -- In UTC.
      "day" date NOT NULL,
      "amount" numeric NOT NULL,
      "lines" bigint NOT NULL,
      PRIMARY KEY ("account", "day", "currency", "kind", "is_debit")
    );
    CREATE TABLE "ledger_sums_kept" (
      "account" text NOT NULL,
      "kind" text NOT NULL,
      "currency" text NOT NULL,
      "is_debit" boolean NOT NULL,
      "amount" numeric NOT NULL,
      "lines" bigint NOT NULL,
      PRIMARY KEY ("account", "currency", "kind", "is_debit")
    );
    CREATE TABLE "ledger_days_added" (
      "account" text NOT NULL,
      "kind" text NOT NULL,
      "currency" text NOT NULL,
      "is_debit" boolean NOT NULL,
      "day" date NOT NULL,
      "amount" numeric NOT NULL,
      "lines" bigint NOT NULL
    );
    CREATE VIEW "ledger_days" AS
      SELECT account, kind, currency, is_debit, day, amount, lines FROM ledger_days_kept
      UNION ALL SELECT account, kind, currency, is_debit, day, amount, lines FROM ledger_days_added;
    -- The same of all time.
    CREATE VIEW "ledger_sums" AS
      SELECT account, kind, currency, is_debit, amount, lines FROM ledger_sums_kept
      UNION ALL SELECT account, kind, currency, is_debit, amount, lines FROM ledger_days_added;

    CREATE FUNCTION add_ledger_days() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO ledger_days_added (account, kind, currency, is_debit, day, amount, lines)
        SELECT account::text, kind::text, currency, amount > 0, (occurred_at AT TIME ZONE 'UTC')::date, sum(amount), count(*)
          FROM added GROUP BY 1, 2, 3, 4, 5;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "ledger_days_added" AFTER INSERT ON "ledger_entries" REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION add_ledger_days();
  `)
}

/** Whoever books on an invoice holds its lock, so that nobody waits here. */
async function keepBalances(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "invoice_balances" (
      "invoice_id" uuid PRIMARY KEY,
      "client_id" uuid NOT NULL,
      "currency" text NOT NULL,
      "due_date" timestamp(3) with time zone NOT NULL,
      "owed" numeric NOT NULL
    );
    CREATE INDEX "invoice_balances_owed_idx" ON "invoice_balances" ("due_date", "invoice_id") INCLUDE ("client_id", "currency", "owed")
      WHERE "owed" > 0;

    CREATE FUNCTION keep_invoice_balances() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO invoice_balances (invoice_id, client_id, currency, due_date, owed)
        SELECT i.id, i.client_id, i.currency, i.due_date, sum(a.amount)
          FROM added a JOIN invoices i ON i.id = a.invoice_id WHERE a.account = 'receivable' GROUP BY i.id ORDER BY i.id
        ON CONFLICT (invoice_id) DO UPDATE SET owed = invoice_balances.owed + excluded.owed;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "invoice_balances_kept" AFTER INSERT ON "ledger_entries" REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_invoice_balances();

    CREATE FUNCTION move_invoice_due_date() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE invoice_balances SET due_date = NEW.due_date WHERE invoice_id = NEW.id;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "invoice_balances_due" AFTER UPDATE OF "due_date" ON "invoices"
      FOR EACH ROW WHEN (OLD.due_date IS DISTINCT FROM NEW.due_date) EXECUTE FUNCTION move_invoice_due_date();
  `)
}

/** Like the days of the ledger: writers add, a job folds. A row counts under \`name\`, \`status\` and \`currency\`. */
async function keepTallies(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE TABLE "tallies_kept" (
      "name" text NOT NULL,
      "status" text NOT NULL,
      "currency" text NOT NULL,
      "count" bigint NOT NULL,
      "amount" numeric NOT NULL,
      PRIMARY KEY ("name", "status", "currency")
    );
    CREATE TABLE "tallies_added" (
      "name" text NOT NULL,
      "status" text NOT NULL,
      "currency" text NOT NULL,
      "count" bigint NOT NULL,
      "amount" numeric NOT NULL
    );
    CREATE VIEW "tallies" AS
      SELECT name, status, currency, sum(count) AS count, sum(amount) AS amount FROM (
        SELECT name, status, currency, count, amount FROM tallies_kept
        UNION ALL SELECT name, status, currency, count, amount FROM tallies_added) each
       GROUP BY name, status, currency HAVING sum(count) <> 0;
    CREATE VIEW "rows_to_tally" AS
      SELECT CASE role WHEN 'admin' THEN 'admins' ELSE 'clients' END AS name, status::text AS status, '' AS currency, 0::numeric AS amount FROM users
      UNION ALL SELECT 'projects', status::text, '', 0 FROM projects WHERE confirmed_at IS NOT NULL
      UNION ALL SELECT 'contracts', status::text, currency, amount FROM contracts
      UNION ALL SELECT 'payments', status::text, currency, amount FROM payments
      UNION ALL SELECT 'invoices', status::text, currency, 0 FROM invoices WHERE kind = 'invoice';
  `)
  await tally({
    db,
    table: 'users',
    name: `CASE row.role WHEN 'admin' THEN 'admins' ELSE 'clients' END`,
    on: ['role', 'status'],
  })
  await tally({
    db,
    table: 'projects',
    name: `'projects'`,
    where: 'row.confirmed_at IS NOT NULL',
    on: ['status', 'confirmed_at'],
  })
  const inCurrency = { currency: 'row.currency', amount: 'row.amount', on: ['status', 'currency', 'amount'] }
  await tally({ db, table: 'contracts', name: `'contracts'`, ...inCurrency })
  await tally({ db, table: 'payments', name: `'payments'`, ...inCurrency })
  await tally({
    db,
    table: 'invoices',
    name: `'invoices'`,
    where: `row.kind = 'invoice'`,
    currency: 'row.currency',
    on: ['status', 'currency', 'kind'],
  })
}

type TallyArgs = {
  db: Database
  table: string
  /** SQL over a row of the table. */
  name: string
  where?: string
  currency?: string
  amount?: string
  /** The columns that all of this reads. */
  on: string[]
}

async function tally({ db, table, name, where = 'true', currency = `''`, amount = '0', on }: TallyArgs): Promise<void> {
  const added = (row: 'OLD' | 'NEW', sign: string) => {
    const text = `INSERT INTO tallies_added VALUES (${name}, row.status::text, ${currency}, ${sign}1, ${sign}${amount})`
    return `IF ${where} THEN ${text}; END IF;`.replaceAll('row.', `${row}.`)
  }
  const isChanged = on.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ')
  await db.execute(
    sql.raw(`
    CREATE FUNCTION tally_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP <> 'INSERT' THEN ${added('OLD', '-')} END IF;
      IF TG_OP <> 'DELETE' THEN ${added('NEW', '')} END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER "tally_added" AFTER INSERT OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION tally_${table}();
    CREATE TRIGGER "tally_changed" AFTER UPDATE ON "${table}" FOR EACH ROW WHEN (${isChanged}) EXECUTE FUNCTION tally_${table}();
  `),
  )
}

/** Computes all totals anew, while nobody writes. For this migration, and for rows that were written past the triggers. */
async function rebuildTotals(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION rebuild_totals() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      LOCK TABLE users, projects, contracts, payments, invoices, ledger_entries IN SHARE ROW EXCLUSIVE MODE;
      LOCK TABLE ledger_days_kept, ledger_sums_kept, ledger_days_added, invoice_balances, tallies_kept, tallies_added IN ACCESS EXCLUSIVE MODE;
      DELETE FROM ledger_days_kept;
      DELETE FROM ledger_sums_kept;
      DELETE FROM ledger_days_added;
      DELETE FROM invoice_balances;
      DELETE FROM tallies_kept;
      DELETE FROM tallies_added;
      INSERT INTO ledger_days_kept (account, kind, currency, is_debit, day, amount, lines)
        SELECT account::text, kind::text, currency, amount > 0, (occurred_at AT TIME ZONE 'UTC')::date, sum(amount), count(*)
          FROM ledger_entries GROUP BY 1, 2, 3, 4, 5;
      INSERT INTO ledger_sums_kept (account, kind, currency, is_debit, amount, lines)
        SELECT account, kind, currency, is_debit, sum(amount), sum(lines) FROM ledger_days_kept GROUP BY 1, 2, 3, 4;
      INSERT INTO invoice_balances (invoice_id, client_id, currency, due_date, owed)
        SELECT i.id, i.client_id, i.currency, i.due_date, sum(e.amount)
          FROM ledger_entries e JOIN invoices i ON i.id = e.invoice_id WHERE e.account = 'receivable' GROUP BY i.id;
      INSERT INTO tallies_kept (name, status, currency, count, amount)
        SELECT name, status, currency, count(*), sum(amount) FROM rows_to_tally GROUP BY name, status, currency;
    END $$;
    SELECT rebuild_totals();
  `)
}

async function createIndexes(db: Database): Promise<void> {
  await db.execute(sql`
    CREATE INDEX "ledger_entries_account_time_idx" ON "ledger_entries" ("account", "occurred_at");
    CREATE INDEX "payments_unsettled_idx" ON "payments" ("due_date") INCLUDE ("currency", "amount")
      WHERE "status" IN ('pending', 'processing', 'failed');
    CREATE INDEX "projects_submitted_idx" ON "projects" ("created_at", "id") WHERE "status" = 'submitted' AND "confirmed_at" IS NOT NULL;
    CREATE INDEX "contracts_signed_idx" ON "contracts" ("signed_at", "id") WHERE "status" = 'signed';
    -- Lists leave out what is not shown.
    CREATE INDEX "messages_shown_idx" ON "messages" ("created_at", "id") WHERE "withheld_at" IS NULL;
    CREATE INDEX "projects_shown_idx" ON "projects" ("created_at", "id") WHERE "confirmed_at" IS NOT NULL;
  `)
}

/**
 * Trigrams of what people search by a part of it. Where the database refuses the extension, searches read the table, as before. It may be
 * installed in any schema.
 */
async function createSearchIndexes(db: Database): Promise<void> {
  await db.execute(sql`
    DO $$
    DECLARE trigrams text;
    BEGIN
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      SELECT quote_ident(n.nspname) || '.gin_trgm_ops' INTO trigrams
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
      EXECUTE format('CREATE INDEX "invoices_search_idx" ON "invoices" USING gin ("invoice_number" %1$s, "payment_reference" %1$s)', trigrams);
      EXECUTE format('CREATE INDEX "payments_search_idx" ON "payments" USING gin ("description" %1$s, "reference" %1$s)', trigrams);
      EXECUTE format('CREATE INDEX "contracts_search_idx" ON "contracts" USING gin ("contract_number" %1$s, "title" %1$s)', trigrams);
      EXECUTE format('CREATE INDEX "projects_search_idx" ON "projects" USING gin ("name" %1$s)', trigrams);
      EXECUTE format('CREATE INDEX "users_search_idx" ON "users" USING gin ("display_name" %1$s, "first_name" %1$s, "last_name" %1$s, "company" %1$s, "email" %1$s, "phone" %1$s)', trigrams);
    EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
      RAISE NOTICE 'No pg_trgm: searches for a part of a text read the whole table.';
    END $$;
  `)
}
