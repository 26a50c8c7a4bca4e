import type { Language } from './texts/languages.ts'

// What the portal reads of the API's documents (docs/api.md).

/** `bankDetails` only for those who are signed in. */
export type Company = {
  name: string
  logoUrl: string | null
  accentColor: string | null
  bankDetails?: string | null
}

export type User = {
  id: string
  role: 'admin' | 'client'
  email: string
  firstName: string
  lastName: string
  company?: string | null
  phone?: string | null
  billingAddress?: string | null
  taxNumber?: string | null
  timezone?: string | null
  locale?: Language | null
  emailVerifiedAt?: string | null
  identityStatus: IdentityStatus
  notificationPreferences?: Partial<Record<Topic, boolean | null>>
}

export type Topic = 'email' | 'messages' | 'projects' | 'payments' | 'broadcasts'
export type IdentityStatus = 'not_submitted' | 'pending' | 'verified' | 'rejected'

export type IdentityCheck = { status: IdentityStatus; rejectionReason: string | null }

export type ProjectType = { id: string; name: string }

export type Unconfirmed = { id: string; name: string; description: string }

export type Milestone = {
  id: string
  title: string
  description?: string | null
  dueDate?: string | null
  paymentPercentage?: number | null
  status: 'pending' | 'completed'
}

export type Project = {
  id: string
  name: string
  description: string
  status: string
  progress: number
  deadline?: string | null
  milestones?: { docs: Milestone[] }
}

export type Contract = {
  id: string
  contractNumber: string
  title: string
  amount: number
  currency: string
  status: string
  expiresAt?: string | null
  documentSha256?: string | null
  consent?: { text: string }
  signatures?: { id: string; signerName: string; signedAt: string }[]
}

export type Invoice = {
  id: string
  invoiceNumber?: string | null
  kind: 'invoice' | 'credit_note'
  status: string
  isOverdue?: boolean | null
  issuedAt?: string | null
  dueDate: string
  currency: string
  lines?: { id?: string | null; description: string; quantity: string; grossAmount: number }[]
  subtotal: number
  taxTotal: number
  total: number
  amountPaid?: number | null
  amountCredited?: number | null
  amountWrittenOff?: number | null
  amountOwed?: number | null
  paymentReference?: string | null
  notes?: string | null
}

export type Payment = {
  id: string
  description: string
  amount: number
  currency: string
  status: string
  dueDate?: string | null
  invoice?: string | null
}

export type Message = {
  id: string
  project: string
  thread?: string | null
  sender: string
  senderName?: string | null
  recipient?: string | null
  subject?: string | null
  content: string
  readAt?: string | null
  createdAt: string
}

export type Notification = {
  id: string
  title: string
  message?: string | null
  /** The page that it leads to, if any. */
  link?: string | null
  read: boolean
  createdAt: string
}

export type StoredFile = { id: string; path: string; filename: string; size: number; description?: string | null }

export type Session = { id: string; device: string; address: string | null; lastUsedAt: string; current: boolean }

type Money = { amount: number; currency: string }

export type Waiting =
  | { kind: 'verify_email'; email: string }
  | { kind: 'confirm_project'; project: string; name: string }
  | { kind: 'verify_identity'; status: IdentityStatus }
  | ({ kind: 'sign_contract'; contract: string; title: string; expiresAt: string | null } & Money)
  | ({
      kind: 'pay_invoice'
      invoice: string
      invoiceNumber: string | null
      dueDate: string
      isOverdue: boolean
    } & Money)
  | ({ kind: 'pay_request'; payment: string; description: string; dueDate: string | null } & Money)

type Part<Row> = { docs: Row[]; hasNextPage: boolean }

export type Home = {
  waiting: Waiting[]
  projects: Part<Project>
  contracts: Part<Contract>
  invoices: Part<Invoice>
  unread: { messages: number; notifications: number }
}
