import { handleServerFunctions } from '@payloadcms/next/layouts'
import { headers } from 'next/headers.js'
import {
  executeAuthStrategies,
  getPayload,
  type ImportMap,
  type SanitizedConfig,
  type ServerFunctionClientArgs,
} from 'payload'
import { fail } from '../../errors.ts'

/** What the panel calls. Payload knows more, and finds any name that an object has. */
const names = new Set([
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'table-state',
])

type Call = ServerFunctionClientArgs & { config: Promise<SanitizedConfig>; importMap: ImportMap }

/** Runs one of these functions for a signed-in admin, and nothing for another name or another caller. */
export async function callServerFunction({ name, args, config, importMap }: Call): Promise<unknown> {
  if (typeof name !== 'string' || !names.has(name)) throw fail('not_found')
  const payload = await getPayload({ config })
  const { user } = await executeAuthStrategies({ headers: await headers(), payload })
  if (user?.role !== 'admin') throw fail('forbidden')
  return handleServerFunctions({ name, args, config, importMap })
}
