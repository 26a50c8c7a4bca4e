/**
 * Whether a path may be one of ours. Not: what routers trip over (broken escapes, names of Object's own properties), and what a URL parser
 * would tidy into another path (`..`, `.`, backslashes), however it is written.
 */
export function isSafePath(url: string): boolean {
  try {
    const segments = decodeURIComponent(url.split('?', 1)[0] ?? '').split('/')
    return !segments.some((segment) => segment in Object.prototype || /^\.{1,2}$|[\0\\]/.test(segment))
  } catch {
    return false
  }
}
