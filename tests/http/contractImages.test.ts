import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { draftContract, projectOf } from '../support/contracts.ts'
import { formOf, jpegPhoto, pngImage, webpImage } from '../support/files.ts'
import { must } from '../support/money.ts'
import { runTool } from '../support/pdfSamples.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { pngBomb } from '../support/pngBomb.ts'

let platform: Platform
let client: Person
let project: { id: string }
let elsewhere: Server
let asked = 0

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  project = await projectOf({ platform, client })
  elsewhere = createServer((_, res) => {
    asked += 1
    res.end()
  }).listen(0, '127.0.0.1')
})

afterAll(async () => {
  elsewhere?.close()
  await platform?.stop()
})

const fileOf = async (to: { id: string }, bytes: Buffer | string, name: string) =>
  (await must(platform.admin.post(`/projects/${to.id}/files`, formOf({ file: { bytes, name } })), 201)).doc
const mediaOf = async (bytes: Buffer, name: string) =>
  (
    await must(
      platform.admin.post(
        '/media',
        formOf({ _payload: '{"alt":"The mark"}', file: { bytes, name, type: 'image/png' } }),
      ),
      201,
    )
  ).doc
const imagesIn = (pdf: Buffer) =>
  new Set(
    runTool(pdf, 'pdfimages', ['-list'], [])
      .output.split('\n')
      .filter((line) => / image /.test(line))
      // The number of the object.
      .map((line) => line.trim().split(/ +/)[10]),
  ).size
const problemsOf = async (content: unknown, to = project) => {
  const answer = await platform.admin.post('/contracts', { project: to.id, title: 'x', content, amount: 100 })
  const { code, data } = answer.body.errors?.[0] ?? {}
  return [answer.status, code, data?.errors?.[0]?.path, data?.errors?.[0]?.code, data?.errors?.[0]?.message]
}

test('images of the project and of the company are in the preview and in what is sent', async () => {
  const photo = await fileOf(project, await jpegPhoto(), 'photo.jpg')
  const drawing = await fileOf(project, await webpImage(), 'drawing.webp')
  const mark = await mediaOf(await pngImage(), 'mark.png')
  const content = [
    `# Scope`,
    `See ![The harbour](/api/files/download/${photo.path}) here.`,
    `![](${drawing.id})`,
    `![](${mark.url})`,
    `- in a list ![again](${photo.id})`,
  ].join('\n\n')
  const preview = await platform.admin.post('/contracts/preview', {
    project: project.id,
    title: 'x',
    content,
    amount: 100,
  })
  expect([preview.status, imagesIn(preview.bytes)]).toEqual([200, 3])
  const draft = await draftContract({ platform, project, content })
  const nodes = draft.content.root.children
  expect(nodes.map(({ type }: { type: string }) => type)).toEqual([
    'heading',
    'paragraph',
    'block',
    'paragraph',
    'block',
    'upload',
    'list',
  ])
  expect(nodes[2].fields).toMatchObject({ blockType: 'projectImage', file: photo.id, alt: 'The harbour' })
  expect(nodes[5]).toMatchObject({ relationTo: 'media', value: mark.id, fields: { alt: 'The mark' } })
  // The editor of the panel takes what it is given back.
  await must(platform.admin.patch(`/contracts/${draft.id}`, { content: draft.content }))
  const sent = await must(platform.admin.put(`/contracts/${draft.id}/send`))
  const frozen = await client.get(`/contracts/${draft.id}/pdf`)
  expect([frozen.status, imagesIn(frozen.bytes)]).toEqual([200, 3])
  // What counts are these bytes, whatever becomes of the files.
  await must(platform.admin.delete(`/files/delete/${photo.path}`))
  const later = await client.get(`/contracts/${draft.id}/pdf`)
  expect(later.bytes.equals(frozen.bytes)).toBe(true)
  expect(sent.doc.documentSha256).toHaveLength(64)
})

test('an image of another project, of another site or of another type is refused by its name', async () => {
  const other = await projectOf({ platform, client })
  const foreign = await fileOf(other, await pngImage(), 'foreign.png')
  const general = (
    await must(
      platform.admin.post('/files/upload', formOf({ file: { bytes: await pngImage(), name: 'mine.png' } })),
      201,
    )
  ).doc
  const notes = await fileOf(project, 'Notes', 'notes.txt')
  const { port } = elsewhere.address() as AddressInfo
  const sources = [
    `http://127.0.0.1:${port}/a.png`,
    'https://elsewhere.example/a.png',
    '//127.0.0.1/a.png',
    'data:image/png;base64,iVBORw0KGgo=',
    'chart.png',
    '../../etc/passwd',
    '/api/media/file/..%2f..%2fsecret.png',
    '/api/media/file/%E0%A4%A.png',
    foreign.id,
    `/api/files/download/${foreign.path}`,
    general.path,
    general.id,
    '11111111-1111-4111-8111-111111111111',
  ]
  for (const src of sources) {
    const [status, code, path, problem, message] = await problemsOf(`Text\n\n![x](${src})`)
    expect([src, status, code, path, problem]).toEqual([src, 400, 'validation_failed', 'content', 'invalid_value'])
    expect(message).toContain(src.slice(0, 20))
  }
  expect(asked).toBe(0)
  expect((await problemsOf(`Text ![x](${notes.id})`)).slice(2)).toEqual([
    'content',
    'invalid_value',
    'The image “notes.txt” isn’t a JPEG, PNG or WebP. Convert it first.',
  ])
  // Neither does the editor get past it.
  const block = { type: 'block', version: 2, format: '', fields: { id: 'a'.repeat(24), blockType: 'projectImage' } }
  const draft = await draftContract({ platform, project })
  const root = { ...draft.content.root, children: [{ ...block, fields: { ...block.fields, file: foreign.id } }] }
  const answer = await platform.admin.patch(`/contracts/${draft.id}`, {
    content: { root: { ...root, children: [...draft.content.root.children, ...root.children] } },
  })
  expect(answer.status).toBe(400)
})

test('an image with too many pixels, and too many images, are refused', async () => {
  const bomb = await fileOf(project, pngBomb({ width: 7000, height: 7000 }), 'bomb.png')
  expect((await problemsOf(`Text ![x](${bomb.id})`)).slice(2)).toEqual([
    'content',
    'too_large',
    'The image “bomb.png” has too many pixels. Make it smaller.',
  ])
  const small = await fileOf(project, await pngImage(), 'small.png')
  expect((await problemsOf(`Text ![x](${small.id})\n\n`.repeat(21)))[3]).toBe('too_long')
})

test('a template holds images of the company, and its contracts have them', async () => {
  const mark = await mediaOf(await pngImage({ color: '#113355' }), 'letterhead.png')
  const template = { name: 'With a mark', language: 'en', title: 'T', content: `Hello\n\n![](${mark.url})` }
  const { doc } = await must(platform.admin.post('/contract-templates', template), 201)
  const draft = await draftContract({ platform, project, title: undefined, content: undefined, template: doc.id })
  expect(draft.content.root.children.map(({ type }: { type: string }) => type)).toEqual(['paragraph', 'upload'])
  const file = await fileOf(project, await pngImage(), 'of-project.png')
  const refused = await platform.admin.post('/contract-templates', { ...template, content: `x\n\n![](${file.id})` })
  expect(refused.status).toBe(400)
  const [said] = refused.body.errors[0].data.errors
  expect([said.path, said.code]).toEqual(['content', 'invalid_value'])
  expect(said.message).toBe(
    `Upload “${file.id}” to the images of the company, and name it by its address or ID here. A template has no images of projects, and images of other sites aren’t fetched.`,
  )
})

test('a file that is deleted before the contract is sent keeps it from being sent', async () => {
  const photo = await fileOf(project, await jpegPhoto(), 'gone.jpg')
  const draft = await draftContract({ platform, project, content: `Text\n\n![The site](${photo.id})` })
  await must(platform.admin.delete(`/files/delete/${photo.path}`))
  const answer = await platform.admin.put(`/contracts/${draft.id}/send`)
  expect([answer.status, answer.body.errors[0].data.errors[0].path]).toEqual([400, 'content'])
  expect(answer.body.errors[0].data.errors[0].message).toContain('The site')
})
