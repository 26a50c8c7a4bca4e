import { z } from 'zod'
import { isPersonalImage } from '../../src/domain/identity/isPersonalImage.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { useFileLink } from '../../src/workflows/files/useFileLink.ts'
import { viewQuery } from './schemas.ts'
import { serveFile } from './serveFile.ts'

export const open = defineEndpoint({
  method: 'get',
  path: '/files/open',
  summary: 'The bytes of the file that a signed link is for, or a range of them',
  allow: 'anyone',
  query: viewQuery.extend({ token: z.string().min(1).max(1000) }),
  answers: { 200: 'binary', 206: 'binary', 304: 'nothing' },
  errors: ['not_found', 'link_expired', 'file_not_scanned', 'file_infected', 'range_not_satisfiable', 'unavailable'],
  handle: async ({ req, query }) => {
    const { file, reader } = await useFileLink({ req, token: query.token })
    const response = await serveFile({ req, file, reader, byLink: true, reason: query.reason })
    // The link is the permission, whatever page shows the file. Only the agency's own pages show whose identity it is.
    if (!file.sealed && !isPersonalImage(file.kind))
      response.headers.set('cross-origin-resource-policy', 'cross-origin')
    return { response }
  },
})
