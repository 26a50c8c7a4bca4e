import { request } from 'node:http'

/** A request whose path goes out exactly as it is written: `fetch` would tidy `..` and backslashes away. */
export async function rawRequest({
  url,
  path,
  method = 'GET',
  token,
}: {
  url: string
  path: string
  method?: string
  token?: string | undefined
}): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, ...(token && { headers: { authorization: `Bearer ${token}` } }) },
      (response) => {
        let body = ''
        response.setEncoding('latin1').on('data', (chunk: string) => (body += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}
