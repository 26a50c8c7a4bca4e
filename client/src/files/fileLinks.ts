import type { Transport } from '../http/createTransport.ts'

/** A link opens its file for five minutes. It is handed out again while the reader has one of them left. */
const reusedMs = 4 * 60_000

/** Addresses that open a file without credentials, for images and downloads of a page. */
export function fileLinks(request: Transport): { urlOf: (path: string) => Promise<string>; forget: () => void } {
  const known = new Map<string, { url: string; untilMs: number }>()
  return {
    urlOf: async (path) => {
      const link = known.get(path)
      if (link && Date.now() < link.untilMs) return link.url
      const response = await request('post', '/files/link/{path}', { path: { path } })
      const { url } = (await response.json()) as { url: string }
      known.set(path, { url, untilMs: Date.now() + reusedMs })
      return url
    },
    forget: () => known.clear(),
  }
}
