import { errorStatuses, type ErrorCode } from '../../errors.ts'
import { fieldErrorCodes } from '../../i18n/fieldErrorCodes.ts'
import { en } from '../../i18n/en/index.ts'

const codes = Object.keys(errorStatuses) as ErrorCode[] // the keys of the literal

const fieldErrorSchema = {
  type: 'object',
  required: ['path', 'code', 'message'],
  properties: {
    path: { type: 'string', description: 'Where the field is, as `lines.0.quantity`; empty for the whole.' },
    code: { type: 'string', enum: fieldErrorCodes },
    message: { type: 'string', description: 'What to do, in the language of the request.' },
    params: { type: 'object', description: 'What the message says, such as `minimum` and `maximum`.' },
    characters: { type: 'array', items: { type: 'object' }, description: 'The characters that no font has.' },
    variable: { type: 'string', description: 'The variable of a template that it is about.' },
  },
}

export const errorSchema = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'code'],
        properties: {
          message: { type: 'string' },
          code: { type: 'string', enum: codes },
          data: { type: 'object', properties: { errors: { type: 'array', items: fieldErrorSchema } } },
        },
      },
    },
  },
}

const retryAfter = {
  'Retry-After': { description: 'Seconds, where it is known when to try again.', schema: { type: 'integer' } },
}

const statuses = [...new Set(Object.values(errorStatuses))]

/** One response for each status of an error, with its codes in the description. */
export const errorResponses: Readonly<Record<string, object>> = Object.fromEntries(
  statuses.map((status) => [
    `Error${status}`,
    {
      description: codes
        .filter((code) => errorStatuses[code] === status)
        .map((code) => `\`${code}\`: ${en.errors[code]}`)
        .join('\n\n'),
      ...((status === 429 || status === 503) && { headers: retryAfter }),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ]),
)
