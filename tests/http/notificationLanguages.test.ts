import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { projectOf } from '../support/contracts.ts'
import { formOf, pdfDocument } from '../support/files.ts'
import { registerClient, type Person } from '../support/people.ts'
import { startPlatform, type Platform } from '../support/platform.ts'
import { until } from '../support/until.ts'

let platform: Platform
let english: Person
let arab: Person
let colleague: Person

beforeAll(async () => {
  platform = await startPlatform()
  english = await registerClient(platform)
  arab = await registerClient(platform, { firstName: 'Omar', lastName: 'Said' })
  await arab.put('/users/profile', { locale: 'ar' })
  colleague = await registerClient(platform, { firstName: 'Huda', lastName: 'Nasser' })
  await platform.db.query(`UPDATE users SET role = 'admin', locale = 'ar' WHERE id = $1`, [colleague.user.id])
})

afterAll(() => platform?.stop())

type Reader = Pick<Person, 'get'>

async function told(who: Reader, type: string): Promise<{ title: string; message: string | null }[]> {
  const list = await who.get(`/messages/notifications?where[type][equals]=${type}`)
  return list.body.docs.map(({ title, message }: { title: string; message: string | null }) => ({ title, message }))
}

const own = (text: string) => `\u2068${text}\u2069`
const name = 'متجر Web'

async function projectFor(client: Person): Promise<string> {
  const { id } = await projectOf({ platform, client })
  await platform.db.query('UPDATE projects SET name = $2 WHERE id = $1', [id, name])
  return id
}

test('each reader of an event is notified in their own language, with names as they are', async () => {
  await english.post('/projects/submit', { name: 'Web shop', description: 'Sells dates.' })
  expect(await told(platform.admin, 'project.submitted')).toEqual([
    { title: 'New project: Web shop', message: 'Layla Haddad submitted a project.' },
  ])
  expect(await told(colleague, 'project.submitted')).toEqual([
    { title: `مشروع جديد: ${own('Web shop')}`, message: `قدّم ${own('Layla Haddad')} مشروعًا.` },
  ])
})

test('a user without a language is notified in English', async () => {
  await platform.db.query('UPDATE users SET locale = NULL WHERE id = $1', [english.user.id])
  const project = await projectFor(english)
  await platform.admin.put(`/projects/${project}/status`, { status: 'in_progress' })
  expect(await told(english, 'project.status_changed')).toEqual([{ title: `${name}: In progress`, message: null }])
})

test('a client who reads Arabic is notified about their plan, files and payments in Arabic', async () => {
  const project = await projectFor(arab)
  await platform.admin.put(`/projects/${project}/status`, { status: 'in_progress' })
  expect(await told(arab, 'project.status_changed')).toEqual([
    { title: `${own(name)}: ${own('قيد التنفيذ')}`, message: null },
  ])
  const milestone = { title: 'Design', dueDate: '2026-12-15' }
  const added = await platform.admin.post(`/projects/${project}/milestones`, milestone)
  const path = `/project-milestones/${added.body.doc.id}`
  expect((await platform.admin.patch(path, { title: 'تصميم', dueDate: '2026-12-20' })).status).toBe(200)
  expect(await told(arab, 'milestone.changed')).toEqual([
    {
      title: `${own(name)}: تم تحديث مرحلة «${own('تصميم')}»`,
      message: `اسمها السابق «${own('Design')}»، وموعدها الجديد ${own('20 ديسمبر 2026')}.`,
    },
  ])
  const mail = await platform.mail({ to: arab.email, kind: 'milestone_changed' })
  expect(mail.raw.includes('Content-Language: ar')).toBe(true)
  expect((await platform.admin.delete(path)).status).toBe(200)
  expect(await told(arab, 'milestone.removed')).toEqual([
    { title: `${own(name)}: حُذفت مرحلة «${own('تصميم')}»`, message: null },
  ])
  const payment = { project, amount: 12_500, currency: 'OMR', description: 'Hosting' }
  expect((await platform.admin.post('/payments', payment)).status).toBe(201)
  expect(await told(arab, 'payment.requested')).toEqual([
    { title: `دفعة مطلوبة: ${own('12.500 OMR')}`, message: 'Hosting' },
  ])
})

test('other changes of a milestone notify nobody', async () => {
  const project = await projectFor(english)
  const milestone = { title: 'Design', dueDate: '2026-12-15' }
  const { id } = (await platform.admin.post(`/projects/${project}/milestones`, milestone)).body.doc
  await platform.admin.patch(`/project-milestones/${id}`, { description: 'Longer', ...milestone })
  expect(await told(english, 'milestone.changed')).toEqual([])
  await platform.admin.patch(`/project-milestones/${id}`, { dueDate: null })
  expect(await told(english, 'milestone.changed')).toEqual([
    { title: `${name}: milestone “Design” updated`, message: 'It no longer has a due date.' },
  ])
})

test('the other side is notified of a removed file, by either route and in its language', async () => {
  const project = await projectFor(arab)
  const upload = async (who: Pick<Person, 'post'>) =>
    (await who.post(`/projects/${project}/files`, formOf({ file: { bytes: await pdfDocument(), name: 'brief.pdf' } })))
      .body.doc
  const byAdmin = await upload(platform.admin)
  expect((await platform.admin.delete(`/projects/${project}/files/${byAdmin.id}`)).status).toBe(200)
  expect(await told(arab, 'project.file_removed')).toEqual([{ title: `حُذف ملف من ${own(name)}`, message: 'brief.pdf' }])
  await platform.mail({ to: arab.email, kind: 'project_file_removed' })
  expect(await told(platform.admin, 'project.file_removed')).toEqual([])

  const byClient = await upload(arab)
  expect((await arab.delete(`/files/delete/${byClient.path}`)).status).toBe(200)
  expect(await told(platform.admin, 'project.file_removed')).toEqual([
    { title: `File removed from ${name}`, message: 'brief.pdf' },
  ])
  expect(await told(colleague, 'project.file_removed')).toEqual([
    { title: `حُذف ملف من ${own(name)}`, message: 'brief.pdf' },
  ])
  expect(await told(arab, 'project.file_removed')).toHaveLength(1)
  // Nobody is notified of their own file.
  const general = await arab.post('/files/upload', formOf({ file: { bytes: await pdfDocument(), name: 'own.pdf' } }))
  expect((await arab.delete(`/files/delete/${general.body.doc.path}`)).status).toBe(200)
  expect(await told(platform.admin, 'project.file_removed')).toHaveLength(1)
})

test('a broadcast says to everyone what its admin wrote', async () => {
  const words = { title: 'Closed on Friday', message: 'We rest. نراكم يوم الأحد.' }
  expect((await platform.admin.post('/admin/system/broadcast', { ...words, audience: 'all' })).status).toBe(202)
  for (const who of [english, arab, colleague]) {
    await until(async () => (await told(who, 'broadcast.sent')).length === 1, { what: 'The broadcast' })
    expect(await told(who, 'broadcast.sent')).toEqual([words])
  }
})
