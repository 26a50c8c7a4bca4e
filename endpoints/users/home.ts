import { z } from 'zod'
import { paymentLifecycle } from '../../src/domain/lifecycles/payment.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { docSchema, idSchema, summarySchema } from '../../src/http/schemas.ts'
import { leftOut, readHome } from '../../src/workflows/home/readHome.ts'
import { verificationStatuses } from '../../src/workflows/identity/readVerificationStatus.ts'

const part = (doc: z.ZodType) => z.object({ docs: z.array(doc), hasNextPage: z.boolean() })
const summary = (collection: keyof typeof leftOut) => summarySchema(collection, Object.keys(leftOut[collection]))
const money = { amount: z.int(), currency: z.string() }
const day = z.iso.date()

const waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('verify_email'), email: z.string() }),
  z.object({ kind: z.literal('confirm_project'), project: idSchema, name: z.string() }),
  z.object({ kind: z.literal('verify_identity'), status: z.enum(['not_submitted', 'rejected']) }),
  z.object({
    kind: z.literal('sign_contract'),
    contract: idSchema,
    contractNumber: z.string(),
    title: z.string(),
    ...money,
    expiresAt: z.iso.datetime().nullable(),
  }),
  z.object({
    kind: z.literal('pay_invoice'),
    invoice: idSchema,
    invoiceNumber: z.string().nullable(),
    ...money,
    dueDate: day,
    isOverdue: z.boolean(),
    isCardPayable: z.boolean(),
  }),
  z.object({
    kind: z.literal('pay_request'),
    payment: idSchema,
    description: z.string(),
    status: z.enum(paymentLifecycle.states),
    ...money,
    dueDate: day.nullable(),
    isCardPayable: z.boolean(),
  }),
])

export const home = defineEndpoint({
  method: 'get',
  path: '/users/home',
  summary:
    'A client’s first page: what waits for them, their newest projects, contracts and invoices, and what is unread',
  allow: 'client',
  answers: {
    200: z.object({
      user: z.object({
        id: idSchema,
        email: z.string(),
        firstName: z.string(),
        lastName: z.string(),
        identityStatus: z.enum(verificationStatuses),
        isEmailVerified: z.boolean(),
      }),
      waiting: z
        .array(waiting)
        .describe('The most urgent of a kind first. More kinds may follow: pass over unknown ones.'),
      projects: part(docSchema('projects')).describe('The newest ten, as of the lists; more at `GET /projects`.'),
      contracts: part(summary('contracts')).describe('Without `content`, `terms` and `signatures`.'),
      invoices: part(summary('invoices')).describe('Without `lines`, `taxSummary` and `notes`.'),
      unread: z.object({ messages: z.int(), notifications: z.int() }),
    }),
  },
  handle: async ({ req, user }) => ({ body: await readHome({ req, user }) }),
})
