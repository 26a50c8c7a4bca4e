import { errorCatalogue } from '../../errors.ts'

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
          code: { type: 'string', enum: Object.keys(errorCatalogue) },
          data: { type: 'object' },
        },
      },
    },
  },
}

const retryAfter = {
  'Retry-After': { description: 'Seconds, where it is known when to try again.', schema: { type: 'integer' } },
}

const statuses = [...new Set(Object.values(errorCatalogue).map(([status]) => status))]

/** One response for each status that an error has, with its codes in the description. */
export const errorResponses = Object.fromEntries(
  statuses.map((status) => [
    `Error${status}`,
    {
      description: Object.entries(errorCatalogue)
        .filter(([, entry]) => entry[0] === status)
        .map(([code, [, message]]) => `\`${code}\`: ${message}`)
        .join('\n\n'),
      ...((status === 429 || status === 503) && { headers: retryAfter }),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    },
  ]),
)
