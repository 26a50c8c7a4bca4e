import type { Size } from './sizes.ts'

/**
 * SQL that adds three years of contracts, invoices, payments and the journal entries of these, evenly and in three
 * currencies. A tenth is drafts and recent invoices that are owed; of the others one in fifty is void and one in sixty
 * still owed. The books are sound.
 */
export function moneyRows({ clients, projectsOfClient, invoicesOfClient }: Size): string {
  const count = clients * invoicesOfClient
  const projects = clients * projectsOfClient
  return `
  CREATE TEMP TABLE bench_invoices ON COMMIT DROP AS
    SELECT *, net / 5 AS tax, net + net / 5 AS total, status <> 'draft' AS is_issued,
           CASE status WHEN 'paid' THEN net + net / 5 WHEN 'partially_paid' THEN 1000 ELSE 0 END AS paid,
           CASE WHEN status <> 'draft' THEN row_number() OVER (PARTITION BY status <> 'draft', to_char(at, 'YYYY') ORDER BY at, n) END AS place
      FROM (SELECT each.n, uuidv7() AS id, uuidv7() AS payment, uuidv7() AS issue, uuidv7() AS receipt, uuidv7() AS reversal,
                   project.id AS project, client, (ARRAY['USD', 'EUR', 'GBP'])[1 + project.n % 3] AS currency,
                   CASE WHEN rank % 50 = 0 THEN 'void'
                        WHEN rank < ${count} * 0.02 THEN 'draft'
                        WHEN rank < ${count} * 0.1 THEN (ARRAY['open', 'open', 'partially_paid', 'paid'])[1 + rank % 4]
                        WHEN rank % 60 = 7 THEN 'open' ELSE 'paid' END AS status,
                   10000 + each.n % 5000 * 100 AS net, date_trunc('milliseconds', now() - (rank + 1) * interval '1094 days' / ${count}) AS at
              FROM (SELECT n, (n::bigint * 7919 % ${count})::int AS rank FROM generate_series(1, ${count}) n) each
              JOIN bench_projects project ON project.n = 1 + (each.n - 1) % ${projects}) made;
  INSERT INTO invoices (id, invoice_number, kind, project_id, client_id, due_date, currency, subtotal, tax_total, total, tax_summary,
                        status, issued_at, paid_at, voided_at, payment_reference, created_at, updated_at)
    SELECT id, 'INV-' || to_char(at, 'YYYY') || '-' || lpad(place::text, 5, '0'), 'invoice', project, client,
           date_trunc('day', at) + interval '14 days', currency, net, tax, total,
           jsonb_build_array(jsonb_build_object('taxRateBps', 2000, 'net', net, 'tax', tax, 'gross', total)),
           status::enum_invoices_status, CASE WHEN is_issued THEN at END, CASE WHEN status = 'paid' THEN at + interval '9 days' END,
           CASE WHEN status = 'void' THEN at + interval '1 hour' END, CASE WHEN is_issued THEN 'RF18' || lpad(n::text, 12, '0') END, at, at
      FROM bench_invoices ORDER BY at;
  INSERT INTO invoices_lines (_order, _parent_id, id, description, quantity, unit_amount, tax_rate_bps, net_amount, tax_amount, gross_amount)
    SELECT k, bench_invoices.id, 'bench-' || n || '-' || k, 'Work of the month, part ' || k, '1', part, 2000, part, part / 5, part + part / 5
      FROM bench_invoices, LATERAL (VALUES (1, net - 5000), (2, 5000)) AS line (k, part) ORDER BY at;
  INSERT INTO number_series (series, value)
    SELECT 'invoice:' || to_char(at, 'YYYY'), max(place) FROM bench_invoices WHERE is_issued GROUP BY 1;
  INSERT INTO payments (id, project_id, client_id, invoice_id, description, amount, currency, status, due_date, method, paid_at, created_at, updated_at)
    SELECT payment, project, client, id, 'Payment of invoice ' || n, CASE WHEN paid > 0 THEN paid ELSE total END, currency,
           (CASE WHEN paid > 0 THEN 'completed' ELSE 'pending' END)::enum_payments_status, date_trunc('day', at) + interval '14 days',
           CASE WHEN paid > 0 THEN (ARRAY['card', 'bank_transfer', 'cash'])[1 + n % 3]::enum_payments_method END,
           CASE WHEN paid > 0 THEN least(at + interval '9 days', now()) END, at, at
      FROM bench_invoices WHERE paid > 0 OR status = 'open' ORDER BY at;
  CREATE TEMP TABLE bench_bookings ON COMMIT DROP AS
    SELECT issue AS id, 'invoice:' || id || ':issued' AS key, 'invoice_issued' AS kind, at, currency, client, project, id AS invoice,
           NULL::uuid AS payment, ARRAY['receivable', 'revenue', 'tax_payable'] AS accounts, ARRAY[total, -net, -tax] AS amounts
      FROM bench_invoices WHERE is_issued
    UNION ALL
    SELECT reversal, 'invoice:' || id || ':voided', 'invoice_voided', at + interval '1 hour', currency, client, project, id,
           NULL, ARRAY['receivable', 'revenue', 'tax_payable'], ARRAY[-total, net, tax]
      FROM bench_invoices WHERE status = 'void'
    UNION ALL
    SELECT receipt, 'payment:' || payment || ':received', 'receipt', least(at + interval '9 days', date_trunc('milliseconds', now())),
           currency, client, project, id, payment, ARRAY[(ARRAY['stripe', 'bank', 'cash'])[1 + n % 3], 'receivable'], ARRAY[paid, -paid]
      FROM bench_invoices WHERE paid > 0;
  INSERT INTO ledger_transactions (id, key, kind, occurred_at, currency, client_id, project_id, invoice_id, payment_id, created_at, updated_at)
    SELECT id, key, kind::enum_ledger_transactions_kind, at, currency, client, project, invoice, payment, at, at
      FROM bench_bookings ORDER BY at;
  INSERT INTO ledger_entries (id, transaction_id, account, kind, currency, amount, tax_name, tax_rate_bps, occurred_at, client_id, invoice_id,
                              payment_id, created_at, updated_at)
    SELECT uuidv7(), id, account::enum_ledger_entries_account, kind::enum_ledger_entries_kind, currency, amount,
           CASE account WHEN 'tax_payable' THEN '' END, CASE account WHEN 'tax_payable' THEN 2000 END, at, client, invoice, payment, at, at
      FROM bench_bookings, unnest(accounts, amounts) AS entry (account, amount) ORDER BY at;
  INSERT INTO contracts (id, contract_number, project_id, client_id, title, content, amount, currency, status, expires_at, sent_at, signed_at,
                         created_at, updated_at)
    SELECT uuidv7(), 'CON-2026-' || lpad(n::text, 6, '0'), id, client, 'Contract of project ' || n, '{"root": {"type": "root", "children": [], "version": 1}}',
           100000 + n, (ARRAY['USD', 'EUR', 'GBP'])[1 + n % 3], status::enum_contracts_status, now() + (n % 1000 - 200) * interval '1 hour',
           CASE WHEN status <> 'draft' THEN at END, CASE WHEN status IN ('signed', 'active', 'completed') THEN at END, at, at
      FROM (SELECT *, now() - n * interval '15 minutes' AS at,
                   CASE n % 100 WHEN 0 THEN 'draft' WHEN 4 THEN 'sent' WHEN 8 THEN 'signed' WHEN 12 THEN 'cancelled' WHEN 16 THEN 'active'
                                ELSE 'completed' END AS status
              FROM bench_projects WHERE n % 4 = 0) each ORDER BY at`
}
