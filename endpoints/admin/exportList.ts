import { parseParams, type Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { z } from 'zod'
import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { searchText } from '../../src/http/searchText.ts'
import { fail, failField } from '../../src/errors.ts'
import { defaultLocale, locales } from '../../src/i18n/locales.ts'
import { isSlug } from '../../src/slugs.ts'
import { exportList as writeList } from '../../src/workflows/lists/exportList.ts'

export const exportList = defineEndpoint({
  method: 'get',
  path: '/admin/lists/:collection/csv',
  summary: 'A list of the panel as CSV: the same rows, order and columns, all pages of it',
  allow: 'admin',
  params: z.object({ collection: z.string().refine(isSlug) }),
  query: z.looseObject({
    where: z
      .union([z.record(z.string(), z.unknown()), z.string()])
      .optional()
      .describe('As in lists; JSON is taken, too.'),
    search: searchText.optional(),
    sort: z.string().max(200).optional(),
    columns: z
      .string()
      .max(2000)
      .optional()
      .describe('Names of fields, separated by commas; without them those that the list shows.'),
    language: z.enum(locales).catch(defaultLocale).describe('Of headings and of words like states.'),
  }),
  answers: { 200: 'text/csv' },
  handle: async ({ req, params: { collection }, query: { where, search, sort, columns, language } }) => {
    const config = isSlug(collection) ? req.payload.collections[collection].config : undefined
    // Lists that the panel does not show cannot be exported.
    if (!config || !isSlug(collection) || config.admin.hidden === true) throw fail('not_found')
    const rows = writeList({
      req,
      collection,
      where: mergeListSearchAndWhere({ collectionConfig: config, search: search ?? '', where: readWhere(where) }),
      sort: sort ? sort.split(',') : [config.defaultSort ?? '-createdAt'].flat(),
      columns: columns ? columns.split(',') : [],
      language,
    })
    // Refusals come before the first row, as an answer. A later failure ends the download.
    const first = await rows.next()
    return {
      response: new Response(streamOf({ first, rows }), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': contentDisposition({ filename: `${collection}.csv`, inline: false }),
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      }),
    }
  },
})

function readWhere(where: Record<string, unknown> | string | undefined): Where {
  if (typeof where !== 'string') return (where ?? {}) as Where // Payload itself decides on its shape
  try {
    return parseParams({ where }).where ?? {}
  } catch {
    throw failField('where', 'invalid_format.json')
  }
}

type Streamed = { first: IteratorResult<string>; rows: AsyncGenerator<string> }

function streamOf({ first, rows }: Streamed): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (controller) => {
      if (!first.done) controller.enqueue(encoder.encode(first.value))
    },
    pull: async (controller) => {
      const { done, value } = await rows.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await rows.return(undefined)),
  })
}
