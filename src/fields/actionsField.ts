import type { UIField } from 'payload'

/** The header of a document: status and actions. `component` is an export of `src/admin/actions/<component>.tsx`. */
export function actionsField(component: string): UIField {
  return {
    name: 'actions',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: `/src/admin/actions/${component}.tsx#${component}` },
    },
  }
}
