import { checkAnswers, type Document } from './checkAnswers.ts'
import { findOperation } from './findOperation.ts'

export type SeenAnswer = {
  method: string
  url: string
  /** Of the request. */
  headers: Readonly<Record<string, string>>
  status: number
  /** Of the answer. */
  type: string
  bytes: Buffer
}

/** Where there is no operation, so that no operation describes it. */
const codeOfNoOperation = 'method_not_allowed'

/**
 * Says how an answer of the API contradicts its document. A request that is in no document, be it for what is no
 * operation or by a header that makes a GET of it, may be refused with any code of the document.
 */
export function judgeAnswers(document: Document): (answer: SeenAnswer) => string | undefined {
  const check = checkAnswers(document)
  const find = findOperation(document)
  const codes = new Set([...codesOf(document), codeOfNoOperation])
  return ({ method: sent, url, headers, status, type, bytes }) => {
    const { pathname, search } = new URL(url)
    // HEAD is GET without what is checked here, and OPTIONS is a browser's own question.
    if (!pathname.startsWith('/api/') || ['HEAD', 'OPTIONS'].includes(sent)) return undefined
    const path = pathname.slice('/api'.length)
    const isGet = sent === 'POST' && standsForGet(headers)
    const method = isGet ? 'GET' : sent
    const isJson = type.startsWith('application/json')
    const text = (isJson ? bytes : bytes.subarray(0, 200)).toString()
    const found = find({ method, pathname: path })
    if ((!found || isGet) && isRefusal({ status, isJson, text, codes })) return undefined
    if (!found) {
      if (status < 400 && payloadsOwn.some((pattern) => pattern.test(`${method} ${path}`))) return undefined
      return `${method} ${path} ${status} is no operation of the document: ${text.slice(0, 200)}`
    }
    const isPart = isGet || /[?&](?:select|populate)/.test(search)
    const problem = check({ method, path: found.path, status, type, text, isPart })
    return problem && `${method} ${found.path} (${found.operationId}): ${problem}`
  }
}

/**
 * What Payload serves besides, and the document leaves out, for only its panel asks for it: permissions, preferences,
 * counts, copies, many rows at once.
 */
const payloadsOwn = [
  /^GET \/(?:access|users\/init|users\/me)$/,
  /^GET \/[a-z-]+\/count$/,
  /^(?:DELETE|PATCH) \/[a-z-]+$/,
  /^POST \/[a-z-]+\/[^/]+\/duplicate$/,
  /^POST \/(?:globals\/)?[a-z-]+\/access(?:\/[^/]+)?$/,
  /^[A-Z]+ \/payload-(?:locked-documents|preferences|query-presets)(?:\/|$)/,
  // An answer has their addresses.
  /^GET \/media\/file\/[^/]+$/,
]

/** Its query is in its form. */
function standsForGet(headers: SeenAnswer['headers']): boolean {
  return Object.entries(headers).some(
    ([name, value]) => /^x-(?:payload-)?http-method-override$/i.test(name) && value === 'GET',
  )
}

function codesOf({ components }: Document): string[] {
  return Object.values(components.schemas).flatMap(({ properties }) => {
    const { code } = (properties ?? {}) as { code?: { const?: string } } // as JSON Schema has it
    return code?.const ?? []
  })
}

type IsRefusalArgs = { status: number; isJson: boolean; text: string; codes: ReadonlySet<string> }

function isRefusal({ status, isJson, text, codes }: IsRefusalArgs): boolean {
  if (status < 400 || !isJson) return false
  const { errors } = JSON.parse(text) as { errors?: { code?: string; message?: unknown }[] }
  return (
    errors !== undefined &&
    errors.length > 0 &&
    errors.every(({ code, message }) => codes.has(code ?? '') && typeof message === 'string')
  )
}
