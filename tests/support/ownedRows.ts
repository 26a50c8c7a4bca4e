import { randomUUID } from 'node:crypto'
import type { Platform } from './platform.ts'
import type { Slug } from '../../src/slugs.ts'

/** A row of a test: its id, and what the policy asks of it. */
export type OwnedRow = { id: string } & Record<string, string | boolean | null>

/** Privileged content that only admins and the owner may ever see. */
export const secretText = 'only for the owner'

type OwnedRowsArgs = { platform: Platform; client: string; admin: string }

/** One row of every collection, owned by the client and in a state they may see; written straight to the database. */
export async function ownedRows({ platform, client, admin }: OwnedRowsArgs): Promise<Record<Slug, OwnedRow>> {
  const insert = async (slug: Slug, columns: Record<string, unknown>): Promise<string> => {
    const id = randomUUID()
    const row = { id, created_at: new Date(), updated_at: new Date(), ...columns }
    const names = Object.keys(row).map((name) => `"${name}"`)
    const places = names.map((_, index) => `$${index + 1}`)
    await platform.db.query(
      `INSERT INTO "${slug.replaceAll('-', '_')}" (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    )
    return id
  }
  const related = { client_id: client, currency: 'USD' }
  const unique = randomUUID()
  const later = new Date(Date.now() + 86_400_000)
  const at = new Date()
  const type = await insert('project-types', { name: `Type ${unique}`, is_active: true })
  const project = await insert('projects', {
    name: secretText,
    description: secretText,
    client_id: client,
    project_type_id: type,
    assigned_to_id: admin,
    confirmed_at: at,
  })
  const milestone = await insert('project-milestones', {
    project_id: project,
    client_id: client,
    title: secretText,
    order: 1,
    completed_by_id: admin,
  })
  const content = JSON.stringify({
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'text', text: 'a', detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
          direction: null,
          format: '',
          indent: 0,
          textFormat: 0,
          version: 1,
        },
      ],
      direction: null,
      format: '',
      indent: 0,
      version: 1,
    },
  })
  const contract = await insert('contracts', {
    contract_number: `CT-TEST-${unique}`,
    project_id: project,
    client_id: client,
    title: secretText,
    content,
    amount: 1000,
    currency: 'USD',
    status: 'sent',
    sent_at: at,
    sent_by_id: admin,
    created_by_id: admin,
    expires_at: later,
    version: 1,
  })
  const file = await insert('project-files', {
    path: `projects/${project}/${unique}.pdf`,
    kind: 'project',
    filename: 'a.pdf',
    mime_type: 'application/pdf',
    size: 1,
    sha256: 'a',
    description: secretText,
    owner_id: client,
    uploaded_by_id: client,
    project_id: project,
    contract_id: contract,
  })
  const verification = await insert('identity-verifications', {
    user_id: client,
    submitted_at: at,
    reviewed_by_id: admin,
    front_id_id: file,
    status: 'rejected',
  })
  const signature = await insert('contract-signatures', {
    contract_id: contract,
    client_id: client,
    party: 'client',
    signer_id: client,
    signer_name: secretText,
    signer_email: 'signer@people.example',
    method: 'typed',
    address: '192.0.2.7',
    user_agent: 'Pen',
    document_sha256: 'a',
    signed_at: at,
    identity_verification_id: verification,
  })
  const invoice = await insert('invoices', {
    invoice_number: `INV-TEST-${unique}`,
    project_id: project,
    client_id: client,
    due_date: later,
    currency: 'USD',
    subtotal: 1000,
    tax_total: 0,
    total: 1000,
    tax_summary: JSON.stringify([{ taxRateBps: 0, net: 1000, tax: 0, gross: 1000 }]),
    status: 'open',
    issued_at: at,
    issued_by_id: admin,
    created_by_id: admin,
    notes: secretText,
  })
  await platform.db.query(
    `INSERT INTO invoices_lines (_order, _parent_id, id, description, quantity, unit_amount, tax_rate_bps, net_amount, tax_amount, gross_amount)
     VALUES (1, $1, $2, 'Work', '1', 1000, 0, 1000, 0, 1000)`,
    [invoice, randomUUID()],
  )
  const payment = await insert('payments', {
    project_id: project,
    client_id: client,
    contract_id: contract,
    invoice_id: invoice,
    description: secretText,
    amount: 1000,
    currency: 'USD',
    requested_by_id: admin,
    recorded_by_id: admin,
    dispute_state: 'warning_needs_response',
  })
  const refund = await insert('payment-refunds', {
    payment_id: payment,
    client_id: client,
    amount: 1,
    currency: 'USD',
    reason: secretText,
    refunded_by_id: admin,
  })
  const allocation = await insert('payment-allocations', {
    payment_id: payment,
    invoice_id: invoice,
    client_id: client,
    amount: 1,
    freed_amount: 0,
    reversed_at: at,
    currency: 'USD',
  })
  const booking = await bookInvoice({ platform, client, invoice, amount: 1000 })
  const message = await insert('messages', {
    project_id: project,
    client_id: client,
    sender_id: admin,
    recipient_id: client,
    content: secretText,
  })
  const broadcast = await insert('broadcasts', {
    title: secretText,
    message: secretText,
    audience: 'all',
    recipient_count: 1,
    sent_by_id: admin,
  })
  const webhook = await insert('webhook-endpoints', {
    url: `https://hooks.agency.example/${secretText}`,
    types: '[]',
    generation: 1,
  })
  const session = await insert('sessions', { user_id: client, last_used_at: at, expires_at: later })
  return {
    users: { id: client },
    sessions: { id: session, user: client },
    'refresh-tokens': { id: await insert('refresh-tokens', { session_id: session, token_hash: unique }) },
    'auth-tokens': {
      id: await insert('auth-tokens', {
        purpose: 'verify_email',
        user_id: client,
        email: 'a@people.example',
        token_hash: unique,
        expires_at: later,
      }),
    },
    'api-keys': {
      id: await insert('api-keys', {
        user_id: admin,
        name: secretText,
        prefix: secretText,
        key_hash: unique,
        scopes: '[]',
        expires_at: later,
      }),
    },
    'identity-verifications': { id: verification, user: client },
    'vault-keys': {
      id: await insert('vault-keys', {
        user_id: client,
        purpose: 'identity',
        verification_id: verification,
        wrapped_key: secretText,
        master_key_id: 'a',
      }),
      user: client,
    },
    'project-types': { id: type, isActive: true },
    projects: { id: project, client, confirmedAt: 'set' },
    'project-milestones': { id: milestone, client },
    'project-files': { id: file, owner: client, uploadedBy: client },
    contracts: { id: contract, client, sentAt: 'set' },
    'contract-signatures': { id: signature, client },
    'signer-certificates': {
      id: await insert('signer-certificates', {
        contract_id: contract,
        party: 'client',
        signature_id: signature,
        serial_number: unique,
        authority_serial_number: '01',
        subject: secretText,
        not_before: at,
        not_after: later,
        certificate: secretText,
        level: 'B-B',
      }),
    },
    payments: { id: payment, client },
    'payment-refunds': { id: refund, client },
    'payment-allocations': { id: allocation, client },
    'payment-disputes': {
      id: await insert('payment-disputes', {
        ...related,
        payment_id: payment,
        stripe_dispute_id: `du_${unique}`,
        amount: 1000,
        reason: secretText,
        state: 'warning_needs_response',
      }),
      client,
    },
    'payment-reviews': {
      id: await insert('payment-reviews', {
        ...related,
        key: unique,
        kind: 'metadata_mismatch',
        payment_id: payment,
        note: secretText,
      }),
      client,
    },
    invoices: { id: invoice, client, issuedAt: 'set' },
    'contract-templates': {
      id: await insert('contract-templates', {
        name: `Template ${unique}`,
        language: 'en',
        title: secretText,
        content,
        is_active: true,
      }),
    },
    'contract-reminders': {
      id: await insert('contract-reminders', {
        contract_id: contract,
        client_id: client,
        days_before: 7,
        outcome: 'sent',
      }),
      client,
    },
    'invoice-reminders': {
      id: await insert('invoice-reminders', { invoice_id: invoice, client_id: client, day_offset: 1, outcome: 'sent' }),
      client,
    },
    'ledger-transactions': { id: booking.transaction, client },
    'ledger-entries': { id: booking.entry, client },
    'stripe-events': {
      id: await insert('stripe-events', {
        event_id: `evt_${unique}`,
        type: 'payment_intent.succeeded',
        source: 'webhook',
        occurred_at: at,
        note: secretText,
      }),
    },
    'webhook-endpoints': { id: webhook },
    'webhook-deliveries': {
      id: await insert('webhook-deliveries', {
        endpoint_id: webhook,
        event_id: unique,
        type: 'project.submitted',
        body: secretText,
        state: 'delivered',
        attempts: 1,
      }),
    },
    'stripe-operations': {
      id: await insert('stripe-operations', {
        subject: unique,
        kind: 'intent.create',
        payment_id: payment,
        user_id: client,
        outcome: 'failed',
        error: secretText,
      }),
    },
    messages: { id: message, client, sender: admin, recipient: client },
    'message-receipts': {
      id: await insert('message-receipts', { message_id: message, user_id: client }),
      user: client,
    },
    notifications: {
      id: await insert('notifications', { user_id: client, type: 'test', title: secretText, read: false }),
      user: client,
    },
    broadcasts: { id: broadcast },
    'activity-logs': {
      id: await insert('activity-logs', { actor_id: client, actor_role: 'client', action: 'test.done' }),
    },
    media: { id: await insert('media', { alt: 'A logo', filename: `${unique}.png`, mime_type: 'image/png' }) },
  }
}

type BookInvoiceArgs = { platform: Platform; client: string; invoice: string; amount: number }

/** The booking of the invoice's issue: the database takes it in one transaction only, and balanced. */
async function bookInvoice({
  platform,
  client,
  invoice,
  amount,
}: BookInvoiceArgs): Promise<{ transaction: string; entry: string }> {
  const [transaction, entry] = [randomUUID(), randomUUID()]
  await platform.db.query(
    `WITH booked AS (
       INSERT INTO ledger_transactions (id, key, kind, occurred_at, currency, client_id, invoice_id, memo)
       VALUES ($1, 'invoice:' || $4::uuid::text || ':issued', 'invoice_issued', now(), 'USD', $3, $4, $6) RETURNING *)
     INSERT INTO ledger_entries (id, transaction_id, account, kind, currency, amount, occurred_at, client_id, invoice_id)
     SELECT e.id, b.id, e.account::enum_ledger_entries_account, 'invoice_issued', b.currency, e.amount, b.occurred_at, b.client_id, b.invoice_id
       FROM booked b, (VALUES ($2::uuid, 'receivable', $5::numeric), (gen_random_uuid(), 'revenue', -$5::numeric)) AS e(id, account, amount)`,
    [transaction, entry, client, invoice, amount, secretText],
  )
  return { transaction, entry }
}
