import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { must, newProject, nowhere, refusal } from '../support/money.ts'
import { provenClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

describe('what the panel does with projects and contracts', () => {
  let platform: Platform
  let client: Person
  let project: string

  beforeAll(async () => {
    platform = await startPlatform()
    client = await provenClient(platform)
    project = await newProject(client)
  })

  afterAll(() => platform?.stop())

  const add = async (title: string): Promise<string> =>
    (await must(platform.admin.post(`/projects/${project}/milestones`, { title }), 201)).doc.id
  const order = async () =>
    (await must(platform.admin.get(`/projects/${project}/milestones`))).docs.map(
      ({ title }: { title: string }) => title,
    )
  const reorder = (milestones: unknown) => platform.admin.put(`/projects/${project}/milestones/order`, { milestones })

  test('milestones are put in order, those up to the last completed one stay', async () => {
    const [design, build, launch] = [await add('Design'), await add('Build'), await add('Launch')]
    await must(reorder([launch, design, build]))
    expect(await order()).toEqual(['Launch', 'Design', 'Build'])
    await must(platform.admin.put(`/projects/${project}/milestones/${design}/complete`))
    expect(refusal(await reorder([design, launch, build]))).toEqual([409, 'illegal_transition'])
    await must(reorder([launch, design, build]))
    const care = await add('Care')
    expect(refusal(await reorder([launch, design, build]))).toEqual([409, 'stale_order'])
    expect(refusal(await reorder([launch, design, build, build]))).toEqual([409, 'stale_order'])
    expect(refusal(await reorder([launch, design, build, nowhere]))).toEqual([409, 'stale_order'])
    await must(reorder([launch, design, care, build]))
    expect(await order()).toEqual(['Launch', 'Design', 'Care', 'Build'])
    expect((await reorder('all')).status).toBe(400)
    expect((await client.put(`/projects/${project}/milestones/order`, { milestones: [] })).status).toBe(403)
    expect((await platform.admin.put(`/projects/${nowhere}/milestones/order`, { milestones: [] })).status).toBe(404)
  })

  test('orders that are given at once leave one of them whole', async () => {
    const { docs } = await must(platform.admin.get(`/projects/${project}/milestones`))
    const [launch, design, care, build] = docs.map(({ id }: { id: string }) => id)
    const wishes = [
      [launch, design, build, care],
      [launch, design, care, build],
    ]
    await Promise.all(Array.from({ length: 8 }, (_, index) => must(reorder(wishes[index % 2]))))
    expect(wishes.map((wish) => wish.join())).toContain(
      (await must(platform.admin.get(`/projects/${project}/milestones`))).docs
        .map(({ id }: { id: string }) => id)
        .join(),
    )
  })

  test('the kept document of a contract is verified, and a changed one is found out', async () => {
    const body = { project, title: 'Work', content: '# Work', amount: 5000 }
    const { doc } = await must(platform.admin.post('/contracts', body), 201)
    expect((await platform.admin.get(`/contracts/${doc.id}/verification`)).status).toBe(404)
    await must(platform.admin.put(`/contracts/${doc.id}/send`))
    expect(await must(platform.admin.get(`/contracts/${doc.id}/verification`))).toMatchObject({
      known: true,
      signatures: [],
    })
    expect((await client.get(`/contracts/${doc.id}/verification`)).status).toBe(403)
    const { rows } = await platform.db.query(`SELECT path FROM project_files WHERE contract_id = $1`, [doc.id])
    const kept = path.join(platform.dataDir, 'media', rows[0].path)
    const bytes = await readFile(kept)
    bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1
    await writeFile(kept, bytes)
    expect(await must(platform.admin.get(`/contracts/${doc.id}/verification`))).toMatchObject({ known: false })
  })
})
