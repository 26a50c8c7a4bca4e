import type { ArrayField, CheckboxField, JSONField, NumberField, SelectField, TextField } from 'payload'

type Shown = ArrayField | CheckboxField | JSONField | NumberField | SelectField | TextField

/** A field whose value a part of ours shows in the document: it has no input there, and stays in lists, filters and the API. */
export function shownElsewhere<Field extends Shown>(field: Field): Field {
  const nothing = '/src/admin/parts/Nothing.tsx#Nothing'
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, Field: nothing } } }
}

/** A part of ours in a document that is drawn on the server and reads what it shows: `src/admin/views/parts/<component>.tsx`. It stores nothing. */
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

/** A part of ours in a document that is drawn in the browser and sees what is being written: `src/admin/<component>.tsx`. It stores nothing. */
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
