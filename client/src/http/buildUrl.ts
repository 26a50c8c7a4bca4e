type BuildUrlArgs = {
  baseUrl: string
  path: string
  values?: Record<string, unknown> | undefined
  query?: Record<string, unknown> | undefined
}

/** The address of an operation: `/contracts/{id}` with its values, and the query as Payload reads it. */
export function buildUrl({ baseUrl, path, values = {}, query = {} }: BuildUrlArgs): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (typeof value !== 'string' || value === '') throw new TypeError(`The path ${path} needs a value for ${name}.`)
    // A file's path keeps its slashes.
    return name === 'path' ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value)
  })
  const search = Object.entries(query).flatMap(([name, value]) => pairs(name, value))
  return `${baseUrl.replace(/\/+$/, '')}/api${filled}${search.length > 0 ? `?${search.join('&')}` : ''}`
}

/** `where: { status: { equals: 'sent' } }` becomes `where[status][equals]=sent`. */
function pairs(name: string, value: unknown): string[] {
  if (value === undefined) return []
  if (value instanceof Date) return pairs(name, value.toISOString())
  if (Array.isArray(value)) return value.flatMap((item, index) => pairs(`${name}[${index}]`, item))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => pairs(`${name}[${key}]`, item))
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return [`${encodeURIComponent(name)}=${encodeURIComponent(text)}`]
}
