type Example = { body?: unknown; answer?: unknown }

const [project, contract, invoice, payment, client] = [1, 2, 3, 4, 5].map(
  (number) => `019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a7${number}`,
)
const person = { email: 'layla@harbour.example', firstName: 'Layla', lastName: 'Haddad' }
const password = 'a long sentence that you keep'

/** What is sent by operation, and what is answered where it is short. A test compares each with its schema. */
export const examples: Readonly<Record<string, Example>> = {
  getCompany: { answer: { name: 'Studio North', logoUrl: null, accentColor: '#1a2b3c' } },
  getMessagesUnreadCount: { answer: { unreadCount: 2 } },
  getPaymentsUnallocated: {
    answer: {
      credits: [
        {
          payment,
          description: 'Deposit',
          project,
          contract,
          paidAt: '2026-11-30T09:12:00.000Z',
          currency: 'OMR',
          amount: 500_000,
        },
      ],
      invoices: [
        { invoice, invoiceNumber: 'INV-2026-00001', dueDate: '2026-12-31', currency: 'OMR', amountOwed: 1_250_000 },
      ],
    },
  },
  getUsersVerificationStatus: {
    answer: {
      status: 'pending',
      submittedAt: '2026-11-30T09:12:00.000Z',
      reviewedAt: null,
      rejectionReason: null,
      documentType: null,
      documentExpiresAt: null,
      renewal: null,
    },
  },
  postAdminSystemBroadcast: {
    body: { title: 'Closed on 1 January', message: 'We are back on 2 January.', audience: 'client' },
    answer: { message: 'The announcement is on its way.', recipientCount: 120 },
  },
  postAuthForgotPassword: { body: { email: person.email } },
  postAuthLogin: { body: { email: person.email, password } },
  postAuthRegister: { body: { ...person, password, company: 'Harbour LLC' } },
  postContracts: {
    body: {
      project,
      title: 'Web shop',
      content: '# Scope\n\nThe provider builds a web shop.',
      amount: 5_000_000,
      currency: 'OMR',
      depositPercentage: 30,
    },
  },
  postContractsIdSign: {
    body: { consent: true, documentSha256: 'b'.repeat(64), typedName: 'Layla Haddad' },
  },
  postGraphql: { body: { query: '{ Projects(limit: 10) { docs { id name status } } }' } },
  postMessages: { body: { project, content: 'When can we see the first draft?' } },
  postMessagesIdReply: { body: { content: 'On Thursday.' } },
  postPayments: { body: { project, amount: 500_000, currency: 'OMR', description: 'Deposit', dueDate: '2026-12-31' } },
  postPaymentsIdAllocate: { body: { invoice, amount: 500_000 } },
  postPaymentsIdRecord: { body: { method: 'bank_transfer', reference: 'TRX-20261130-7' } },
  postPaymentsIdRefund: { body: { amount: 100_000, reason: 'A part was not needed.' } },
  postPaymentsInvoices: {
    body: {
      project,
      dueDate: '2026-12-31',
      currency: 'OMR',
      lines: [{ description: 'Design', quantity: 2, unitAmount: 625_000, taxRateBps: 500 }],
    },
  },
  postProjects: { body: { name: 'Harbour app', description: 'Moorings and their bookings.', client } },
  postProjectsSubmit: {
    body: { name: 'Harbour app', description: 'Moorings and their bookings.', ...person },
    answer: {
      message: 'Your project was submitted.',
      doc: { id: project, name: 'Harbour app', status: 'submitted' },
      accountCreated: true,
    },
  },
  putUsersProfile: { body: { phone: '+968 9000 0000', timezone: 'Asia/Muscat', locale: 'ar' } },
}
