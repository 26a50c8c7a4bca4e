import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/**
 * The rules of the ledger, kept by the database itself: a booking adds up to nothing in its one currency when it is committed, nothing is added to
 * one that was committed before, and nothing is changed or deleted. What happened before there was a ledger is booked from the rows that tell it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE FUNCTION ledger_entry_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
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

    CREATE FUNCTION ledger_booking_balances() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE entries bigint; total numeric;
    BEGIN
      SELECT count(*), coalesce(sum(amount), 0) INTO entries, total FROM ledger_entries WHERE transaction_id = NEW.id;
      IF entries < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'the booking % does not add up to nothing', NEW.key USING ERRCODE = 'check_violation';
      END IF;
      RETURN NULL;
    END $$;

    ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_whole_amount" CHECK ("amount" = trunc("amount") AND "amount" <> 0);
    CREATE TRIGGER "ledger_entries_belong" AFTER INSERT ON "ledger_entries"
      FOR EACH ROW EXECUTE FUNCTION ledger_entry_belongs();
    CREATE CONSTRAINT TRIGGER "ledger_transactions_balance" AFTER INSERT ON "ledger_transactions"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_booking_balances();

    CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE OR DELETE ON "ledger_entries"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "ledger_entries_no_truncate" BEFORE TRUNCATE ON "ledger_entries"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "ledger_transactions_append_only" BEFORE UPDATE OR DELETE ON "ledger_transactions"
      FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    CREATE TRIGGER "ledger_transactions_no_truncate" BEFORE TRUNCATE ON "ledger_transactions"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

    CREATE TABLE "stripe_marks" (
      "name" text PRIMARY KEY,
      "at" timestamptz NOT NULL
    );
    CREATE INDEX "payments_open_intents_idx" ON "payments" ("stripe_checked_at" NULLS FIRST)
      WHERE "stripe_payment_intent_id" IS NOT NULL AND "status" IN ('pending', 'processing', 'failed');
    CREATE INDEX "stripe_operations_open_idx" ON "stripe_operations" ("created_at") WHERE "outcome" = 'open';
    CREATE INDEX "payment_refunds_pending_idx" ON "payment_refunds" ("created_at") WHERE "status" = 'pending';

    UPDATE "payment_refunds" SET "status" = 'succeeded', "settled_at" = "created_at" WHERE "status" = 'pending';
  `)
  await bookThePast(db)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX "payment_refunds_pending_idx", "stripe_operations_open_idx", "payments_open_intents_idx";
    DROP TABLE "stripe_marks";
    DROP TRIGGER "ledger_transactions_no_truncate" ON "ledger_transactions";
    DROP TRIGGER "ledger_transactions_append_only" ON "ledger_transactions";
    DROP TRIGGER "ledger_entries_no_truncate" ON "ledger_entries";
    DROP TRIGGER "ledger_entries_append_only" ON "ledger_entries";
    DROP TRIGGER "ledger_transactions_balance" ON "ledger_transactions";
    DROP TRIGGER "ledger_entries_belong" ON "ledger_entries";
    ALTER TABLE "ledger_entries" DROP CONSTRAINT "ledger_entries_whole_amount";
    DROP FUNCTION ledger_booking_balances();
    DROP FUNCTION ledger_entry_belongs();
    DELETE FROM "ledger_entries";
    DELETE FROM "ledger_transactions";
  `)
}

/** Issued and voided invoices, credit notes, payments that came in and refunds, each at its own time. */
async function bookThePast(db: MigrateUpArgs['db']): Promise<void> {
  await db.execute(sql`
    CREATE TEMPORARY TABLE past ON COMMIT DROP AS
      SELECT 'invoice:' || id || ':issued' AS key, 'invoice_issued' AS kind, issued_at AS at, currency, client_id, project_id, contract_id,
             id AS invoice_id, NULL::uuid AS payment_id, invoice_number AS memo,
             ARRAY['receivable', 'revenue', 'tax_payable'] AS accounts, ARRAY[total, -subtotal, -tax_total] AS amounts
        FROM invoices WHERE kind = 'invoice' AND issued_at IS NOT NULL
      UNION ALL
      SELECT 'invoice:' || id || ':voided', 'invoice_voided', coalesce(voided_at, updated_at), currency, client_id, project_id, contract_id,
             id, NULL, invoice_number, ARRAY['receivable', 'revenue', 'tax_payable'], ARRAY[-total, subtotal, tax_total]
        FROM invoices WHERE kind = 'invoice' AND issued_at IS NOT NULL AND status = 'void'
      UNION ALL
      SELECT 'credit_note:' || id, 'credit_note', issued_at, currency, client_id, project_id, contract_id,
             credits_id, NULL, invoice_number, ARRAY['receivable', 'revenue', 'tax_payable'], ARRAY[-total, subtotal, tax_total]
        FROM invoices WHERE kind = 'credit_note' AND issued_at IS NOT NULL
      UNION ALL
      SELECT 'payment:' || id || ':received', 'receipt', coalesce(paid_at, updated_at), currency, client_id, project_id, contract_id,
             invoice_id, id, reference,
             ARRAY[CASE method WHEN 'card' THEN 'stripe' WHEN 'cash' THEN 'cash' WHEN 'bank_transfer' THEN 'bank' ELSE 'other' END,
                   CASE WHEN invoice_id IS NULL THEN 'client_credit' ELSE 'receivable' END],
             ARRAY[amount, -amount]
        FROM payments WHERE status IN ('completed', 'partially_refunded', 'refunded')
      UNION ALL
      SELECT 'refund:' || r.id, 'refund', r.created_at, r.currency, r.client_id, p.project_id, p.contract_id, p.invoice_id, p.id, NULL,
             ARRAY[CASE p.method WHEN 'card' THEN 'stripe' WHEN 'cash' THEN 'cash' WHEN 'bank_transfer' THEN 'bank' ELSE 'other' END,
                   CASE WHEN p.invoice_id IS NULL THEN 'client_credit' ELSE 'receivable' END],
             ARRAY[-r.amount, r.amount]
        FROM payment_refunds r JOIN payments p ON p.id = r.payment_id;

    INSERT INTO ledger_transactions
           (id, key, kind, occurred_at, currency, client_id, project_id, contract_id, invoice_id, payment_id, memo)
      SELECT gen_random_uuid(), key, kind::enum_ledger_transactions_kind, at, currency, client_id, project_id, contract_id, invoice_id, payment_id, memo
        FROM past;
    INSERT INTO ledger_entries (id, transaction_id, account, kind, currency, amount, occurred_at, client_id, invoice_id, payment_id)
      SELECT gen_random_uuid(), t.id, e.account::enum_ledger_entries_account, t.kind::text::enum_ledger_entries_kind, t.currency, e.amount,
             t.occurred_at, t.client_id, t.invoice_id, t.payment_id
        FROM past p JOIN ledger_transactions t USING (key), unnest(p.accounts, p.amounts) AS e(account, amount)
       WHERE e.amount <> 0;
    DROP TABLE past;
  `)
}
