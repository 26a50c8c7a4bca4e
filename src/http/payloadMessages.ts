/**
 * Payload's messages outside the rules of fields: of its own sign-in fields, and of the database adapter. They are
 * recognized by their text, which is English when there is no request. A test compares them with the version.
 */
export const payloadMessages = {
  'error:valueMustBeUnique': 'Value must be unique',
  'validation:emailAddress': 'Please enter a valid email address.',
  'validation:required': 'This field is required.',
} as const
