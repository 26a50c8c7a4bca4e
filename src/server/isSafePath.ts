/**
 * Whether a path can be one of ours. Rejects what routers fail on (broken escapes, names of Object's properties) and
 * what a URL parser would rewrite to another path (`..`, `.`, backslashes), in any encoding.
 */
export function isSafePath(url: string): boolean {
  try {
    const segments = decodeURIComponent(url.split('?', 1)[0] ?? '').split('/')
    return !segments.some((segment) => segment in Object.prototype || /^\.{1,2}$|[\0\\]/.test(segment))
  } catch {
    return false
  }
}
