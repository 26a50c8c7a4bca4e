import { env } from '../../env.ts'

/** Whether clients can pay by card: Stripe is set up. */
export function takesCards(): boolean {
  return Boolean(env.stripe)
}
