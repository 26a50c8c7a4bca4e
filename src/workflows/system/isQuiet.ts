import { isQuietMode } from '../../env.ts'

/** Whether this is a restored copy that sends nothing: mails become files, Stripe is off, jobs wait. */
export function isQuiet(): boolean {
  return isQuietMode()
}
