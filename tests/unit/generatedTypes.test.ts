import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string

beforeAll(() => {
  mkdirSync(path.join(root, '.build'), { recursive: true })
  folder = mkdtempSync(path.join(root, '.build', 'generated-types-'))
  execFileSync(process.execPath, ['tests/support/openApi/generateTypes.mjs', folder], { cwd: root, stdio: 'pipe' })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Calls that an app makes every day, written against what each generator calls an operation. */
const apps: Record<string, string> = {
  'openapi-typescript': `
    import type { operations } from './openapiTypescript.ts'
    type Op<Name extends keyof operations> = operations[Name]
    type Body<Name extends keyof operations> = Op<Name> extends { requestBody: { content: infer C } } ? C : never
    type Json<R> = R extends { content: { 'application/json': infer J } } ? J : never
    type Contract = Json<Op<'getContractsId'>['responses'][200]>
    type Message = Json<Op<'getMessagesId'>['responses'][200]>
    type Payment = Json<Op<'getPaymentsId'>['responses'][200]>
    type SignJson = Body<'postContractsIdSign'>['application/json']
    type SignForm = Body<'postContractsIdSign'>['multipart/form-data']
    type Draft = Body<'postContracts'>['application/json']
    type Write = Body<'postMessages'>['application/json']
    type Project = Body<'postProjects'>['application/json']
    type Change = Body<'patchProjectsId'>['application/json']
    type Query = NonNullable<Op<'getPayments'>['parameters']['query']>
    type Refusal = Json<Op<'postContractsIdSign'>['responses'][409]>['errors'][number]
    type Upload = Body<'postFilesUpload'>['multipart/form-data']
    type File = Blob
  `,
  'hey-api': `
    import type * as api from './heyApi/types.gen.ts'
    type Contract = api.GetContractsIdResponse
    type Message = api.GetMessagesIdResponse
    type Payment = api.GetPaymentsIdResponse
    type SignJson = Extract<api.PostContractsIdSignData['body'], { consent: true }>
    type SignForm = SignJson
    type Draft = api.PostContractsData['body']
    type Write = api.PostMessagesData['body']
    type Project = api.PostProjectsData['body']
    type Change = api.PatchProjectsIdData['body']
    type Query = NonNullable<api.GetPaymentsData['query']>
    type Refusal = api.PostContractsIdSignErrors[409]['errors'][number]
    type Upload = api.PostFilesUploadData['body']
    type File = Blob
  `,
}

const calls = `
  export const signer = (contract: Contract): string => contract.signatures[0]?.signerName ?? contract.title
  export const consent = (contract: Contract): string | undefined => contract.consent?.text
  export const replies = (message: Message): string[] => message.replies.map(({ content }) => content)
  export const method = (payment: Payment): 'card' | 'bank_transfer' | 'cash' | 'other' | null | undefined => payment.method
  export const sign: SignJson = { consent: true, documentSha256: 'a', typedName: 'Layla Haddad' }
  export const draft: Draft = { project: 'id', title: 'Shop', content: '# Scope', amount: 12500, currency: 'OMR' }
  export const lexical: Draft = { project: 'id', title: 'Shop', content: { root: { children: [] } }, amount: 1 }
  export const write: Write = { project: 'id', content: 'Hello', attachments: ['id'] }
  export const project: Project = { name: 'Shop', description: 'Sells dates.', client: 'id' }
  export const change: Change = { priority: 'high' }
  export const query: Query = { where: JSON.stringify({ status: { equals: 'pending' } }), sort: '-createdAt', limit: 10 }
  export const upload = (file: File): Upload => ({ file, description: 'Scope' })
  export function reason(refusal: Refusal): string {
    if (refusal.code === 'name_mismatch') return refusal.data.accountName
    if (refusal.code === 'illegal_transition') return refusal.data.action
    return refusal.message
  }
`

/** Each is a mistake that the types must find. */
const mistakes: Record<string, string> = {
  'a body without what is required': `export const a: Write = { project: 'id' }`,
  'a field that the platform alone writes': `export const a: Change = { createdAt: '2026-01-01T00:00:00.000Z' }`,
  'a choice that is none': `export const a: Change = { priority: 'whenever' }`,
  'consent that is not given': `export const a: SignJson = { consent: false, documentSha256: 'a' }`,
  'data of another error': `export const a = (r: Refusal) => (r.code === 'name_mismatch' ? r.data.left : '')`,
  'a number as conditions': `export const a: Query = { where: 1 }`,
  'null where a text is': `export const a = (m: Message): null => m.content`,
}

describe.each(Object.keys(apps))('types by %s', (generator) => {
  let errors: string[]

  beforeAll(() => {
    errors = compile({ imports: apps[generator] ?? '', bodies: { calls, ...mistakes } })
  })

  test('carry the calls of a client app', () => {
    expect(errors.filter((line) => line.includes('app0.ts'))).toEqual([])
  })

  test.each(Object.keys(mistakes).map((name, index) => [name, index + 1] as const))('find %s', (_, index) => {
    expect(errors.filter((line) => line.includes(`app${index}.ts`))).toHaveLength(1)
  })
})

/** The errors that the compiler finds in apps of these bodies: `app0.ts(3,7): error …`. */
function compile({ imports, bodies }: { imports: string; bodies: Record<string, string> }): string[] {
  const apps = Object.values(bodies).map((body, index) => {
    const app = path.join(folder, `app${index}.ts`)
    writeFileSync(app, `${imports}\n${body}`)
    return app
  })
  const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', '--ignoreConfig']
  const target = ['--target', 'es2023', '--module', 'esnext', '--moduleResolution', 'bundler']
  const { stdout, error } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/typescript/bin/tsc'),
      ...options,
      ...target,
      '--allowImportingTsExtensions',
      ...apps,
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  if (error) throw error
  return stdout.split('\n').filter((line) => line.includes('error TS'))
}
