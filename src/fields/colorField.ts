import type { TextField } from 'payload'
import { isColor } from '../domain/accentColors.ts'
import type { Label } from '../domain/statusLabels.ts'

/** A colour as `#1a2b3c`, or none. */
export function colorField({ name, description }: { name: string; description?: Label }): TextField {
  return {
    name,
    type: 'text',
    maxLength: 7,
    validate: (value: unknown) => !value || isColor(value) || 'A colour is written as #1a2b3c.',
    ...(description && { admin: { description } }),
  }
}
