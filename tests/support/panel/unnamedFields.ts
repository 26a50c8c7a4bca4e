import config from '../../../payload.config.ts'

/** What is read of a field here, whatever its kind. */
type AnyField = {
  type: string
  name?: string
  label?: unknown
  hidden?: boolean
  admin?: { hidden?: boolean; description?: unknown }
  options?: { value: string; label: unknown }[]
  fields?: AnyField[]
  tabs?: { label?: unknown; fields: AnyField[] }[]
}

// A test process: prints, as JSON, what an admin can see whose name, description or choices lack one language.
const { collections, globals } = await config
const found = [...collections, ...globals]
  .filter(({ slug }) => !/^payload-(?!query-presets)/.test(slug))
  .flatMap(({ slug, fields }) => (fields as AnyField[]).flatMap((field) => unnamed({ field, at: slug })))
process.stdout.write(JSON.stringify(found))
process.exit(0)

function unnamed({ field, at }: { field: AnyField; at: string }): string[] {
  const { type, name, label, hidden, admin, options = [], fields = [], tabs = [] } = field
  if (type === 'ui' || hidden || admin?.hidden) return []
  const here = name === undefined ? at : `${at}.${name}`
  return [
    ...(name !== undefined && label !== false && isOneLanguage(label) ? [`${here}: label`] : []),
    ...(typeof admin?.description === 'string' ? [`${here}: description`] : []),
    // Languages are called by their own names.
    ...options
      .filter((choice) => isOneLanguage(choice.label) && !['en', 'ar'].includes(choice.value))
      .map(({ value }) => `${here}: choice ${value}`),
    ...tabs.filter((tab) => isOneLanguage(tab.label)).map((tab) => `${here}: tab ${String(tab.label)}`),
    ...[...fields, ...tabs.flatMap((tab) => tab.fields)].flatMap((each) => unnamed({ field: each, at: here })),
  ]
}

function isOneLanguage(label: unknown): boolean {
  return typeof label !== 'object' || label === null || !('en' in label) || !('ar' in label)
}
