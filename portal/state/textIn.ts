/** What was entered into a field. An empty one is an empty text. */
export function textIn(values: FormData, name: string): string {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

/** The file of a field, if one was chosen. */
export function fileIn(values: FormData, name: string): File | undefined {
  const value = values.get(name)
  return value instanceof File && value.size > 0 ? value : undefined
}
