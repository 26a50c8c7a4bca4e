/** Replaces a field that only lists and titles show, or another part of its document. */
export function HiddenField() {
  return null
}
