import { z } from 'zod'
import { lexicalToPlainText } from '../../src/adapters/markdown/lexicalToPlainText.ts'
import { contentDisposition } from '../../src/http/contentDisposition.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { pdfPolicy } from '../../src/http/pdfPolicy.ts'
import { previewContract, renderPreview } from '../../src/workflows/contracts/previewContract.ts'
import { draftSchema } from './draftSchema.ts'
import { expiryOf } from './schemas.ts'

export const preview = defineEndpoint({
  method: 'post',
  path: '/contracts/preview',
  summary: 'What a draft would look like with real data, marked on every page; nothing is kept',
  allow: 'admin',
  area: 'contracts',
  query: z.object({ format: z.enum(['pdf', 'json']).default('pdf') }),
  body: draftSchema,
  answers: { 200: 'binary' },
  errors: ['not_found', 'illegal_transition', 'percentage_exceeded'],
  handle: async ({ req, query: { format }, body }) => {
    const preview = await previewContract({
      req,
      draft: { ...body, expiresAt: await expiryOf({ req, said: body.expiresAt }) },
    })
    if (format === 'json') {
      const { title, content, terms, variables } = preview
      return { body: { title, text: lexicalToPlainText(content), content, terms, variables } }
    }
    const bytes = await renderPreview({ req, preview })
    return {
      response: new Response(Buffer.from(bytes), {
        headers: {
          'content-type': 'application/pdf',
          'content-length': String(bytes.byteLength),
          'content-disposition': contentDisposition({ filename: 'preview.pdf', inline: true }),
          'content-security-policy': pdfPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      }),
    }
  },
})
