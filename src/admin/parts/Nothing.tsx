/** In the place of a field that only lists and titles show, or another part of its document. */
export function Nothing() {
  return null
}
