import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

export type Schema = { readonly [key: string]: unknown }
export type Described = { $ref?: string; content?: Record<string, { schema: Schema }> }
export type Operation = {
  operationId?: string
  parameters?: { name?: string; in?: string; schema?: Schema; required?: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> }
  responses: Record<string, Described>
}
export type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; responses: Record<string, Described> }
}

export type CheckAnswerArgs = {
  method: string
  /** As the document has it: `/contracts/{id}`. */
  path: string
  status: number
  type: string
  text: string
  /** Whether the query asked for some of the fields only. */
  isPart?: boolean
}

/** Says what is wrong with an answer to an operation of the document. Each schema is compiled when it is first met. */
export function checkAnswers(document: Document): (args: CheckAnswerArgs) => string | undefined {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, inlineRefs: false, logger: false })
  addFormats.default(ajv)
  ajv.addSchema(document, 'document')
  const compiled = new Map<string, ValidateFunction>()
  const validatorOf = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `document#${pointer}` })
    compiled.set(pointer, known)
    return known
  }

  return ({ method, path, status, type: header, text, isPart = false }) => {
    const described = document.paths[path]?.[method.toLowerCase()]?.responses[String(status)]
    if (!described) return `${status} is not described: ${text.slice(0, 200)}`
    const reference = described.$ref?.slice(1)
    const place = reference ?? `/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}`
    const content = reference
      ? document.components.responses[reference.split('/').at(-1) ?? '']?.content
      : described.content
    const kinds = Object.keys(content ?? {})
    const type = header.split(';')[0] ?? ''
    if (kinds.length === 0)
      return text === '' || status === 304 ? undefined : `${status} has a body: ${text.slice(0, 100)}`
    if (kinds.includes('*/*')) return undefined
    if (!kinds.includes(type)) return `${status} is ${type || 'without a type'}, not ${kinds.join(' or ')}`
    if (type !== 'application/json') return undefined
    const value = parsed(text)
    if (value === undefined) return `${status} is no JSON: ${text.slice(0, 100)}`
    const isValid = validatorOf(`${place}/content/${escaped(type)}/schema`)
    if (isValid(value)) return undefined
    const wrong = (isValid.errors ?? []).filter((error) => !(isPart && isOfPart(error)))
    return wrong.length > 0 ? `${status} ${wrong.slice(0, 3).map(sentenceOf(value)).join('; ')}` : undefined
  }
}

/** Missing fields, and the choices that they make fail. */
const isOfPart = ({ keyword, schemaPath }: ErrorObject) =>
  ['required', 'anyOf', 'oneOf'].includes(keyword) || /\/(anyOf|oneOf)\//.test(schemaPath)

const sentenceOf = (value: unknown) => (error: ErrorObject) => {
  const { instancePath, message, params } = error
  const found = instancePath
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : at), value)
  return `${instancePath} ${message} ${JSON.stringify(params)}: ${JSON.stringify(found)?.slice(0, 80)}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')
