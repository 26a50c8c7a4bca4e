export type ApiCall = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  language?: string
  body?: unknown
  signal?: AbortSignal
}

/** `code` and `message` are empty when there was no answer. `problems` are of single fields. */
export type Refusal = {
  ok: false
  code: string
  message: string
  data: Record<string, unknown>
  problems: { path: string; message: string }[]
}

/** `file` is the answer of an endpoint that sends one. */
export type Reply = { ok: true; body: Record<string, unknown>; file?: Blob } | Refusal

/** Calls the API as the signed-in admin. Never throws: no answer is a refusal without a code. */
export async function apiFetch({ method, url, language, body, signal }: ApiCall): Promise<Reply> {
  try {
    const answer = await fetch(url, {
      method,
      credentials: 'include',
      headers: {
        ...(language && { 'accept-language': language }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
    const isJson = answer.headers.get('content-type')?.includes('json')
    if (answer.ok && !isJson) return { ok: true, body: {}, file: await answer.blob() }
    const parsed: unknown = await answer.json()
    if (answer.ok) return { ok: true, body: isRecord(parsed) ? parsed : {} }
    return refusalOf(parsed)
  } catch {
    return refusalOf(undefined)
  }
}

/** A refusal, as every endpoint answers it. */
export function refusalOf(answer: unknown): Refusal {
  const [error] = isRecord(answer) && Array.isArray(answer['errors']) ? answer['errors'] : []
  const { code = '', message = '', data } = isRecord(error) ? error : {}
  const problems = isRecord(data) && Array.isArray(data['errors']) ? data['errors'] : []
  return {
    ok: false,
    code: String(code),
    message: String(message),
    data: isRecord(data) ? data : {},
    problems: problems
      .filter(isRecord)
      .map((each) => ({ path: String(each['path']), message: String(each['message']) })),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
