import type { Answer } from './apiClient.ts'
import { draftContract, projectOf, signTyped } from './contracts.ts'
import { must, transfer } from './money.ts'
import type { Person } from './people.ts'
import type { Platform } from './platform.ts'

type Doc = Answer['body']

/** Contracts with payment plans, and what an admin does with them. `client` is verified. */
export function planDesk({ platform, client }: { platform: Platform; client: Person }) {
  const { admin } = platform
  const signed = async (project: string, terms: object): Promise<Doc> => {
    const { id } = await draftContract({ platform, project: { id: project }, ...terms })
    const contract = (await must(admin.put(`/contracts/${id}/send`))).doc
    return (await must(signTyped({ client, contract }))).doc
  }
  const activate = async (id: string): Promise<Doc> => (await must(admin.put(`/contracts/${id}/activate`))).doc
  const listOf = async (path: string, contract: string): Promise<Doc[]> =>
    (await must(admin.get(`${path}?where[contract][equals]=${contract}&sort=createdAt&limit=100`))).docs
  return {
    signed,
    activate,
    active: async (project: string, terms: object) => activate((await signed(project, terms)).id),
    /** An approved project with milestones of these percentages. */
    planned: async (percentages: readonly number[]): Promise<{ project: string; steps: string[] }> => {
      const { id: project } = await projectOf({ platform, client })
      const steps: string[] = []
      for (const paymentPercentage of percentages) {
        const body = { title: `Step of ${paymentPercentage}`, paymentPercentage }
        steps.push((await must(admin.post(`/projects/${project}/milestones`, body), 201)).doc.id)
      }
      return { project, steps }
    },
    complete: (project: string, milestone: unknown) =>
      must(admin.put(`/projects/${project}/milestones/${String(milestone)}/complete`)),
    request: async (body: object): Promise<Doc> => (await must(admin.post('/payments', body), 201)).doc,
    cancel: (payment: string) => must(admin.put(`/payments/${payment}/cancel`, { reason: 'Later' })),
    record: (payment: string) => must(admin.post(`/payments/${payment}/record`, { ...transfer, confirm: true })),
    planOf: (contract: string): Promise<Doc> => must(admin.get(`/contracts/${contract}/plan`)),
    paymentsOf: (contract: string) => listOf('/payments', contract),
    invoicesOf: (contract: string) => listOf('/payments/invoices', contract),
  }
}

/** What a plan says of each part. */
export const partsOf = ({ parts }: Doc) => parts.map(({ kind, amount, state }: Doc) => [kind, amount, state])
