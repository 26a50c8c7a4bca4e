import { parseSync } from '@swc/core'
import { lineAt, read } from './sources.ts'
import type { Mutant } from './types.ts'

const file = 'src/access/policy.ts'
const anyUser = '(({ user }) => user !== null)'

/** One step wider, by the rule's own name. `anyone` is as wide as it gets. */
const wider: Record<string, string> = {
  nobody: 'admins',
  admins: anyUser,
  owned: anyUser,
  confirmed: anyUser,
  oneRow: '(() => true)',
}

/** What the checks of the table call them. */
const verbs: Record<string, string[]> = {
  read: ['read'],
  create: ['create'],
  update: ['change', 'change many'],
  delete: ['remove', 'remove many'],
}

/** Only what is used here of the parsed source. */
type Node = {
  type: string
  span: { start: number; end: number }
  value?: unknown
  properties?: { key: Node; value: Node }[]
  arguments?: { expression: Node }[]
  callee?: Node
}

/** Every part of every rule of `policy.ts`, one step wider. */
export function policyMutants(): Mutant[] {
  const text = read(file)
  const { body, span } = parseSync(text, { syntax: 'typescript' })
  const tables = JSON.parse(JSON.stringify(body)) as unknown // as swc writes it
  const offset = span.start
  return findTables(tables).flatMap(({ properties = [] }) =>
    properties.flatMap(({ key, value: row }) =>
      (row.properties ?? []).flatMap(({ key: verb, value: rule }) =>
        partsOf(rule).flatMap((part, index) => {
          const [start, end] = [part.span.start - offset, part.span.end - offset]
          const source = text.slice(start, end)
          const widened = part.type === 'Identifier' ? wider[source] : anyUser
          if (widened === undefined) return []
          const [collection, name] = [String(key.value), String(verb.value)]
          const asked = (verbs[name] ?? []).map((one) => `${collection} | ${one}`)
          const isGlobal = collection === 'company'
          return {
            name: `${collection}.${name}: ${source}`,
            file,
            line: lineAt({ text, index: start }),
            edits: [{ start, end, text: widened }],
            isAbout: (check: string) => (isGlobal ? isOfCompany({ check, name }) : asked.includes(check)),
            place: `${collection}.${name}`,
            // A row deleted by one caller is gone for the next, so each verb has its own trees.
            kind: `policy ${name} ${index}`,
          }
        }),
      ),
    ),
  )
}

function isOfCompany({ check, name }: { check: string; name: string }): boolean {
  return name === 'read'
    ? /^(GET \/globals\/company|query \{ Company)/.test(check)
    : /^(POST \/globals\/company \||mutation \{ updateCompany)/.test(check)
}

/** `policy` and `globalPolicy`: the objects whose members are objects. */
function findTables(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(findTables)
  if (typeof node !== 'object' || node === null) return []
  const object = node as Node
  const isTable =
    object.type === 'ObjectExpression' &&
    (object.properties?.length ?? 0) > 0 &&
    object.properties?.every(({ value }) => value?.type === 'ObjectExpression' && isRow(value))
  return isTable ? [object] : Object.values(node).flatMap(findTables)
}

function isRow({ properties = [] }: Node): boolean {
  return properties.some(({ key }) => key?.value === 'read')
}

/** The smallest rules of which a rule is made. */
function partsOf(rule: Node): Node[] {
  const isJoined = rule.type === 'CallExpression' && ['anyOf', 'allOf'].includes(String(rule.callee?.value))
  return isJoined ? (rule.arguments ?? []).flatMap(({ expression }) => partsOf(expression)) : [rule]
}
