import { z } from 'zod'
import { locales } from '../../src/i18n/locales.ts'
import { isWebAddress } from '../../src/lib/isWebAddress.ts'
import { isTimezone } from '../../src/lib/isTimezone.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { printedSchema, textSchema, writeSchema } from '../../src/http/schemas.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { updateProfile as writeProfile } from '../../src/workflows/users/updateProfile.ts'
import { problem } from '../../src/i18n/problem.ts'

/** Unchanged when missing, cleared by `null` or an empty text. */
function clearable(schema: z.ZodType<string>) {
  return z.union([z.literal('').transform(() => null), schema]).nullish()
}

const websiteSchema = textSchema({ max: 300 }).refine(isWebAddress, problem('invalid_format.web_address'))
const preference = z.boolean().optional()

export const updateProfile = defineEndpoint({
  method: 'put',
  path: '/users/profile',
  summary: 'Change one’s own profile; what is not given stays as it is',
  allow: 'user',
  body: z.object({
    firstName: printedSchema({ max: 100 }).optional(),
    lastName: printedSchema({ max: 100 }).optional(),
    company: clearable(printedSchema({ max: 200 })),
    phone: clearable(textSchema({ max: 40 })),
    bio: clearable(textSchema({ max: 2000 })),
    website: clearable(websiteSchema),
    billingAddress: clearable(printedSchema({ max: 1000 })),
    taxNumber: clearable(printedSchema({ max: 100 })),
    timezone: z.string().refine(isTimezone, problem('invalid_format.time_zone')).optional(),
    locale: z.enum(locales).optional(),
    notificationPreferences: z
      .object({
        email: preference,
        messages: preference,
        projects: preference,
        payments: preference,
        broadcasts: preference,
      })
      .optional(),
  }),
  answers: { 200: writeSchema('users') },
  handle: async ({ req, user, body }) => {
    await writeProfile({ req, userId: user.id, changes: body })
    return {
      body: {
        message: translatorOf(req)('answers.profile.saved'),
        doc: await readVisible({ req, collection: 'users', id: user.id }),
      },
    }
  },
})
