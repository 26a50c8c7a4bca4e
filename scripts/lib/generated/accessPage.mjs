import { notice, table } from './table.mjs'

const callers = {
  nobody: null,
  client: { id: 'self', role: 'client' },
  admin: { id: 'self', role: 'admin' },
}
const operations = ['read', 'create', 'update', 'delete']

/** docs/access.md: who may do what, by collection and by endpoint. */
export async function accessPage() {
  const { policy, globalPolicy } = await import('../../../src/access/policy.ts')
  const { describedEndpoints } = await import('../../../endpoints/documentation/index.ts')
  return `${notice}

# Who may do what

## Collections

Payload's REST (\`/api/<collection>\`), GraphQL and the admin panel all ask \`src/access/policy.ts\`. A condition names the rows that are
seen; every other row does not exist for the caller (404). What a client writes goes through the endpoints below. Versions are not kept,
and nobody unlocks an account by Payload's own door.

${table({ head: ['collection', 'caller', ...operations], rows: Object.entries(policy).flatMap(rowsOf) })}

## Globals

${table({ head: ['global', 'caller', 'read', 'update'], rows: Object.entries(globalPolicy).flatMap(rowsOf) })}

## Endpoints

\`anyone\` needs no credentials, \`user\` is any signed-in user. Each endpoint checks whose rows it shows or changes: a client who
requests another client's row gets 404.

${table({
  head: ['endpoint', 'who', 'what'],
  rows: describedEndpoints()
    .map(({ method, path, allow, summary }) => [`\`${method.toUpperCase()} /api${path}\``, allow, summary])
    .sort(([a], [b]) => (pathOf(a) < pathOf(b) ? -1 : 1)),
})}
`
}

function pathOf(cell) {
  return cell.replace(/^`(\w+) (.*)`$/, '$2 $1')
}

function rowsOf([name, row]) {
  return Object.entries(callers).map(([caller, user]) => [
    `\`${name}\``,
    caller,
    ...operations.filter((operation) => operation in row).map((operation) => cellOf({ rule: row[operation], user })),
  ])
}

/** A rule in words. It is asked about one row and about many, because some changes are allowed by id only. */
function cellOf({ rule, user }) {
  const one = rule({ user, id: 'id' })
  const many = rule({ user, id: undefined })
  if (one === false && many === false) return '–'
  return many === false ? `${wordsOf(one)}, by id only` : wordsOf(one)
}

function wordsOf(result) {
  return result === true ? 'yes' : conditionOf(result)
}

function conditionOf(where) {
  return Object.entries(where)
    .map(([field, value]) => {
      if (field === 'or' || field === 'and') return value.map(conditionOf).join(` ${field} `)
      if ('exists' in value) return `\`${field}\` is set`
      return value.equals === 'self' ? `\`${field}\` is the caller` : `\`${field}\` is \`${value.equals}\``
    })
    .join(' and ')
}
