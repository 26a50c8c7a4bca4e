import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formOf, pngImage } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'

let platform: Platform
let client: Person

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
})

afterAll(() => platform?.stop())

test('the server fetches no address that a request names', async () => {
  const asked: string[] = []
  const listener = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.end()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  // `listen` with a port gives an address with one.
  const { port } = listener.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/logo.png`
  try {
    const pasted = await platform.admin.get('/media/paste-url', { query: { src: url } })
    expect(pasted.status).toBe(400)
    for (const body of [
      { alt: 'Logo', url, filename: 'logo.png' },
      { alt: 'Logo', src: url },
    ])
      expect((await platform.admin.post('/media', body)).status).toBe(400)
    const bytes = await pngImage()
    const form = formOf({ file: { bytes, name: 'logo.png', type: 'image/png' }, _payload: '{"alt":"Logo"}' })
    const logo = await platform.admin.post('/media', form)
    expect(logo.status).toBe(201)
    const copied = { url, filename: 'logo.png' }
    expect((await platform.admin.post(`/media/${logo.body.doc.id}/duplicate`, copied)).status).toBe(404)
    for (const mutation of [
      `createMedia(data: { alt: "Logo", url: "${url}", filename: "logo.png" }) { id }`,
      `duplicateMedia(id: "${logo.body.doc.id}", data: { url: "${url}", filename: "logo.png" }) { id }`,
    ]) {
      const { body } = await platform.admin.post('/graphql', { query: `mutation { ${mutation} }` })
      expect([mutation, body.errors?.length]).toEqual([mutation, 1])
    }
    const profile = { website: url, bio: `![x](${url})` }
    expect((await client.put('/users/profile', profile)).status).toBe(200)
    expect(asked).toEqual([])
  } finally {
    listener.close()
  }
})
