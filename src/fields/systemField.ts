import type {
  DateField,
  NumberField,
  RelationshipField,
  TextField,
  TextareaField,
  JSONField,
  CheckboxField,
} from 'payload'

type SystemField = DateField | NumberField | RelationshipField | TextField | TextareaField | JSONField | CheckboxField

/** Makes a field one that only workflows write, shown read-only in the admin panel. */
export function systemField<Field extends SystemField>(field: Field): Field {
  return {
    ...field,
    access: { ...field.access, create: () => false, update: () => false },
    admin: { ...field.admin, readOnly: true },
  }
}

/** A field that is set when the row is made and belongs to it for good: its owner, its project. */
export function ownershipField<Field extends SystemField>(field: Field): Field {
  return { ...field, access: { ...field.access, update: () => false } }
}

/** JSON that workflows write and people only read. */
export function readOnlyJsonField(field: JSONField): JSONField {
  const shown = systemField(field)
  return { ...shown, admin: { ...shown.admin, components: { Field: '/src/admin/JsonView.tsx#JsonView' } } }
}
