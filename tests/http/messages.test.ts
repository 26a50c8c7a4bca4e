/** @story Each test goes on where the one before it ended. */
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ApiClient } from '../support/apiClient.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { someoneWaits } from '../support/someoneWaits.ts'
import { until } from '../support/until.ts'

let platform: Platform
let client: Person
let other: Person
let colleague: ApiClient
let project: string

beforeAll(async () => {
  platform = await startPlatform()
  client = await registerClient(platform)
  other = await registerClient(platform)
  colleague = await promote(await registerClient(platform, { firstName: 'Second', lastName: 'Admin' }))
  project = await newProject()
})

afterAll(() => platform?.stop())

const nowhere = '11111111-1111-1111-1111-111111111111'
const codeOf = (answer: { body: { errors?: { code: string }[] } }) => answer.body.errors?.[0]?.code
const idsOf = (docs: { id: string }[]) => docs.map(({ id }) => id)

async function promote(person: Person): Promise<Person> {
  await platform.db.query(`UPDATE users SET role = 'admin' WHERE id = $1`, [person.user.id])
  return person
}

async function newProject(owner: ApiClient = client): Promise<string> {
  return (await owner.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })).body.doc.id
}

async function send(from: ApiClient, more: object = {}): Promise<string> {
  const answer = await from.post('/messages', { project, content: 'Hello', ...more })
  if (answer.status !== 201) throw new Error(answer.bytes.toString())
  return answer.body.doc.id
}

const unread = async (who: ApiClient): Promise<number> => (await who.get('/messages/unread-count')).body.unreadCount

async function upload(who: ApiClient): Promise<string> {
  const form = new FormData()
  form.set('file', new File(['Dates, walnuts, honey'], 'list.txt', { type: 'text/plain' }))
  const answer = await who.post('/files/upload', form)
  if (answer.status !== 201) throw new Error(answer.bytes.toString())
  return answer.body.doc.id
}

test('what a client writes on an unassigned project goes to all admins', async () => {
  const [before, colleagues] = [await unread(platform.admin), await unread(colleague)]
  const content = '  Two lines,\nand <b>signs</b> — العربية 🌴 '
  const sent = await client.post('/messages', {
    project,
    content,
    subject: 'A question',
    type: 'feedback',
    sender: other.user.id,
  })
  expect(sent.status).toBe(201)
  expect(sent.body).toEqual({ message: expect.any(String), doc: expect.objectContaining({ content }) })
  const { doc } = sent.body
  expect(doc).toMatchObject({
    project,
    sender: client.user.id,
    subject: 'A question',
    type: 'feedback',
    thread: doc.id,
  })
  expect([doc.recipient ?? null, doc.readAt ?? null]).toEqual([null, null])
  expect([await unread(platform.admin), await unread(colleague)]).toEqual([before + 1, colleagues + 1])
  expect(await unread(client)).toBe(0)
  expect((await colleague.get(`/messages/${doc.id}`)).body).toMatchObject({ id: doc.id, replies: [] })
  const mail = await platform.mail({ to: platform.admin.user.email, kind: 'message_received' })
  expect(mail.subject).toContain('Layla Haddad')
  const told = await colleague.get(`/messages/notifications?where[entityId][equals]=${doc.id}`)
  expect(told.body.docs).toMatchObject([{ type: 'message.received', entityType: 'messages', read: false }])
})

test('text is kept exactly as it was written, and is nothing but text in the mail', async () => {
  const reader = await registerClient(platform)
  const own = (await reader.post('/projects/submit', { name: 'Own', description: 'x' })).body.doc.id
  const content =
    ' <img src=x onerror=alert(1)>\r\n</td></table><script>alert("x")</script> {{7*7}} ${7*7} =1+1 \u202Etxt.exe مرحبا 👩‍💻 &amp; '
  const sent = await platform.admin.post('/messages', { project: own, content, subject: '<b>Bold</b>' })
  expect(sent.body.doc).toMatchObject({ content, subject: '<b>Bold</b>' })
  const read = await reader.get(`/messages/${sent.body.doc.id}`)
  expect(read.body.content).toBe(content)
  expect([read.headers.get('content-type'), read.headers.get('x-content-type-options')]).toEqual([
    expect.stringContaining('application/json'),
    'nosniff',
  ])
  const mail = await platform.mail({ to: reader.email, kind: 'message_received' })
  const html = mail.text.slice(mail.text.indexOf('<!doctype html>'))
  expect(html).not.toMatch(/<img|<script>|\u202E/)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
})

test("an assigned project's messages go to its assignee, and an admin's to the client", async () => {
  const assigned = await newProject()
  await platform.admin.put(`/projects/${assigned}/status`, { status: 'submitted', assignedTo: colleague.user.id })
  const before = await unread(platform.admin)
  const first = await client.post('/messages', { project: assigned, content: 'For you' })
  expect(first.body.doc.recipient).toBe(colleague.user.id)
  expect(await unread(platform.admin)).toBe(before)
  const second = await platform.admin.post('/messages', { project: assigned, content: 'For the client' })
  expect(second.body.doc.recipient).toBe(client.user.id)
  const third = await client.post('/messages', { project: assigned, content: 'x', recipient: platform.admin.user.id })
  expect([third.status, third.body.doc.recipient]).toEqual([201, platform.admin.user.id])
})

test('a recipient is another party of the project', async () => {
  for (const [from, recipient] of [
    [client, other.user.id],
    [client, client.user.id],
    [client, nowhere],
    [platform.admin, other.user.id],
    [platform.admin, platform.admin.user.id],
  ] as const) {
    const answer = await from.post('/messages', { project, content: 'x', recipient })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found'])
  }
  const leaver = await promote(await registerClient(platform))
  await platform.db.query(`UPDATE users SET status = 'suspended' WHERE id = $1`, [leaver.user.id])
  expect((await client.post('/messages', { project, content: 'x', recipient: leaver.user.id })).status).toBe(404)
})

test("nobody writes on another client's project or on none", async () => {
  for (const target of [await newProject(other), nowhere]) {
    const answer = await client.post('/messages', { project: target, content: 'x' })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found'])
  }
  expect((await platform.anyone.post('/messages', { project, content: 'x' })).status).toBe(401)
  expect((await platform.anyone.get('/messages')).status).toBe(401)
  expect((await platform.anyone.get('/messages/unread-count')).status).toBe(401)
})

test.each([
  { content: undefined },
  { content: '' },
  { content: '   ' },
  { content: 7 },
  { content: 'x'.repeat(20_001) },
  { content: 'a\u0000b' },
  { content: 'x', project: 'none' },
  { content: 'x', type: 'spam' },
  { content: 'x', attachments: 'none' },
  { content: 'x', attachments: ['none'] },
  { content: 'x', attachments: Array.from({ length: 21 }, () => nowhere) },
  { content: 'x', recipient: 5 },
  { content: 'x', subject: 'x'.repeat(201) },
])('a wrong message %j is 400', async (body) => {
  const answer = await client.post('/messages', { project, ...body })
  expect([answer.status, codeOf(answer)]).toEqual([400, 'validation_failed'])
})

test('replies stay in the thread and go to the other side', async () => {
  const root = await send(client)
  const answer = await platform.admin.post(`/messages/${root}/reply`, { content: 'Hello back' })
  expect(answer.status).toBe(201)
  expect(answer.body.doc).toMatchObject({ thread: root, parent: root, recipient: client.user.id, project })
  const more = await client.post(`/messages/${answer.body.doc.id}/reply`, { content: 'Thanks' })
  expect(more.body.doc).toMatchObject({ thread: root, parent: answer.body.doc.id, recipient: platform.admin.user.id })
  const own = await client.post(`/messages/${root}/reply`, { content: 'One more thing' })
  expect([own.body.doc.thread, own.body.doc.recipient ?? null]).toEqual([root, null])
  const expected = [answer, more, own].map(({ body }) => body.doc.id)
  for (const reader of [client, platform.admin, colleague]) {
    expect(idsOf((await reader.get(`/messages/${root}`)).body.replies)).toEqual(expected)
  }
  const list = await client.get(`/messages?where[thread][equals]=${root}`)
  expect(idsOf(list.body.docs)).toEqual([...expected].reverse().concat(root))
  expect((await client.post(`/messages/${root}/reply`, { content: '' })).status).toBe(400)
})

test("admins' words among themselves stay among them", async () => {
  const root = await send(platform.admin, { recipient: colleague.user.id, content: 'Are they late again?' })
  const reply = await colleague.post(`/messages/${root}/reply`, { content: 'Yes' })
  expect(reply.body.doc.recipient).toBe(platform.admin.user.id)
  for (const id of [root, reply.body.doc.id]) {
    expect((await client.get(`/messages/${id}`)).status).toBe(404)
    expect((await client.post(`/messages/${id}/reply`, { content: 'x' })).status).toBe(404)
    expect((await client.put(`/messages/${id}/read`)).status).toBe(404)
  }
  const third = await promote(await registerClient(platform))
  const joined = await third.post(`/messages/${root}/reply`, { content: 'Be kind' })
  expect(joined.body.doc.recipient).toBe(platform.admin.user.id)
})

test('a user outside a message learns nothing of it', async () => {
  const id = await send(client)
  for (const answer of [
    await other.get(`/messages/${id}`),
    await other.post(`/messages/${id}/reply`, { content: 'x' }),
    await other.put(`/messages/${id}/read`),
    await platform.admin.get(`/messages/${nowhere}`),
  ]) {
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found'])
  }
  expect((await other.get('/messages')).body.totalDocs).toBe(0)
  expect((await other.get(`/messages?where[project][equals]=${project}`)).body.totalDocs).toBe(0)
  for (const method of ['GET', 'PUT']) {
    expect((await platform.anyone.request(method, `/messages/${id}${method === 'PUT' ? '/read' : ''}`)).status).toBe(
      401,
    )
  }
})

test('a message is read once, by its recipient', async () => {
  const id = await send(platform.admin)
  const before = await unread(client)
  const refused = await platform.admin.put(`/messages/${id}/read`)
  expect([refused.status, codeOf(refused)]).toEqual([403, 'forbidden'])
  const read = await client.put(`/messages/${id}/read`)
  expect([read.status, read.body.doc.readAt]).toEqual([200, expect.any(String)])
  expect(await unread(client)).toBe(before - 1)
  const again = await Promise.all([client.put(`/messages/${id}/read`), client.put(`/messages/${id}/read`)])
  expect(again.map(({ status, body }) => [status, body.doc.readAt])).toEqual([
    [200, read.body.doc.readAt],
    [200, read.body.doc.readAt],
  ])
  expect(await unread(client)).toBe(before - 1)
})

test('each admin marks a message to all admins as read on their own', async () => {
  const id = await send(client)
  const [first, second] = [await unread(platform.admin), await unread(colleague)]
  expect((await colleague.put(`/messages/${id}/read`)).status).toBe(200)
  expect([await unread(platform.admin), await unread(colleague)]).toEqual([first, second - 1])
  const late = await promote(await registerClient(platform))
  expect((await late.put(`/messages/${id}/read`)).status).toBe(200)
  expect((await client.put(`/messages/${id}/read`)).status).toBe(403)
})

test('an attachment is readable by its sender before and by the recipient after', async () => {
  const [file, secret] = [await upload(platform.admin), await upload(other)]
  const path = async (id: string) => (await platform.admin.get(`/project-files/${id}`)).body.path
  expect((await client.get(`/files/download/${await path(file)}`)).status).toBe(404)
  const id = await send(platform.admin, { attachments: [file, file] })
  expect((await client.get(`/messages/${id}`)).body.attachments).toEqual([file])
  expect((await client.get(`/files/download/${await path(file)}`)).status).toBe(200)

  for (const [from, attachments] of [
    [client, [secret]],
    [client, [nowhere]],
    [platform.admin, [file, secret]],
  ] as const) {
    const answer = await from.post('/messages', { project, content: 'x', attachments })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found'])
    expect((await from.post(`/messages/${id}/reply`, { content: 'x', attachments })).status).toBe(404)
  }
  const mine = await upload(client)
  expect((await client.post(`/messages/${id}/reply`, { content: 'x', attachments: [mine] })).status).toBe(201)
})

test('the sender’s name is shown everywhere the message is', async () => {
  const own = await send(client)
  const from = (await platform.admin.get('/users/profile')).body
  const agency = `${from.firstName} ${from.lastName}`
  const answered = await platform.admin.post(`/messages/${own}/reply`, { content: 'Gladly' })
  const { id } = answered.body.doc
  expect(answered.body.doc.senderName).toBe(agency)
  expect((await client.get(`/messages/${own}`)).body).toMatchObject({
    senderName: 'Layla Haddad',
    replies: [{ id, senderName: agency }],
  })
  const listed = await client.get(`/messages?where[thread]=${own}&select[senderName]=true`)
  expect(listed.body.docs).toEqual([
    { id, senderName: agency },
    { id: own, senderName: 'Layla Haddad' },
  ])
  const query = `{ Message(id: "${id}") { senderName sender { id } } }`
  expect((await client.post('/graphql', { query })).body.data.Message).toEqual({ senderName: agency, sender: null })
  for (const path of ['/messages?where[senderName][like]=a', '/messages?sort=senderName'])
    expect([path, (await client.get(path)).status]).toEqual([path, 400])
})

test('a message and its replies are populated and selected like a list', async () => {
  const id = await send(client, { subject: 'Dates' })
  const reply = (await platform.admin.post(`/messages/${id}/reply`, { content: 'Fine' })).body.doc.id
  const full = await client.get(`/messages/${id}?depth=1`)
  expect(full.body).toMatchObject({ id, project: { id: project }, replies: [{ id: reply, project: { id: project } }] })
  const part = await client.get(`/messages/${id}?select[subject]=true`)
  expect(part.body).toEqual({ id, subject: 'Dates', replies: [{ id: reply, subject: 'Dates' }] })
  expect((await client.get(`/messages/${id}?depth=deep`)).status).toBe(400)
  expect((await other.get(`/messages/${id}?depth=1`)).status).toBe(404)
})

test('empty form fields count as missing, and fields that are not text are named', async () => {
  const sent = await client.post('/messages', {
    project,
    content: 'Hello',
    subject: '',
    type: null,
    recipient: null,
    attachments: null,
  })
  expect([sent.status, sent.body.doc]).toMatchObject([201, { subject: null, type: 'general', attachments: [] }])
  for (const content of ['half \ud83d', 'NUL \0', ' \n ', '']) {
    const answer = await client.post('/messages', { project, content })
    expect([content, answer.status, answer.body.errors[0].data.errors[0].path]).toEqual([content, 400, 'content'])
  }
})

test('messages are neither written, changed nor deleted by the generic doors', async () => {
  const id = await send(client)
  const patched = await client.patch(`/messages/${id}`, { content: 'changed' })
  const deleted = await client.delete(`/messages/${id}`)
  expect([patched.status, deleted.status]).toEqual([403, 403])
  expect((await platform.admin.patch(`/messages/${id}`, { content: 'changed' })).status).toBe(403)
  expect(
    (await client.get('/message-receipts')).body.docs.every(({ user }: { user: string }) => user === client.user.id),
  ).toBe(true)
})

test('a message does not wait for another of its sender, and what changes the sender waits for it', async () => {
  const person = await registerClient(platform)
  const place = await newProject(person)
  const other = await platform.db.connect()
  try {
    await other.query('BEGIN')
    // As another message holds its sender.
    await other.query('SELECT FROM users WHERE id = $1 FOR SHARE', [person.user.id])
    expect((await person.post('/messages', { project: place, content: 'Hello' })).status).toBe(201)
    const suspended = platform.admin.put(`/admin/users/${person.user.id}/status`, { status: 'suspended' })
    await until(() => someoneWaits(platform), { what: 'The suspension' })
    await other.query('COMMIT')
    expect((await suspended).status).toBe(200)
    expect((await person.post('/messages', { project: place, content: 'Again' })).status).toBe(403)
  } finally {
    other.release(true)
  }
})

test('a message sent while its sender is being erased leaves their name nowhere', async () => {
  const person = await registerClient(platform, { firstName: 'Zenobia', lastName: 'Quist' })
  const place = await newProject(person)
  const blocker = await platform.db.connect()
  await blocker.query('BEGIN')
  await blocker.query('LOCK TABLE messages IN SHARE MODE')
  const sent = person.post('/messages', { project: place, content: 'Hello' })
  await until(() => someoneWaits(platform), { what: 'The message' })
  const erased = platform.admin.post(`/admin/users/${person.user.id}/erase`, { reason: 'Asked for it' })
  // Long enough for an erasure that does not wait.
  await Promise.race([erased, new Promise((resolve) => setTimeout(resolve, 1500))])
  await blocker.query('COMMIT')
  blocker.release()
  expect([(await sent).status === 201 || (await sent).status === 401, (await erased).status]).toEqual([true, 200])
  const { rows } = await platform.db.query(
    `SELECT title AS text FROM notifications WHERE title LIKE '%Zenobia%'
     UNION ALL SELECT mail::text FROM waiting_mails WHERE mail::text LIKE '%Zenobia%'`,
  )
  expect(rows).toEqual([])
})
