import type { PayloadRequest } from 'payload'
import { fail, failField } from '../errors.ts'

/**
 * The JSON body of a request. An empty body is an empty object. The admin panel sends its JSON as the part `_payload`
 * of a form, which is read too. The server limits sizes before this.
 */
export async function readBody(req: PayloadRequest): Promise<unknown> {
  const type = req.headers.get('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) return parseJson(await readPanelForm(req))
  const text = (await req.text?.()) ?? ''
  return text.trim() === '' ? {} : parseJson(text)
}

async function readPanelForm(req: PayloadRequest): Promise<string> {
  try {
    const json = (await req.formData?.())?.get('_payload')
    return typeof json === 'string' ? json : '{}'
  } catch {
    throw failField('', 'invalid_format.form')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fail('malformed_json')
  }
}
