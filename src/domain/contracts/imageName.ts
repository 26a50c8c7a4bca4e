import { isStorageKey } from '../files/storageKeys.ts'

/** What the address of an image in Markdown names: an image of the company, a file of the project, or either by id. */
export type ImageName = { filename: string } | { path: string } | { id: string }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/**
 * Reads the address of an image: an id, or an address of this platform (`origin` may stand before it) as the panel and
 * the API give it. Null for anything else: no other address is ever opened.
 */
export function imageNameOf({ src, origin }: { src: string; origin: string }): ImageName | null {
  const address = src.startsWith(`${origin}/`) ? src.slice(origin.length) : src
  if (uuid.test(address)) return { id: address.toLowerCase() }
  const media = /^\/api\/media\/file\/([^/?#]+)(?:\?.*)?$/.exec(address)?.[1]
  if (media !== undefined) return decoded(media)
  const path = address.replace(/^\/api\/files\/(?:download|info)\//, '')
  return isStorageKey(path) ? { path } : null
}

function decoded(name: string): ImageName | null {
  try {
    return { filename: decodeURIComponent(name) }
  } catch {
    return null
  }
}
