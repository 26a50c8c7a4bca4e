import { randomBytes } from 'node:crypto'
import type { ApiClient } from '../apiClient.ts'
import { actors } from './actors.ts'
import { rowNamed, type Verdicts } from './askLine.ts'
import { collectionOf } from './askRows.ts'
import type { Field } from './operations.ts'
import type { Line } from './readTable.ts'
import type { World } from './world.ts'

/**
 * The fields that are changed when the caller sends each of them another value, or that a row is made with; by name.
 */
export async function askWritten({ world, line }: { world: World; line: Line }): Promise<string[]> {
  const { fields, slug } = collectionOf({ world, line })
  const client = world.clients[actorOf(line['by'] ?? '')]
  // Each row has its own id, and the time of its last change.
  const sent = fields.filter(({ name }) => !['id', 'createdAt', 'updatedAt'].includes(name))
  const found =
    line['how'] === 'made' ? await made({ world, client, slug, sent }) : await changed({ world, client, line, sent })
  return found.toSorted()
}

function actorOf(name: string) {
  const actor = actors.find((one) => one === name)
  if (!actor) throw new Error(`The table knows nobody of this name: ${name}`)
  return actor
}

type Sent = { world: World; client: ApiClient; sent: Field[] }

async function changed({ world, client, line, sent }: Sent & { line: Line }): Promise<string[]> {
  const { collection = '', 'the row': name = '' } = line
  const { id = '' } = world.rows.theirs[name] ?? rowNamed({ rows: world.rows.theirs, name: collection })
  const found: string[] = []
  for (const field of sent) {
    const before = await stored({ world, collection, id })
    const value = anotherValue({ world, field, present: before[field.name] })
    await client.patch(`/${collection}/${id}`, { [field.name]: value })
    const after = await stored({ world, collection, id })
    if (JSON.stringify(before[field.name]) !== JSON.stringify(after[field.name])) found.push(field.name)
  }
  return found
}

/** A row with nothing but what it must have, and one with everything: what differs was taken from the body. */
async function made({ world, client, slug, sent }: Sent & { slug: string }): Promise<string[]> {
  const make = async (more: Record<string, unknown>) => {
    const { status, body } = await client.post(`/${slug}`, { ...more, ...leastOf({ world, slug }) })
    if (status !== 201) throw new Error(`No row of ${slug}: ${JSON.stringify(body)}`)
    return stored({ world, collection: slug, id: body.doc.id })
  }
  const least = await make({})
  const needed = Object.keys(leastOf({ world, slug }))
  const found: string[] = []
  for (const field of sent.filter(({ name }) => !needed.includes(name))) {
    const value = anotherValue({ world, field, present: least[field.name] })
    const row = await make({ [field.name]: value }).catch(() => least)
    // What the platform writes itself, such as times and what a name is shown as, differs from row to row.
    const isText = ['text', 'textarea', 'email', 'date'].includes(field.type) && !field.hasMany
    const isTaken = !isText || String(row[field.name]).startsWith(String(value).slice(0, 10))
    if (isTaken && JSON.stringify(row[field.name]) !== JSON.stringify(least[field.name])) found.push(field.name)
  }
  return found
}

function leastOf({ world, slug }: { world: World; slug: string }): Record<string, unknown> {
  const email = `made-${randomBytes(6).toString('hex')}@people.example`
  if (slug === 'users') return { email, firstName: 'Made', lastName: 'Person', password: 'correct horse battery 9' }
  return { name: 'Made', description: 'Made', client: world.rows.theirs['a client']?.['id'] }
}

type StoredArgs = { world: World; collection: string; id: string }

/** The row as an admin reads it, with what no answer carries. */
async function stored({ world, collection, id }: StoredArgs): Promise<Record<string, unknown>> {
  const { body } = await world.clients.admin.get(`/${collection}/${id}`)
  const { rows } = await world.db.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(t) AS row FROM "${collection.replaceAll('-', '_')}" t WHERE id = $1`,
    [id],
  )
  const hidden = Object.entries(rows[0]?.row ?? {}).map(([name, value]) => [camelCase(name), value])
  return { ...Object.fromEntries(hidden), ...body }
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** A value that the field could have, and does not. */
function anotherValue({ world, field, present }: { world: World; field: Field; present: unknown }): unknown {
  const one = single({ world, field, present })
  return field.hasMany ? [one] : one
}

const someDay = '2031-02-03T00:00:00.000Z'

function single({ world, field, present }: { world: World; field: Field; present: unknown }): unknown {
  const { name, type, options, relationTo, fields } = field
  if (type === 'checkbox') return present !== true
  if (type === 'number') return present === 7 ? 8 : 7
  if (type === 'date') return present === someDay ? '2032-03-04T00:00:00.000Z' : someDay
  if (type === 'select') return options.find((option) => option !== present)
  if (type === 'relationship' || type === 'upload') return otherRow({ world, relationTo, present })
  if (type === 'json') return { a: 1 }
  if (type === 'richText') return richText(`Another ${name}`)
  if (type === 'group')
    return Object.fromEntries(
      fields.map((inner) => [inner.name, single({ world, field: inner, present: groupValue({ present, inner }) })]),
    )
  if (type === 'array') return lineOf(present)
  const text = textFor(name)
  return text === present ? otherTexts[name] : text
}

function groupValue({ present, inner }: { present: unknown; inner: Field }): unknown {
  return typeof present === 'object' && present !== null
    ? Object.entries(present).find(([name]) => name === inner.name)?.[1]
    : undefined
}

/** The first row of it, in other words. */
function lineOf(present: unknown): unknown {
  const [first] = Array.isArray(present) ? (present as Record<string, unknown>[]) : [] // rows are objects
  return first ? [{ ...first, description: 'Another line' }] : []
}

type OtherRowArgs = { world: World; relationTo: string | string[] | null; present: unknown }

function otherRow({ world, relationTo, present }: OtherRowArgs): unknown {
  const target = Array.isArray(relationTo) ? relationTo[0] : relationTo
  if (target === 'users')
    return present === world.clients.admin.user.id ? world.rows.own['a client']?.['id'] : world.clients.admin.user.id
  return target ? world.rows.own[target]?.['id'] : undefined
}

function textFor(name: string): string {
  if (name === 'timezone') return 'Asia/Muscat'
  if (name === 'website') return 'https://another.example'
  if (name === 'currency') return 'EUR'
  if (name === 'email') return 'another@people.example'
  if (name === 'color') return '#123456'
  return `Another ${name} ${randomBytes(3).toString('hex')}`
}

const otherTexts: Record<string, string> = {
  timezone: 'Asia/Dubai',
  website: 'https://other.example',
  currency: 'JPY',
  color: '#654321',
}

function richText(text: string): unknown {
  const node = { type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
  const place = { direction: null, format: '', indent: 0, version: 1 }
  const paragraph = { type: 'paragraph', children: [node], textFormat: 0, ...place }
  return { root: { type: 'root', children: [paragraph], ...place } }
}

/** Whether each actor of the line finds the field in the row. */
export async function askRead({ world, line }: { world: World; line: Line }): Promise<Verdicts> {
  const { collection = '', 'the row': name = '', field = '' } = line
  const { id = '' } = world.rows.theirs[name] ?? rowNamed({ rows: world.rows.theirs, name: collection })
  const ask = async (actor: (typeof readers)[number]) => {
    const { body } = await world.clients[actor].get(`/${collection}/${id}`)
    return [actor, body?.[field] === undefined || body[field] === null ? 'no' : 'yes'] as const
  }
  return Object.fromEntries(await Promise.all(readers.map(ask)))
}

export const readers = ['nobody', 'its client', 'another client', 'admin'] as const
