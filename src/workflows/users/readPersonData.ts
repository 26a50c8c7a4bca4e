import type { PayloadRequest, Where } from 'payload'
import type { Slug } from '../../slugs.ts'

type Part = {
  name: string
  collection: Slug
  where: (userId: string) => Where
  /** Fields that admins write to each other. */
  without?: readonly string[]
}

/** Which rows are about a person, by their name in the archive. The agency's drafts are not included. */
const parts: Part[] = [
  { name: 'profile', collection: 'users', where: ofField('id') },
  { name: 'sessions', collection: 'sessions', where: ofField('user') },
  { name: 'identity-checks', collection: 'identity-verifications', where: ofField('user') },
  { name: 'vault-keys', collection: 'vault-keys', where: ofField('user'), without: ['masterKeyId'] },
  { name: 'projects', collection: 'projects', where: ofField('client') },
  { name: 'milestones', collection: 'project-milestones', where: ofField('client') },
  { name: 'contracts', collection: 'contracts', where: all(ofField('client'), { sentAt: { exists: true } }) },
  { name: 'signatures', collection: 'contract-signatures', where: ofField('client') },
  {
    name: 'signature-certificates',
    collection: 'signer-certificates',
    where: all(ofField('contract.client'), { party: { equals: 'client' } }),
  },
  { name: 'contract-reminders', collection: 'contract-reminders', where: ofField('client') },
  { name: 'payments', collection: 'payments', where: ofField('client') },
  { name: 'refunds', collection: 'payment-refunds', where: ofField('client') },
  { name: 'allocations', collection: 'payment-allocations', where: ofField('client') },
  { name: 'invoices', collection: 'invoices', where: all(ofField('client'), { issuedAt: { exists: true } }) },
  { name: 'invoice-reminders', collection: 'invoice-reminders', where: ofField('client') },
  { name: 'disputes', collection: 'payment-disputes', where: ofField('client') },
  { name: 'payment-reviews', collection: 'payment-reviews', where: ofField('client'), without: ['note'] },
  { name: 'bookings', collection: 'ledger-transactions', where: ofField('client'), without: ['memo'] },
  { name: 'booking-entries', collection: 'ledger-entries', where: ofField('client') },
  { name: 'messages', collection: 'messages', where: ofAnyField('sender', 'recipient') },
  { name: 'notifications', collection: 'notifications', where: ofField('user') },
  { name: 'files', collection: 'project-files', where: ofAnyField('owner', 'uploadedBy') },
  { name: 'activity', collection: 'activity-logs', where: ofField('actor') },
]

const pageSize = 500

export type PersonData = { name: string; rows: unknown[] }

/** All stored data about a person, without secrets: fields that no API shows are left out. */
export async function readPersonData({ req, userId }: { req: PayloadRequest; userId: string }): Promise<PersonData[]> {
  const data: PersonData[] = []
  for (const { name, collection, where, without = [] } of parts) {
    const rows = await readAll({ req, collection, where: where(userId) })
    data.push({ name, rows: rows.map((row) => leaveOut(row, without)) })
  }
  return data
}

/** Access is not checked: the caller is an admin, and some of these collections are in no API. */
async function readAll({ req, collection, where }: { req: PayloadRequest; collection: Slug; where: Where }) {
  const rows: object[] = []
  for (let page = 1; ; page += 1) {
    const { docs } = await req.payload.find({
      collection,
      where,
      sort: ['createdAt', 'id'],
      limit: pageSize,
      page,
      depth: 0,
      req,
      overrideAccess: true,
    })
    rows.push(...docs)
    if (docs.length < pageSize) return rows
  }
}

function leaveOut(row: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)))
}

function ofField(field: string) {
  return (userId: string): Where => ({ [field]: { equals: userId } })
}

function ofAnyField(...fields: string[]) {
  return (userId: string): Where => ({ or: fields.map((field) => ofField(field)(userId)) })
}

function all(rule: (userId: string) => Where, more: Where) {
  return (userId: string): Where => ({ and: [rule(userId), more] })
}
