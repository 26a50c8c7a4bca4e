import type { FieldHook, TextareaField, TextField } from 'payload'
import { languageOf } from '../i18n/languageOf.ts'
import { sayReason } from '../i18n/sayReason.ts'
import { translator } from '../i18n/translator.ts'
import { systemField } from './systemField.ts'

/** A text that people or the platform give as a reason or a note; the platform's own is read in the reader's language. */
export function reasonField(field: TextareaField | TextField): TextareaField | TextField {
  return systemField({ ...field, hooks: { afterRead: [sayStored] } })
}

const sayStored: FieldHook = ({ value, req, showHiddenFields }) => {
  // Payload reads a row with its hidden fields before it writes it again: then the stored text is wanted.
  if (typeof value !== 'string' || showHiddenFields) return value
  return sayReason(translator(languageOf(req.i18n.language)), value)
}
