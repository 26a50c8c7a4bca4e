import { demoApi, type DemoApi } from './demoApi.ts'
import { mailedToken } from './mailedToken.ts'
import type { DemoPerson } from './people.ts'
import { drawnSignature, specimenCard } from './pictures.ts'
import { ensure } from './steps.ts'

export const demoPassword = 'a demo passphrase, not for real'

export type DemoClient = { api: DemoApi; id: string; email: string; person: DemoPerson; projectId: string }

/** The client's address in this run. It is new every time, so the demo can run again on the same platform. */
export function addressOf({ person, run }: { person: Pick<DemoPerson, 'mailbox'>; run: string }): string {
  return `${person.mailbox}+${run}@example.com`
}

type ArriveBySubmissionArgs = { url: string; person: DemoPerson; email: string; project: Record<string, unknown> }

/** The client submits a project as a visitor, gets an account, and sets a password through the mailed link. */
export async function arriveBySubmission({ url, person, email, project }: ArriveBySubmissionArgs): Promise<DemoClient> {
  const anyone = demoApi({ url })
  const { firstName, lastName, company } = person
  const submitted = await anyone.post('/projects/submit', { ...project, email, firstName, lastName, company })
  ensure(submitted.accountCreated === true, 'No account was created for a new address.')
  const token = await mailedToken({ to: email, kind: 'set_password' })
  await anyone.post('/auth/reset-password', { token, password: demoPassword })
  const session = await anyone.post('/auth/login', { email, password: demoPassword })
  const api = anyone.as(session.token)
  await api.put('/users/profile', { locale: person.locale, timezone: person.timezone })
  return { api, id: session.user.id, email, person, projectId: submitted.doc.id }
}

type ArriveByRegistrationArgs = {
  url: string
  admin: DemoApi
  person: DemoPerson
  email: string
  project: Record<string, unknown>
}

/** The client registers and verifies their address, and the agency creates their project. */
export async function arriveByRegistration({
  url,
  admin,
  person,
  email,
  project,
}: ArriveByRegistrationArgs): Promise<DemoClient> {
  const anyone = demoApi({ url })
  const { firstName, lastName, company, timezone } = person
  const session = await anyone.post('/auth/register', {
    email,
    password: demoPassword,
    firstName,
    lastName,
    company,
    timezone,
  })
  const api = anyone.as(session.token)
  await api.post('/auth/verify-email', { token: await mailedToken({ to: email, kind: 'verify_email' }) })
  await api.put('/users/profile', { locale: person.locale })
  const made = await admin.post('/projects', { ...project, client: session.user.id })
  return { api, id: session.user.id, email, person, projectId: made.doc.id }
}

/** The client sends both sides of their card and their signature. */
export async function submitIdentity({ client }: { client: DemoClient }): Promise<void> {
  const name = `${client.person.firstName} ${client.person.lastName}`
  const form = new FormData()
  form.set('frontId', await specimenCard({ name, side: 'front' }), 'front.jpg')
  form.set('backId', await specimenCard({ name, side: 'back' }), 'back.jpg')
  form.set('signature', await drawnSignature(), 'signature.png')
  await client.api.post('/users/verify-identity', form)
}
