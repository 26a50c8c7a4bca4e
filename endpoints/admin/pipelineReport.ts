import { z } from 'zod'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { exactJson } from '../../src/http/exactJson.ts'
import { csvAnswer, sumSchema } from '../../src/http/reportSchemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import type { Translate } from '../../src/i18n/types.ts'
import { spanAnswer, spanOf, spanQuery } from '../../src/http/reportSpan.ts'
import { readPipeline, type Pipeline } from '../../src/workflows/reports/readPipeline.ts'

const steps = ['submitted', 'offered', 'signed', 'completed', 'cancelled'] as const
const funnel = { submitted: z.int(), offered: z.int(), signed: z.int(), completed: z.int(), cancelled: z.int() }

export const pipelineReport = defineEndpoint({
  method: 'get',
  path: '/admin/reports/pipeline',
  summary: 'Where the projects stand now, and what became of those that were submitted in a time',
  allow: 'admin',
  area: 'contracts',
  query: spanQuery,
  answers: {
    200: z.object({
      ...spanAnswer,
      stages: z.array(
        z.object({
          status: z.string(),
          projects: z.int(),
          value: z.array(z.object({ currency: z.string(), amount: sumSchema, contracts: z.int() })),
        }),
      ),
      periods: z.array(z.object({ period: z.string(), start: z.string(), ...funnel })),
      total: z.object(funnel),
    }),
  },
  handle: async ({ req, query }) => {
    const { said, ...span } = await spanOf({ req, ...query })
    const pipeline = await readPipeline({ req, ...span })
    if (query.format === 'csv') return asCsv({ pipeline, t: translatorOf(req) })
    return { body: exactJson({ ...said, ...pipeline }) }
  },
})

function asCsv({ pipeline: { periods }, t }: { pipeline: Pipeline; t: Translate }) {
  return csvAnswer({
    filename: 'pipeline.csv',
    t,
    header: ['period', 'start', ...steps],
    rows: periods.map((row) => [row.period, row.start, ...steps.map((step) => row[step])]),
  })
}
