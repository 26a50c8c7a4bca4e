import type { Answer } from './apiClient.ts'
import type { Person } from './people.ts'
import type { Platform } from './platform.ts'

// Answers are not typed: a test says what it expects of them.
// oxlint-disable typescript/no-explicit-any

/** The status and the error's code of a refusal. */
export function refusal(answer: Answer): [number, string | undefined] {
  return [answer.status, answer.body?.errors?.[0]?.code]
}

export async function must(pending: Promise<Answer>, status = 200): Promise<any> {
  const answer = await pending
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.bytes.toString()}`)
  return answer.body
}

/** The id of a fresh project of this client. */
export async function newProject(client: Person): Promise<string> {
  return (await must(client.post('/projects/submit', { name: 'Harbour app', description: 'Moorings' }), 201)).doc.id
}

type Money = { platform: Platform; project: string }

export async function draft({ platform, project, ...body }: Money & Record<string, unknown>): Promise<any> {
  const lines = { lines: [{ description: 'Design', quantity: 1, unitAmount: 10_000 }] }
  const content = 'amount' in body ? {} : lines
  const answer = platform.admin.post('/payments/invoices', {
    project,
    dueDate: '2099-01-31',
    ...content,
    ...body,
  })
  return (await must(answer, 201)).doc
}

export async function issued(args: Money & Record<string, unknown>): Promise<any> {
  const { id } = await draft(args)
  return (await must(args.platform.admin.put(`/payments/invoices/${id}/send`))).doc
}

export async function requested({ platform, project, ...body }: Money & Record<string, unknown>): Promise<any> {
  const answer = platform.admin.post('/payments', {
    project,
    amount: 5000,
    description: 'Deposit',
    ...body,
  })
  return (await must(answer, 201)).doc
}

/** `confirm` says that it is more money than what the client has on their account. */
export async function paid({
  confirm,
  ...args
}: Money & { confirm?: boolean } & Record<string, unknown>): Promise<any> {
  const { id } = await requested(args)
  return (await must(args.platform.admin.post(`/payments/${id}/record`, { ...transfer, confirm }))).doc
}

export const transfer = { method: 'bank_transfer', reference: 'TRX-1' }
export const nowhere = '11111111-1111-4111-8111-111111111111'
