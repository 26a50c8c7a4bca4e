import type { sessions as english } from '../en/sessions.ts'
import type { Translated } from '../types.ts'

export const sessions: Translated<typeof english> = {
  device: '{browser} على {system}',
  unknownDevice: 'جهاز غير معروف',
}
