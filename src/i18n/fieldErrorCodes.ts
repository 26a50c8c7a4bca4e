import { en } from './en/index.ts'
import type { FieldErrorCode } from './problem.ts'

const codes = Object.keys(en.fieldErrors).map((key) => key.split('.')[0] as FieldErrorCode) // a key begins with its code

/** The stable codes of what can be wrong with one field. */
export const fieldErrorCodes: readonly FieldErrorCode[] = [...new Set(codes)]
