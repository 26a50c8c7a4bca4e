import { checkAnswers, type Document } from '../openApi/checkAnswers.ts'
import type { RawAnswer } from '../rawHttp.ts'
import type { FuzzRequest } from './requestOf.ts'
import type { DocumentOperation } from './documentOperations.ts'

/** A document in part is asked for by these. */
const partial = /[?&](?:select|populate)/

export type Judge = {
  /** What is wrong with an answer to an operation of the document. */
  rest: (args: { operation: DocumentOperation; request: FuzzRequest; answer: RawAnswer }) => string | undefined
  graphQl: (args: { request: FuzzRequest; answer: RawAnswer }) => string | undefined
}

/** Holds answers against the document as the server serves it. */
export function makeJudge(document: Document): Judge {
  const check = checkAnswers(document)
  return {
    rest: ({ operation: { method, path }, request, answer: { status, text, headers } }) => {
      if (status >= 500) return `${status} ${text.slice(0, 300)}`
      if (isAnother(request)) return undefined
      const type = String(headers['content-type'] ?? '')
      return check({ method, path, status, type, text, isPart: partial.test(request.path) })
    },
    graphQl: ({ request, answer: { status, text, headers } }) => {
      if (status >= 500) return `${status} ${text.slice(0, 300)}`
      if (isAnother(request)) return undefined
      const type = String(headers['content-type'] ?? '')
      const problem = check({ method: 'post', path: '/graphql', status, type, text })
      if (problem !== undefined || status !== 200) return problem
      const { data, errors = [] } = JSON.parse(text) as GraphQlAnswer // the document says so
      const fault = errors.find(({ extensions }) => Number(extensions?.statusCode ?? 0) >= 500)
      if (fault) return `a fault: ${JSON.stringify(fault).slice(0, 300)}`
      if (errors.some(({ extensions }) => typeof extensions?.code !== 'string'))
        return `an error without a code: ${text.slice(0, 300)}`
      return data === undefined && errors.length === 0 ? `neither data nor errors: ${text.slice(0, 100)}` : undefined
    },
  }
}

type GraphQlAnswer = { data?: unknown; errors?: { extensions?: { code?: unknown; statusCode?: unknown } }[] }

/** Whether it stands for another operation: by a header, or by a path that leads elsewhere. */
function isAnother({ headers, path }: FuzzRequest): boolean {
  return (
    Object.keys(headers).some((name) => name.endsWith('method-override')) || /\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(path)
  )
}
