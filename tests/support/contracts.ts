import sharp from 'sharp'
import type { Answer, ApiClient } from './apiClient.ts'
import type { Person } from './people.ts'
import type { Platform } from './platform.ts'
import { until } from './until.ts'

/** A contract as it was answered. */
type Doc = Answer['body']

export const contractText = `# Scope

The Provider builds **a web shop** with payment by card.

1. Design
2. Build
3. Launch

| Part | Share |
|------|-------|
| Design | 30 % |
| Build | 70 % |
`

type ProjectOfArgs = { platform: Platform; client: Person; status?: string }

/** A project of the client as an admin would have it. */
export async function projectOf({ platform, client, status = 'approved' }: ProjectOfArgs): Promise<Doc> {
  const body = { name: 'Web shop', description: 'A shop on the web', client: client.user.id }
  const answer = await platform.admin.post('/projects', body)
  if (answer.status !== 201) throw new Error(`No project: ${answer.bytes.toString()}`)
  await platform.db.query('UPDATE projects SET status = $2 WHERE id = $1', [answer.body.doc.id, status])
  return { ...answer.body.doc, status }
}

export async function draftContract({
  platform,
  project,
  ...overrides
}: { platform: Platform; project: { id: string } } & Record<string, unknown>): Promise<Doc> {
  const body = {
    project: project.id,
    title: 'Web shop contract',
    content: contractText,
    amount: 12_345_678,
    ...overrides,
  }
  const answer = await platform.admin.post('/contracts', body)
  if (answer.status !== 201) throw new Error(`No draft: ${answer.bytes.toString()}`)
  return answer.body.doc
}

/** A contract that awaits the client's signature, on its own project. */
export async function sentContract({
  platform,
  client,
  ...overrides
}: { platform: Platform; client: Person } & Record<string, unknown>): Promise<Doc> {
  const draft = await draftContract({ platform, project: await projectOf({ platform, client }), ...overrides })
  const answer = await platform.admin.put(`/contracts/${draft.id}/send`)
  if (answer.status !== 200) throw new Error(`Not sent: ${answer.bytes.toString()}`)
  return answer.body.doc
}

export function signTyped({ client, contract }: { client: ApiClient; contract: Doc }) {
  const { documentSha256 } = contract
  // Any name of the client.
  const body = { consent: true, documentSha256, typedName: 'Layla Haddad', confirmName: true }
  return client.post(`/contracts/${contract.id}/sign`, body)
}

/** A signed contract that is not activated yet. */
export async function signedContract({ platform, client }: { platform: Platform; client: Person }): Promise<Doc> {
  const contract = await sentContract({ platform, client })
  const answer = await signTyped({ client, contract })
  if (answer.status !== 200) throw new Error(`Not signed: ${answer.bytes.toString()}`)
  return answer.body.doc
}

/** The contract, once its signed document is made. */
export async function sealed({ platform, id }: { platform: Platform; id: string }): Promise<Doc> {
  let contract: Doc = {}
  const isSealed = async () => {
    contract = (await platform.admin.get(`/contracts/${id}`)).body
    return contract.sealStatus === 'sealed'
  }
  await until(isSealed, { what: `The seal of contract ${id}` })
  return contract
}

/** A hand's drawing. */
export async function drawnSignature(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="160"><path d="M20 110 C 90 -30, 120 190, 190 70 S 300 30, 330 100 S 430 130, 480 40"
    fill="none" stroke="#123" stroke-width="6"/></svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}
