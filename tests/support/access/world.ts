import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { ApiClient } from '../apiClient.ts'
import { sentContract } from '../contracts.ts'
import { formOf, identityForm, jpegPhoto, pdfDocument } from '../files.ts'
import { issued, must } from '../money.ts'
import { ownedRows } from '../ownedRows.ts'
import { provenClient, registerClient, verifiedClient, type Person } from '../people.ts'
import type { Platform } from '../platform.ts'
import { adminEmail, adminPassword } from '../spawnServer.ts'
import type { Actor } from './actors.ts'
import { lookout, watchAnswers, type Look } from './lookout.ts'
import { plantSecrets } from './plantSecrets.ts'
import { discover, type Operations } from './operations.ts'
import type { Row, Rows } from './rows.ts'

export type World = {
  /** Straight to the database. */
  db: Platform['db']
  url: string
  operations: Operations
  clients: Record<Actor, ApiClient>
  /** Rows by the names that the table gives them: those of `its client`, and those that the new client has. */
  rows: { theirs: Rows; own: Rows }
  /** Clients of the section on preconditions only, each with a contract that awaits their signature. */
  others: Record<string, { client: ApiClient; row: Row }>
  look: Look
  /** What answers to anybody carried that was not for them, since the rows were made. */
  leaks: Set<string>
}

/** Handed to the server, so that a token can be made whose time has passed, and a request be sent from anywhere. */
export const tokenKey = 'h8Xr2mPq7vTz4kWn9cLs5bYd1gFj6aUe3oRi'
export const worldEnvironment = { JWT_SECRET_KEY: tokenKey, TRUSTED_PROXIES: 'loopback' }

/** Everybody of the table, and rows of every kind for the two clients who have some. */
export async function buildWorld(platform: Platform): Promise<World> {
  const operations = discover(platform)
  const [client, newcomer, another, suspended, erased, signedOut] = await Promise.all([
    verifiedClient(platform, { lastName: 'Owner' }),
    registerClient(platform),
    registerClient(platform),
    registerClient(platform),
    registerClient(platform),
    registerClient(platform),
  ])
  await must(newcomer.post('/users/verify-identity', await identityForm()), 201)
  await must(platform.admin.put(`/admin/users/${suspended.user.id}/status`, { status: 'suspended', reason: 'A test' }))
  await must(platform.admin.post(`/admin/users/${erased.user.id}/erase`, { reason: 'A test' }))
  const revoked = await platform.anyone.login(client)
  await must(revoked.post('/auth/logout'))
  const { refreshToken } = await platform.anyone.login(client)
  const agency = await agencyRows({ platform, another, signedOut })
  const [theirs, own] = [
    await rowsOf({ platform, client, agency }),
    await rowsOf({ platform, client: newcomer, agency }),
  ]
  // A server starts only where it can open every key.
  await platform.db.query(
    `UPDATE vault_keys SET master_key_id = real.master_key_id
       FROM (SELECT master_key_id FROM vault_keys WHERE master_key_id <> 'a' LIMIT 1) AS real WHERE vault_keys.master_key_id = 'a'`,
  )
  const world = {
    url: platform.url,
    db: platform.db,
    others: await othersOf(platform),
    operations: await operations,
    clients: {
      nobody: platform.anyone,
      'new client': newcomer,
      'its client': client,
      'another client': another,
      admin: Object.assign(platform.admin, { email: adminEmail, password: adminPassword }),
      suspended,
      erased,
      expired: platform.anyone.as(await expiredToken(client)),
      revoked,
      refresh: platform.anyone.as(refreshToken),
    },
    rows: { theirs, own },
  }
  await plantSecrets({ db: platform.db, world })
  const leaks = new Set<string>()
  const look = await lookout(world)
  watchAnswers({ clients: world.clients, look, leaks })
  return { ...world, look, leaks }
}

async function othersOf(platform: Platform): Promise<World['others']> {
  const [proven, unproven] = await Promise.all([provenClient(platform), verifiedClient(platform)])
  const signable = async (client: Person) => ({ client, row: { id: (await sentContract({ platform, client })).id } })
  const others = {
    'a client of whom only the address is proven': await signable(proven),
    'a client whose address was taken back': await signable(unproven),
  }
  await platform.db.query('UPDATE users SET email_verified_at = NULL WHERE id = $1', [unproven.user.id])
  return others
}

function claimsOf(client: Person): Record<string, string> {
  const [, claims = ''] = client.token?.split('.') ?? []
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, string> // ours
}

async function expiredToken(client: Person): Promise<string> {
  const { id, collection, sid } = claimsOf(client)
  return new SignJWT({ id, collection, sid })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt('-2h')
    .setExpirationTime('-1h')
    .sign(new TextEncoder().encode(tokenKey))
}

type AgencyRowsArgs = { platform: Platform; another: Person; signedOut: Person }

/** Rows of the agency, or of people outside the table. */
async function agencyRows({ platform, another, signedOut }: AgencyRowsArgs): Promise<Rows> {
  const { admin, db } = platform
  const [type, changeable] = [randomUUID(), randomUUID()]
  for (const id of [type, changeable])
    await db.query('INSERT INTO project_types (id, name, is_active) VALUES ($1, $2, false)', [id, id])
  await db.query(`INSERT INTO payload_kv (id, key, data) VALUES ($1, 'a', '{}')`, [randomUUID()])
  const value = (await db.query<{ id: string }>('SELECT id FROM payload_kv')).rows[0]?.id ?? ''
  await must(admin.post('/payload-preferences/nav', { value: { open: true } }))
  await must(admin.post('/payload-preferences/spare', { value: { open: true } }))
  const preferences: { id: string; key: string }[] = (await must(admin.get('/payload-preferences'))).docs
  const preference = (key: string) => preferences.find((one) => one.key === key)?.id ?? key
  const view = { title: 'Mine', relatedCollection: 'projects', where: {}, columns: [] }
  const [preset, spare] = [0, 1].map(async () => (await must(admin.post('/payload-query-presets', view), 201)).doc.id)
  const upload = formOf({ file: { bytes: await pdfDocument(), name: 'theirs.pdf' } })
  const file = (await must(another.post('/files/upload', upload), 201)).doc.id
  return {
    'an inactive type': { id: type },
    'a type to be changed': { id: changeable },
    'a value': { id: value },
    "an admin's preference": { id: preference('nav'), spare: preference('spare') },
    "the key of an admin's preference": { key: 'nav' },
    "an admin's view": { id: await preset, spare: await spare },
    'another client': { id: another.user.id },
    'a client who is signed out': { id: signedOut.user.id, sessionId: claimsOf(signedOut)['sid'] ?? '' },
    'a client, with a session of somebody else': {
      id: signedOut.user.id,
      sessionId: claimsOf(another)['sid'] ?? '',
    },
    'a file of another client': { id: file },
    'the list of projects': { collection: 'projects' },
    'no such page': { asset: 'nothing.js' },
    'no file of the platform': { path: `general/${randomUUID()}.pdf` },
    nothing: { id: randomUUID() },
  }
}

type RowsOfArgs = { platform: Platform; client: Person; agency: Rows }

async function rowsOf({ platform, client, agency }: RowsOfArgs): Promise<Rows> {
  const owned = await ownedRows({ platform, client: client.user.id, admin: platform.admin.user.id })
  const files = await filesOf({ platform, client })
  const papers = await papersOf({ platform, client })
  const { project, unconfirmed } = files
  const project2 = { id: owned.projects.id }
  return {
    ...Object.fromEntries(Object.entries(owned).map(([slug, { id }]) => [slug, { id }])),
    ...agency,
    ...files.rows,
    ...papers,
    "the agency's signature": { id: await signedByAgency({ platform, owned, client }) },
    'a client': { id: client.user.id },
    'a session': { id: owned.sessions.id },
    'an endpoint': { id: owned['webhook-endpoints'].id },
    'a message to an endpoint': { id: owned['webhook-deliveries'].id },
    'an endpoint to be removed': { id: await spareEndpoint(platform) },
    "a program's key": { id: owned['api-keys'].id },
    'a project': { id: project },
    'an unconfirmed project': { id: unconfirmed },
    'a milestone of the project': { ...project2, milestoneId: owned['project-milestones'].id },
    'a milestone of an unconfirmed project': {
      id: unconfirmed,
      milestoneId: await milestoneOf({ platform, client, project: unconfirmed }),
    },
    'a milestone of another project': { id: project, milestoneId: owned['project-milestones'].id },
    'a payment': { id: owned.payments.id },
    'an allocation': { id: owned['payment-allocations'].id },
    'a review': { id: owned['payment-reviews'].id },
    'an event': { id: owned['stripe-events'].id },
    'a notification': { id: owned.notifications.id },
    'a message to the client': { id: owned.messages.id },
    'a picture': await pictureOf(platform),
  }
}

async function spareEndpoint({ db }: Platform): Promise<string> {
  const id = randomUUID()
  await db.query(
    `INSERT INTO webhook_endpoints (id, url, types, generation) VALUES ($1, 'https://hooks.agency.example/in', '[]', 1)`,
    [id],
  )
  return id
}

async function milestoneOf({ platform, client, project }: { platform: Platform; client: Person; project: string }) {
  const id = randomUUID()
  await platform.db.query(
    `INSERT INTO project_milestones (id, project_id, client_id, title, "order") VALUES ($1, $2, $3, 'Launch', 1)`,
    [id, project, client.user.id],
  )
  return id
}

type SignedByAgencyArgs = { platform: Platform; owned: Awaited<ReturnType<typeof ownedRows>>; client: Person }

/** What few may read is there to be read. */
async function signedByAgency({ platform: { db, admin }, owned, client }: SignedByAgencyArgs): Promise<string> {
  const id = randomUUID()
  await db.query(
    `INSERT INTO contract_signatures (id, contract_id, client_id, party, signer_id, signer_name, signer_email, method, document_sha256, signed_at,
                                      address, user_agent, created_at, updated_at)
     VALUES ($1, $2, $3, 'agency', $4, 'Agency', 'a@agency.example', 'approved', 'a', now(), '192.0.2.8', 'Desk', now(), now())`,
    [id, owned.contracts.id, client.user.id, admin.user.id],
  )
  await db.query(`UPDATE payment_refunds SET failure_reason = 'No such card' WHERE id = $1`, [
    owned['payment-refunds'].id,
  ])
  await db.query(`UPDATE users SET stripe_customer_id = $2 WHERE id = $1`, [client.user.id, `cus_${client.user.id}`])
  return id
}

async function pictureOf({ admin }: Platform): Promise<Row> {
  const _payload = JSON.stringify({ alt: 'A logo' })
  const form = formOf({ file: { bytes: await jpegPhoto(), name: 'logo.jpg', type: 'image/jpeg' }, _payload })
  const { doc } = await must(admin.post('/media', form), 201)
  return { id: doc.id, filename: doc.filename }
}

/** Files of every kind that a client has to do with, with their bytes. */
async function filesOf({ platform, client }: { platform: Platform; client: Person }) {
  const { admin, db } = platform
  const form = async (name: string) => formOf({ file: { bytes: await pdfDocument({ text: name }), name } })
  const submit = async () => {
    const body = { name: 'Harbour app', description: 'Moorings' }
    return (await must(client.post('/projects/submit', body), 201)).doc.id as string
  }
  const [project, unconfirmed, waiting] = [await submit(), await submit(), await submit()]
  const of = async (pending: Promise<{ status: number; body: unknown }>) =>
    (await must(pending as ReturnType<ApiClient['post']>, 201)).doc as { id: string; path: string }
  const general = await of(client.post('/files/upload', await form('general.pdf')))
  const used = await of(client.post(`/projects/${project}/files`, await form('used.pdf')))
  const agencys = await of(admin.post(`/projects/${project}/files`, await form('agencys.pdf')))
  const attached = await of(admin.post('/files/upload', await form('attached.pdf')))
  const early = await of(admin.post(`/projects/${unconfirmed}/files`, await form('early.pdf')))
  const sent = await of(client.post('/messages', { project, content: 'See here', attachments: [used.id] }))
  await of(admin.post('/messages', { project, content: 'See there', attachments: [agencys.id, attached.id] }))
  const picture = formOf({ avatar: { bytes: await jpegPhoto(), name: 'me.jpg' } })
  const avatar: string = (await must(client.post('/users/upload-avatar', picture))).doc.avatar.small
  await db.query('UPDATE projects SET confirmed_at = NULL WHERE id = ANY($1::uuid[])', [[unconfirmed, waiting]])
  const { rows: images } = await db.query<{ id: string; kind: string; path: string }>(
    `SELECT id, kind, path FROM project_files WHERE owner_id = $1 AND kind::text LIKE 'identity%'`,
    [client.user.id],
  )
  const image = (kind: string) => {
    const one = images.find((each) => each.kind === kind)
    return { path: one?.path ?? kind, id: one?.id ?? kind }
  }
  return {
    project,
    unconfirmed,
    rows: {
      'a project that waits': { id: waiting },
      'a message by the client': { id: sent.id },
      'an avatar': { path: avatar },
      'an uploaded file': { path: general.path, id: general.id },
      'an uploaded file, by its id': { path: general.id },
      'a file of a project': { path: used.path },
      'a used file of a project': { id: project, fileId: used.id, path: used.path },
      'a used file of a project, by its id': { id: used.id },
      "the agency's file of a project": { id: project, fileId: agencys.id },
      'a file of another project': { id: project, fileId: early.id },
      'a file of an unconfirmed project': { path: early.path, id: early.id },
      'an attached file of the agency': { path: attached.path, id: attached.id },
      'the front of an identity card': image('identity_front'),
      'the back of an identity card': image('identity_back'),
      'an identity signature': image('identity_signature'),
    },
  }
}

/**
 * Contracts and invoices with their documents; the drafts were issued once, so that there are bytes to be kept from the
 * client.
 */
async function papersOf({ platform, client }: { platform: Platform; client: Person }): Promise<Rows> {
  const { db } = platform
  const sent = await sentContract({ platform, client })
  const draft = await sentContract({ platform, client })
  await db.query(`UPDATE contracts SET status = 'draft', sent_at = NULL WHERE id = $1`, [draft.id])
  const open = await issued({ platform, project: sent.project })
  const unissued = await issued({ platform, project: sent.project })
  // The document of an invoice is made when it is first asked for, or a moment after its issue.
  for (const { id } of [open, unissued]) await must(client.get(`/payments/invoices/${id}/pdf`))
  await db.query(`UPDATE invoices SET status = 'draft', issued_at = NULL WHERE id = $1`, [unissued.id])
  const { rows: found } = await db.query<{ id: string; path: string; file: string }>(
    `SELECT p.id, f.path, f.id AS file FROM project_files f
       JOIN (SELECT id, document_id FROM contracts UNION ALL SELECT id, document_id FROM invoices) p ON p.document_id = f.id
      WHERE p.id = ANY($1::uuid[])`,
    [[sent.id, draft.id, open.id, unissued.id]],
  )
  const document = (id: string) => {
    const one = found.find((each) => each.id === id)
    return { path: one?.path ?? id, id: one?.file ?? id }
  }
  return {
    'a sent contract': { id: sent.id },
    'a draft contract': { id: draft.id },
    'an open invoice': { id: open.id },
    'a draft invoice': { id: unissued.id },
    'the document of a sent contract': document(sent.id),
    'the document of a draft contract': document(draft.id),
    'the document of an open invoice': document(open.id),
    'the document of a draft invoice': document(unissued.id),
  }
}
