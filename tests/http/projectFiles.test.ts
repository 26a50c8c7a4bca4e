import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { formOf, pdfDocument } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person
let other: Person
let projectId: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  other = await registerClient(platform)
  const project = await client.post('/projects/submit', { name: 'Shop', description: 'A shop for frankincense.' })
  projectId = project.body.doc.id
})

afterAll(() => platform?.stop())

const code = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code
const upload = (who: Person | Platform['admin'], bytes: Buffer | string, name: string) =>
  who.post('/files/upload', formOf({ file: { bytes, name } }))

test('files of a project are for its client and admins; the other side is notified', async () => {
  const bytes = await pdfDocument()
  const form = () => formOf({ file: { bytes, name: 'brief.pdf' }, description: 'The brief' })
  const added = await client.post(`/projects/${projectId}/files`, form())
  expect([added.status, added.body.doc]).toMatchObject([
    201,
    {
      filename: 'brief.pdf',
      description: 'The brief',
      project: projectId,
      uploadedBy: client.user.id,
      owner: client.user.id,
    },
  ])
  expect(added.body.doc.path.startsWith(`projects/${projectId}/`)).toBe(true)
  const byAdmin = await platform.admin.post(`/projects/${projectId}/files`, form())
  expect([byAdmin.status, byAdmin.body.doc]).toMatchObject([
    201,
    { uploadedBy: platform.admin.user.id, owner: client.user.id },
  ])
  const list = await client.get(`/projects/${projectId}/files`)
  expect([list.status, list.body.totalDocs, list.body.docs[0].id]).toEqual([200, 2, byAdmin.body.doc.id])
  expect(
    (await client.get(`/projects/${projectId}/files`, { query: { limit: 1, page: 2, sort: '-createdAt' } })).body,
  ).toMatchObject({ docs: [{ id: added.body.doc.id }], limit: 1, page: 2, totalPages: 2 })
  expect((await client.get(`/projects/${projectId}/files`, { query: { limit: 0 } })).body.limit).toBe(100)
  const deep = await client.get(`/projects/${projectId}/files`, { query: { depth: 1 } })
  expect(deep.body.docs[0].project).toMatchObject({ id: projectId, name: 'Shop' })
  expect((await client.get(`/projects/${projectId}/files`, { query: { depth: 'deep' } })).status).toBe(400)
  expect((await platform.admin.get(`/projects/${projectId}/files`)).body.totalDocs).toBe(2)
  const told = await client.get('/notifications', { query: { 'where[type][equals]': 'project.file_added' } })
  expect(told.body.totalDocs).toBe(1)
  const adminTold = await platform.admin.get('/notifications', {
    query: { 'where[type][equals]': 'project.file_added' },
  })
  expect(adminTold.body.totalDocs).toBe(1)

  const { path } = byAdmin.body.doc
  expect((await client.get(`/files/download/${path}`)).status).toBe(200)
  expect((await other.get(`/files/download/${path}`)).status).toBe(404)
  for (const answer of [
    await other.get(`/projects/${projectId}/files`),
    await other.post(`/projects/${projectId}/files`, form()),
    await other.delete(`/projects/${projectId}/files/${added.body.doc.id}`),
    await client.get('/projects/00000000-0000-7000-8000-000000000000/files'),
    await client.get('/projects/nonsense/files'),
    await client.delete(`/projects/${projectId}/files/00000000-0000-7000-8000-000000000000`),
    await client.delete(`/projects/${projectId}/files/nonsense`),
  ])
    expect([answer.status, code(answer)]).toEqual([404, 'not_found'])
  for (const [method, path_] of [
    ['GET', ''],
    ['POST', ''],
    ['DELETE', `/${added.body.doc.id}`],
  ] as const)
    expect((await platform.anyone.request(method, `/projects/${projectId}/files${path_}`)).status).toBe(401)

  const forbidden = await client.delete(`/projects/${projectId}/files/${byAdmin.body.doc.id}`)
  expect([forbidden.status, code(forbidden)]).toEqual([403, 'forbidden'])
  expect((await client.delete(`/files/delete/${path}`)).status).toBe(403)
  expect((await client.delete(`/projects/${projectId}/files/${added.body.doc.id}`)).status).toBe(200)
  expect((await platform.admin.delete(`/projects/${projectId}/files/${byAdmin.body.doc.id}`)).status).toBe(200)
  expect((await client.get(`/projects/${projectId}/files`)).body.totalDocs).toBe(0)
  const general = (await upload(client, bytes, 'x.pdf')).body.doc
  expect((await client.delete(`/projects/${projectId}/files/${general.id}`)).status).toBe(404)
})

test('an attachment of a message is readable at both ends and cannot be deleted', async () => {
  const { path, id } = (await upload(platform.admin, await pdfDocument(), 'offer.pdf')).body.doc
  expect((await client.get(`/files/download/${path}`)).status).toBe(404)
  await platform.db.query(
    `WITH message AS (
       INSERT INTO messages (id, project_id, client_id, sender_id, recipient_id, content)
       VALUES (gen_random_uuid(), $1, $2, $3, $2, 'See the offer') RETURNING id)
     INSERT INTO messages_rels ("order", parent_id, path, project_files_id) SELECT 1, id, 'attachments', $4 FROM message`,
    [projectId, client.user.id, platform.admin.user.id, id],
  )
  expect((await client.get(`/files/info/${id}`)).body).toMatchObject({ id, path, filename: 'offer.pdf' })
  expect((await other.get(`/files/info/${id}`)).status).toBe(404)
  expect((await client.get(`/files/download/${id}`)).status).toBe(404)
  expect((await client.get(`/files/download/${path}`)).status).toBe(200)
  expect((await other.get(`/files/download/${path}`)).status).toBe(404)
  expect((await client.delete(`/files/delete/${path}`)).status).toBe(403)
  const used = await platform.admin.delete(`/files/delete/${path}`)
  expect([used.status, code(used)]).toEqual([409, 'file_in_use'])
  expect((await client.get(`/files/download/${path}`)).status).toBe(200)
})
