/** A form of these parts. Files are `File` or `Blob`, or `{ uri, name, type }` in React Native. */
export function toForm(parts: object): FormData {
  if (parts instanceof FormData) return parts
  const form = new FormData()
  for (const [name, value] of Object.entries(parts) as [string, unknown][]) {
    if (value === undefined || value === null) continue
    if (value instanceof Blob) form.append(name, value, 'name' in value ? String(value.name) : name)
    // React Native's form takes this object for a file.
    else if (typeof value === 'object') form.append(name, value as Blob)
    else form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}
