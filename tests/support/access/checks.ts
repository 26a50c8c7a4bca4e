import { actors } from './actors.ts'
import { askAround, askHandedOut, crawl, crawlers } from './crawl.ts'
import { askEvidence } from './askEvidence.ts'
import { askStreams } from './askStreams.ts'
import { askEndedSession, askForgedLinks } from './askEnds.ts'
import { askLine, askPrecondition, expectedOf } from './askLine.ts'
import { askPermissions, askRows, askVersions, expectedOfRows, expectedPermissions, verbs } from './askRows.ts'
import { askRead, askWritten, readers } from './askFields.ts'
import { areas, readTable, type Line } from './readTable.ts'
import type { World } from './world.ts'

/** One promise of the table: what it says, and what the program answers. */
export type Check = {
  area: string
  name: string
  /** The operation that it is about, as mutants name it. */
  key: string
  expected: unknown
  find: (world: World) => Promise<unknown>
}

/** Everything that the table says, in an order in which nothing takes from the next what it needs. */
export function allChecks(): Check[] {
  const table = readTable()
  const lines = [...areas, 'GraphQL by name'].flatMap((area) =>
    (table[area] ?? []).map((line) => ofLine({ area, line })),
  )
  const preconditions = (table['Preconditions'] ?? []).map(ofPrecondition)
  const rows = (table['Rows of collections'] ?? []).flatMap(ofRows)
  const read = (table['Fields that few may read'] ?? []).map(ofReadField)
  const written = (table['Fields that are written'] ?? []).map(ofWrittenFields)
  return [...content, panel, ...lines, ...preconditions, ...read, ...written, ...rows, ...ended, answered]
}

function ofLine({ area, line }: { area: string; line: Line }): Check {
  const { operation = '', 'the row': row = '', sends = '' } = line
  return {
    area,
    name: [operation, row && `of ${row}`, sends].filter(Boolean).join(' '),
    key: `${operation} | ${row}`,
    expected: expectedOf(line),
    find: (world) => askLine({ world, line }),
  }
}

function ofPrecondition(line: Line): Check {
  const { operation = '', who = '', answers = '', sends = '' } = line
  return {
    area: 'Preconditions',
    name: `${operation} by ${who}`,
    key: `precondition | ${operation} | ${who}`,
    expected: answers,
    find: (world) => askPrecondition({ world, operation, who, sends }),
  }
}

function ofRows(line: Line): Check[] {
  const { collection = '', 'the row': row = '' } = line
  const area = `${collection}: ${row}`
  // A line that says only who reads is about a state of rows that its collection has in another line.
  const asked = verbs.filter((verb) => verb === 'read' || line['create'] !== '')
  return [
    {
      area,
      name: 'everyone is told what they may do',
      key: `${collection} | permissions`,
      expected: expectedPermissions(line),
      find: (world) => askPermissions({ world, line }),
    },
    {
      area,
      name: 'versions are kept of nothing',
      key: `${collection} | versions`,
      expected: [''],
      find: async (world) => [...new Set(Object.values(await askVersions({ world, line })))],
    },
    ...asked.map((verb) => ({
      area,
      name: verb,
      key: `${collection} | ${verb}`,
      expected: expectedOfRows({ line, verb }),
      find: (world: World) => askRows({ world, line, verb }),
    })),
  ]
}

const content: Check[] = [
  ...crawlers.map((actor) => ({
    area: 'Content',
    name: `no door shows ${actor} what is somebody else's`,
    key: 'content',
    expected: [],
    find: (world: World) => crawl({ world, actor }),
  })),
  {
    area: 'Content',
    name: 'what admins hand out about one client carries nothing of another',
    key: 'handed out',
    expected: [],
    find: (world) => askHandedOut({ world }),
  },
  {
    area: 'Content',
    name: 'the evidence of a contract is for its client and the agency, and carries nothing of another',
    key: 'evidence',
    expected: [],
    find: (world) => askEvidence({ world }),
  },
  {
    area: 'Content',
    name: 'a stream tells each reader their own events, from now on and from where they were',
    key: 'stream',
    expected: [],
    find: (world) => askStreams({ world }),
  },
  {
    area: 'Content',
    name: 'no condition and no order tells what the answer hides',
    key: 'conditions',
    expected: [],
    find: (world) => askAround({ world }),
  },
]

function ofReadField(line: Line): Check {
  const { collection = '', 'the row': row = '', field = '' } = line
  return {
    area: 'Fields that few may read',
    name: `${field} of ${row}`,
    key: `read field | ${collection}.${field}`,
    expected: Object.fromEntries(readers.map((actor) => [actor, line[actor]])),
    find: (world) => askRead({ world, line }),
  }
}

function ofWrittenFields(line: Line): Check {
  const { collection = '', 'the row': row = '', by = '', how = '', fields = '' } = line
  return {
    area: 'Fields that are written',
    name: `${how} by ${by}: ${row || collection}`,
    key: `fields | ${collection} | ${how}`,
    expected: fields.split(', ').filter(Boolean).toSorted(),
    find: (world) => askWritten({ world, line }),
  }
}

/** The last one: until now everybody has asked everything. */
const answered: Check = {
  area: 'Content',
  name: 'no answer to anything that was asked here shows what is somebody else’s',
  key: 'answers',
  expected: [],
  find: (world) => Promise.resolve([...world.leaks].toSorted()),
}

/** Who may sign in to the panel, each on their own. */
const panel: Check = {
  area: 'Accounts and sessions',
  name: 'only admins are told that the panel is theirs',
  key: 'panel access',
  expected: ['admin'],
  find: async ({ clients }) => {
    const may = await Promise.all(
      actors.map(async (actor) => (await clients[actor].get('/access')).body?.canAccessAdmin === true),
    )
    return actors.filter((_, index) => may[index])
  },
}

const ended: Check[] = [
  ...(['logout', 'suspension', 'expiry'] as const).map((how) => ({
    area: 'What was opened ends with the session',
    name: `by ${how}`,
    key: `ended | ${how}`,
    expected: { before: '200, link 200', stream: 'ended', link: '410 link_expired', token: '401 unauthenticated' },
    find: (world: World) => askEndedSession({ world, how }),
  })),
  {
    area: 'Signed links',
    name: 'a link that was changed or made up opens nothing',
    key: 'links | forged',
    expected: ['200', '404 not_found', '404 not_found'],
    find: (world) => askForgedLinks({ world }),
  },
]
