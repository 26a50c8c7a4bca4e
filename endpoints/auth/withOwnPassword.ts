import type { PayloadRequest } from 'payload'
import { limitRate, unlimitRate } from '../../src/http/limitRate.ts'
import type { User } from '../../src/payload-types.ts'

type WithOwnPasswordArgs<Done> = { req: PayloadRequest; user: User; act: () => Promise<Done> }

/** Does what takes the present password. Wrong ones count, so that a stolen session cannot guess it. */
export async function withOwnPassword<Done>({ req, user, act }: WithOwnPasswordArgs<Done>): Promise<Done> {
  await limitRate({ req, limit: 'changePassword', key: user.id })
  const done = await act()
  await unlimitRate({ req, limit: 'changePassword', key: user.id })
  return done
}
