import type { ArrayField, CheckboxField, JSONField, NumberField, SelectField, TextField } from 'payload'

type Shown = ArrayField | CheckboxField | JSONField | NumberField | SelectField | TextField

/**
 * A field whose value our own component shows in the document. It has no input there, and stays in lists, filters and
 * the API.
 */
export function serverField<Field extends Shown>(field: Field): Field {
  const nothing = '/src/admin/parts/HiddenField.tsx#HiddenField'
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, Field: nothing } } }
}

/**
 * Our component in a document, rendered on the server, which reads its own data:
 * `src/admin/views/parts/<component>.tsx`. It stores nothing.
 */
export function serverPart({ name, component }: { name: string; component: string }) {
  return {
    name,
    type: 'ui' as const,
    admin: {
      disableListColumn: true,
      components: { Field: `/src/admin/views/parts/${component}.tsx#${component}` },
    },
  }
}

/**
 * Our component in a document, rendered in the browser, which sees unsaved input: `src/admin/<component>.tsx`. It
 * stores nothing.
 */
export function clientPart({ name, component, position }: { name: string; component: string; position?: 'sidebar' }) {
  const exported = component.split('/').at(-1) ?? component
  return {
    name,
    type: 'ui' as const,
    admin: {
      disableListColumn: true,
      components: { Field: `/src/admin/${component}.tsx#${exported}` },
      ...(position && { position }),
    },
  }
}
