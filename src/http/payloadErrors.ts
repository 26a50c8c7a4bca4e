import type { ValidationError } from 'payload'

/** Payload gives these only as messages, here of 3.90.2. A test compares them with the version. */
const refusedForm = 'Request is not eligible for file upload'
const refusedJson = /json/i
const noFile = 'uploadConfig.handlers is not present for '

/** A malformed form, which Payload answers as its own fault. */
export function isRefusedForm(error: unknown): boolean {
  return error instanceof Error && error.message === refusedForm
}

/** A form that has a text in the place of its file. */
export function isTextForFile(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(noFile)
}

export function isRefusedJson(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof Error && refusedJson.test(error.message))
}

/** Every field of it exists already. Payload says so in the language of the request. */
export function isDuplicate(
  error: ValidationError,
  req: { t: (key: 'error:valueMustBeUnique') => string } | undefined,
) {
  const { errors } = error.data
  const notUnique = req?.t('error:valueMustBeUnique') ?? 'Value must be unique'
  return errors.length > 0 && errors.every(({ message }) => message === notUnique)
}
