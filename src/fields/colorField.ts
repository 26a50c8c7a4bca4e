import type { TextField } from 'payload'
import { isColor } from '../lib/accentColors.ts'
import type { Label } from '../i18n/translator.ts'
import { problem } from '../i18n/problem.ts'

/** A colour as `#1a2b3c`, or none. */
export function colorField({ name, description }: { name: string; description?: Label }): TextField {
  return {
    name,
    type: 'text',
    maxLength: 7,
    validate: (value: unknown) => !value || isColor(value) || problem('invalid_format.colour'),
    ...(description && { admin: { description } }),
  }
}
