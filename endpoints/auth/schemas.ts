import { z } from 'zod'
import { userSchema } from '../../src/http/schemas.ts'

/** The tokens of a session. `exp` is the access token's expiry in seconds since 1970. */
export const tokensSchema = z.object({ token: z.string(), exp: z.int(), refreshToken: z.string() })

export const sessionAnswer = tokensSchema.extend({ message: z.string(), user: userSchema })
