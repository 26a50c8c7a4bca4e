import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  draftContract,
  drawnSignature,
  projectOf,
  sealed,
  sentContract,
  signTyped,
  signedContract,
} from '../support/contracts.ts'
import { verifiedClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { someoneWaits } from '../support/someoneWaits.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await verifiedClient(platform)
})

afterAll(() => platform?.stop())

const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort()
const rowsOf = async (text: string, values: unknown[]) => (await platform.db.query(text, values)).rows
const times = <Result>(count: number, make: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

test('of 20 parallel signings exactly one wins, and the others learn that it is signed', async () => {
  const contract = await sentContract({ platform, client })
  const signature = (await drawnSignature()).toString('base64')
  const { documentSha256 } = contract
  const answers = await times(20, () =>
    client.post(`/contracts/${contract.id}/sign`, { consent: true, documentSha256, signature }),
  )
  expect(statuses(answers)).toEqual([200, ...Array.from({ length: 19 }, () => 409)])
  expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.errors[0].code))).toEqual(
    new Set(['already_signed']),
  )
  expect(await rowsOf('SELECT 1 FROM contract_signatures WHERE contract_id = $1', [contract.id])).toHaveLength(1)
  expect(
    await rowsOf(`SELECT 1 FROM activity_logs WHERE entity_id = $1 AND action = 'contract.signed'`, [contract.id]),
  ).toHaveLength(1)
  expect(readdirSync(path.join(platform.dataDir, 'media', 'contracts', contract.id, 'signatures'))).toHaveLength(1)
  await sealed({ platform, id: contract.id })
})

test('of signing, declining, cancelling and revising at once, one state results and all agree on it', async () => {
  for (let round = 0; round < 6; round += 1) {
    const contract = await sentContract({ platform, client })
    const { body } = await platform.admin.post(`/contracts/${contract.id}/revise`)
    const [sign, decline, cancel, supersede] = await Promise.all([
      signTyped({ client, contract }),
      client.post(`/contracts/${contract.id}/decline`, { reason: 'No' }),
      platform.admin.put(`/contracts/${contract.id}/cancel`, { reason: 'No' }),
      platform.admin.put(`/contracts/${body.doc.id}/send`),
    ])
    const [row] = await rowsOf('SELECT status, signed_at, declined_at FROM contracts WHERE id = $1', [contract.id])
    const signatures = await rowsOf('SELECT 1 FROM contract_signatures WHERE contract_id = $1', [contract.id])
    expect([signatures.length, row.signed_at !== null]).toEqual(sign.status === 200 ? [1, true] : [0, false])
    expect(row.declined_at !== null).toBe(decline.status === 200)
    expect(sign.status === 200 && decline.status === 200).toBe(false)
    if (cancel.status === 200) expect(row.status).toBe('cancelled')
    for (const { status } of [sign, decline, cancel, supersede]) expect([200, 409]).toContain(status)
  }
})

test('of parallel sendings one wins, and one document is kept', async () => {
  const draft = await draftContract({ platform, project: await projectOf({ platform, client }) })
  const answers = await times(5, () => platform.admin.put(`/contracts/${draft.id}/send`))
  expect(statuses(answers)).toEqual([200, 409, 409, 409, 409])
  expect(readdirSync(path.join(platform.dataDir, 'media', 'contracts', draft.id))).toHaveLength(1)
  expect(await rowsOf('SELECT 1 FROM project_files WHERE contract_id = $1', [draft.id])).toHaveLength(1)
})

test('a draft that is edited while it is sent is sent as edited, or not edited', async () => {
  for (let round = 0; round < 5; round += 1) {
    const draft = await draftContract({ platform, project: await projectOf({ platform, client }) })
    const title = `Edited in round ${round}`
    const [send, edit] = await Promise.all([
      platform.admin.put(`/contracts/${draft.id}/send`),
      sleep(round * 40).then(() => platform.admin.patch(`/contracts/${draft.id}`, { title })),
    ])
    expect([send.status, [200, 409].includes(edit.status)]).toEqual([200, true])
    const { body } = await platform.admin.get(`/contracts/${draft.id}`)
    expect(body.title).toBe(edit.status === 200 ? title : draft.title)
    const pdf = (await client.get(`/contracts/${draft.id}/pdf`)).bytes
    const { PDF } = await import('@libpdf/core')
    const text = (await PDF.load(pdf))
      .extractText()
      .map((page) => page.text)
      .join(' ')
    expect(text).toContain(body.title)
  }
})

test('of two contracts of one project that are activated at once, one becomes active', async () => {
  const first = await signedContract({ platform, client })
  const draft = await draftContract({ platform, project: { id: first.project } })
  const second = (await platform.admin.put(`/contracts/${draft.id}/send`)).body.doc
  await signTyped({ client, contract: second })
  const answers = await Promise.all([first, second].map(({ id }) => platform.admin.put(`/contracts/${id}/activate`)))
  expect(statuses(answers)).toEqual([200, 409])
})

test('numbers have no gap and no double, also where drafts are refused in between', async () => {
  const project = await projectOf({ platform, client })
  const over = await projectOf({ platform, client, status: 'completed' })
  await times(30, (index) =>
    platform.admin.post('/contracts', {
      project: index % 3 === 0 ? over.id : project.id,
      title: 'Numbered',
      content: 'Text',
      amount: 1,
    }),
  )
  const rows = await rowsOf('SELECT contract_number FROM contracts ORDER BY contract_number', [])
  const values = rows.map(({ contract_number: number }) => Number(number.slice(-5)))
  expect(values).toEqual(values.map((_, index) => index + 1))
})

/**
 * The moments of a signing at which the power goes: its drawing is stored, its transaction is open (and held open by a
 * lock of ours, or a slow test would look too late), the first of several is committed.
 */
const middles: ((batch: { id: string }[]) => Promise<boolean>)[] = [
  async (batch) =>
    batch.some(({ id }) => existsSync(path.join(platform.dataDir, 'media', 'contracts', id, 'signatures'))),
  async () => someoneWaits(platform),
  async (batch) => {
    const text = 'SELECT 1 FROM contract_signatures WHERE contract_id = ANY($1::uuid[])'
    return (await rowsOf(text, [batch.map(({ id }) => id)])).length > 0
  },
]

test('a power cut in the middle of signing leaves nothing half done, and what was signed is sealed afterwards', async () => {
  const signature = (await drawnSignature()).toString('base64')
  const contracts: { id: string; documentSha256: string }[] = []
  const states: string[] = []
  for (let index = 0; index < 9; index += 1) contracts.push(await sentContract({ platform, client }))
  for (const [round, isInTheMiddle] of middles.entries()) {
    const batch = contracts.slice(round * 3, round * 3 + 3)
    const other = await platform.db.connect()
    if (round === 1) await other.query('BEGIN; LOCK TABLE contract_signatures IN SHARE MODE')
    let answered = 0
    const signing = batch.map(async ({ id, documentSha256 }) => {
      const body = { consent: true, documentSha256, signature }
      return client
        .post(`/contracts/${id}/sign`, body)
        .catch(() => null)
        .finally(() => (answered += 1))
    })
    while (answered < batch.length && !(await isInTheMiddle(batch))) await sleep(1)
    const crashed = platform.crash()
    if (round === 1) await other.query('ROLLBACK')
    other.release()
    await crashed
    client.setUrl(platform.url)
    for (const [index, answer] of (await Promise.all(signing)).entries()) {
      const [row] = await rowsOf(
        `SELECT c.status, c.signed_at, c.seal_status, s.id AS signature, s.image_id, f.path,
                (SELECT count(*)::int FROM activity_logs a WHERE a.entity_id = c.id::text AND a.action = 'contract.signed') AS entries,
                (SELECT count(*)::int FROM notifications n WHERE n.entity_id = c.id::text AND n.type = 'contract.signed') AS told,
                (SELECT count(*)::int FROM pgboss.job j WHERE j.name = 'contract.seal' AND j.data->>'contractId' = c.id::text) AS jobs
           FROM contracts c LEFT JOIN contract_signatures s ON s.contract_id = c.id LEFT JOIN project_files f ON f.id = s.image_id
          WHERE c.id = $1`,
        [batch[index]?.id],
      )
      const isSigned = row.status === 'signed'
      states.push(row.status)
      if (answer?.status === 200) expect(isSigned).toBe(true)
      expect([
        row.signed_at !== null,
        row.signature !== null,
        row.path !== null,
        row.entries,
        row.told,
        row.jobs,
      ]).toEqual(isSigned ? [true, true, true, 1, 2, 1] : [false, false, false, 0, 0, 0])
    }
  }
  expect(new Set(states)).toEqual(new Set(['sent', 'signed']))
  for (const contract of contracts) {
    const { status } = (await client.get(`/contracts/${contract.id}`)).body
    if (status === 'sent') expect((await signTyped({ client, contract })).status).toBe(200)
    expect(await sealed({ platform, id: contract.id })).toMatchObject({
      status: 'signed',
      signedDocument: expect.any(String),
    })
    expect(
      await rowsOf(`SELECT 1 FROM project_files WHERE contract_id = $1 AND filename LIKE '%-signed.pdf'`, [
        contract.id,
      ]),
    ).toHaveLength(1)
  }
})
