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

/** Makes a field one that only workflows write, shown read-only in the admin panel. */
export function systemField<Field extends SystemField>(field: Field): Field {
  return {
    ...field,
    access: { ...field.access, ...systemOnly },
    admin: { ...whenFilled(field), ...field.admin, readOnly: true },
  }
}

/**
 * Not shown while there is nothing, and not while the document is being made; in rows of an array it is asked of the document, which has no such field, and shown. What is required always has
 * something, and with a condition its column would be nullable.
 */
function whenFilled({ name, required }: SystemField): Pick<NonNullable<SystemField['admin']>, 'condition'> {
  return required
    ? {}
    : { condition: (data, _, { operation }) => operation !== 'create' && data[name] !== null && data[name] !== '' }
}

/** A field that is set when the row is made and belongs to it for good: its owner, its project. */
export function ownershipField<Field extends SystemField>(field: Field): Field {
  return { ...field, access: { ...field.access, update: byNobody } }
}

/** JSON that workflows write and people only read. */
export function readOnlyJsonField(field: JSONField): JSONField {
  const shown = systemField(field)
  return { ...shown, admin: { ...shown.admin, components: { Field: '/src/admin/JsonView.tsx#JsonView' } } }
}
