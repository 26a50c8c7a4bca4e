export type Question = { method: 'POST' | 'PUT' | 'DELETE'; url: string; body?: unknown; language: string }

export type Reply =
  | { ok: true; body: Record<string, unknown> }
  /** `code` is empty where nothing was answered. `problems` are of single fields. */
  | {
      ok: false
      code: string
      message: string
      problems: { path: string; message: string }[]
    }

/** Asks the API as the signed-in admin. Never throws: no answer is a reply with an empty code. */
export async function askApi({ method, url, body, language }: Question): Promise<Reply> {
  try {
    const answer = await fetch(url, {
      method,
      credentials: 'include',
      headers: { 'accept-language': language, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const parsed: unknown = await answer.json()
    if (answer.ok) return { ok: true, body: isRecord(parsed) ? parsed : {} }
    return refusalOf(parsed)
  } catch {
    return { ok: false, code: '', message: '', problems: [] }
  }
}

function refusalOf(answer: unknown): Reply {
  const [error] = isRecord(answer) && Array.isArray(answer['errors']) ? answer['errors'] : []
  const { code = '', message = '', data } = isRecord(error) ? error : {}
  const problems = isRecord(data) && Array.isArray(data['errors']) ? data['errors'] : []
  return {
    ok: false,
    code: String(code),
    message: String(message),
    problems: problems
      .filter(isRecord)
      .map((each) => ({ path: String(each['path']), message: String(each['message']) })),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
