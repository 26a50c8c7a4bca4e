/** In the place of a field that only lists and titles show. */
export function Nothing() {
  return null
}
