import type { UIField } from 'payload'

/** A component of `src/admin/payments` in the sidebar of a document. It stores nothing. */
export function panelField({ name, component }: { name: string; component: string }): UIField {
  return {
    name,
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableListColumn: true,
      components: { Field: `/src/admin/payments/${component}.tsx#${component}` },
    },
  }
}
