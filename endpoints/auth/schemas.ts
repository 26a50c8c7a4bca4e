import { z } from 'zod'
import { isEmail, normalizeEmail } from '../../src/domain/accounts/emailAddress.ts'
import { checkPassword, maximumPasswordLength } from '../../src/domain/accounts/passwords.ts'
import { userSchema } from '../../src/http/schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

/** The tokens of a session. `exp` is the access token's expiry in seconds since 1970. */
export const tokensSchema = z.object({ token: z.string(), exp: z.int(), refreshToken: z.string() })

export const sessionAnswer = tokensSchema.extend({ message: z.string(), user: userSchema })

/** A deliverable email address, normalized. */
export const emailSchema = z
  .string()
  .max(1000)
  .transform(normalizeEmail)
  .refine(isEmail, problem('invalid_format.email'))

/** A password that is compared with the stored one, exactly as typed. */
export const givenPasswordSchema = z.string().min(1).max(1000)

/** A new password: 8 to 128 characters, any Unicode, none of the most common ones. */
export const newPasswordSchema = z
  .string()
  .max(1000, problem('too_long', { maximum: maximumPasswordLength }))
  .check((context) => {
    const message = checkPassword(context.value)
    if (message) context.issues.push({ code: 'custom', message, input: context.value })
  })

/** The secret of a mailed link. */
export const linkTokenSchema = z.string().min(1).max(500)
