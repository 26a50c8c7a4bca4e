import { z } from 'zod'
import { locales } from '../../src/domain/locales.ts'
import { isWebAddress } from '../../src/domain/isWebAddress.ts'
import { isTimezone } from '../../src/domain/timezones.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { textSchema, writeSchema } from '../../src/http/schemas.ts'
import { readVisible } from '../../src/workflows/shared/readVisible.ts'
import { updateProfile as writeProfile } from '../../src/workflows/users/updateProfile.ts'

/** Left as it is when missing, emptied by `null` or an empty text. */
function clearable(schema: z.ZodType<string>) {
  return z.union([z.literal('').transform(() => null), schema]).nullish()
}

const websiteSchema = textSchema({ max: 300 }).refine(isWebAddress, 'A web address starts with http:// or https://.')
const preference = z.boolean().optional()

export const updateProfile = defineEndpoint({
  method: 'put',
  path: '/users/profile',
  summary: 'Change one’s own profile; what is not given stays as it is',
  allow: 'user',
  body: z.object({
    firstName: textSchema({ max: 100 }).optional(),
    lastName: textSchema({ max: 100 }).optional(),
    company: clearable(textSchema({ max: 200 })),
    phone: clearable(textSchema({ max: 40 })),
    bio: clearable(textSchema({ max: 2000 })),
    website: clearable(websiteSchema),
    billingAddress: clearable(textSchema({ max: 1000 })),
    taxNumber: clearable(textSchema({ max: 100 })),
    timezone: z.string().refine(isTimezone, 'This is not a time zone of the IANA database.').optional(),
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
      body: { message: 'Your profile is saved.', doc: await readVisible({ req, collection: 'users', id: user.id }) },
    }
  },
})
