import { byNobody, systemOnly } from '../access/fieldAccess.ts'
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

/** Makes a field read-only in the admin panel; only workflows write it. */
export function systemField<Field extends SystemField>(field: Field): Field {
  return {
    ...field,
    access: { ...field.access, ...systemOnly },
    admin: { ...whenFilled(field), ...field.admin, readOnly: true },
  }
}

/**
 * Hides the field while it is empty or the document is new. Rows of an array ask the document, which has no such field,
 * so there it is shown. A required field always has a value, and with a condition its column would be nullable.
 */
function whenFilled({ name, required }: SystemField): Pick<NonNullable<SystemField['admin']>, 'condition'> {
  return required
    ? {}
    : { condition: (data, _, { operation }) => operation !== 'create' && data[name] !== null && data[name] !== '' }
}

/** A field that is set when the row is created and never changes: its owner, its project. */
export function ownershipField<Field extends SystemField>(field: Field): Field {
  return { ...field, access: { ...field.access, update: byNobody } }
}

/** JSON that workflows write and people only read. */
export function readOnlyJsonField(field: JSONField): JSONField {
  const shown = systemField(field)
  return { ...shown, admin: { ...shown.admin, components: { Field: '/src/admin/parts/JsonView.tsx#JsonView' } } }
}
