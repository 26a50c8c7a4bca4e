import { z } from 'zod'
import { isEmail, normalizeEmail } from '../../src/domain/emailAddress.ts'
import { checkPassword, passwordProblems } from '../../src/domain/passwords.ts'
import { userSchema } from '../../src/http/schemas.ts'

/** The tokens of a session. `exp` is the access token's expiry in seconds since 1970. */
export const tokensSchema = z.object({ token: z.string(), exp: z.int(), refreshToken: z.string() })

export const sessionAnswer = tokensSchema.extend({ message: z.string(), user: userSchema })

/** An address that mail can be sent to, in its one spelling. */
export const emailSchema = z
  .string()
  .max(1000)
  .transform(normalizeEmail)
  .refine(isEmail, 'This is not an email address.')

/** A password that is compared with what is kept: whatever was typed. */
export const givenPasswordSchema = z.string().min(1).max(1000)

/** A new password: 8 to 128 characters, any Unicode, none of the most common ones. */
export const newPasswordSchema = z
  .string()
  .max(1000, passwordProblems.too_long)
  .check((context) => {
    const problem = checkPassword(context.value)
    if (problem) context.issues.push({ code: 'custom', message: passwordProblems[problem], input: context.value })
  })

/** The secret of a mailed link. */
export const linkTokenSchema = z.string().min(1).max(500)
