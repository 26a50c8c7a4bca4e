'use client'

import { FieldLabel, useField } from '@payloadcms/ui'

/** Read-only JSON, as text. Payload's own editor for it would be fetched from elsewhere. */
export function JsonView({ path, field }: { path: string; field: { name: string; label?: unknown } }) {
  const { value } = useField<unknown>({ path })
  const label = typeof field.label === 'string' ? field.label : field.name
  return (
    <div className="field-type">
      <FieldLabel label={label} path={path} />
      <pre dir="ltr" style={{ margin: 0, overflowX: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {value === null || value === undefined ? '–' : JSON.stringify(value, null, 2)}
      </pre>
    </div>
  )
}
