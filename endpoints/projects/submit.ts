import { z } from 'zod'
import { isEmail, normalizeEmail } from '../../src/domain/accounts/emailAddress.ts'
import { defineEndpoint } from '../../src/http/defineEndpoint.ts'
import { limitRate } from '../../src/http/limitRate.ts'
import { parse } from '../../src/http/parse.ts'
import { idSchema, printedSchema, textSchema } from '../../src/http/schemas.ts'
import { locales } from '../../src/i18n/locales.ts'
import { translatorOf } from '../../src/http/translatorOf.ts'
import { submitProject } from '../../src/workflows/projects/submitProject.ts'
import { submittedProject } from './schemas.ts'
import { problem } from '../../src/i18n/problem.ts'

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined)

/** The submitter, if not the caller. Ignored for a signed-in client. */
const contactSchema = z.object({
  email: z.string().max(320).transform(normalizeEmail).refine(isEmail, problem('invalid_format.email')),
  firstName: printedSchema({ max: 100 }),
  lastName: printedSchema({ max: 100 }),
  company: optional(printedSchema({ max: 200 })),
  phone: optional(textSchema({ max: 40 })),
  locale: optional(z.enum(locales)),
})

const unreadText = (description: string) => z.unknown().meta({ type: 'string', description })

const forStrangers = 'Needed unless a client is signed in.'

export const submit = defineEndpoint({
  method: 'post',
  path: '/projects/submit',
  summary: 'Submit a project, with or without an account',
  allow: 'anyone',
  area: 'projects',
  rateLimit: 'submit',
  body: z.object({
    name: printedSchema({ max: 200 }),
    description: textSchema({ max: 10_000 }),
    projectType: optional(idSchema),
    features: optional(z.array(textSchema({ max: 500 })).max(100)),
    timeline: optional(textSchema({ max: 200 })),
    budgetRange: optional(textSchema({ max: 200 })),
    email: unreadText(forStrangers).optional(),
    firstName: unreadText(forStrangers).optional(),
    lastName: unreadText(forStrangers).optional(),
    company: unreadText('Of a new account.').optional(),
    phone: unreadText('Of a new account.').optional(),
    locale: unreadText('Of a new account: `en` or `ar`.').optional(),
  }),
  answers: { 201: z.object({ message: z.string(), doc: submittedProject, accountCreated: z.boolean() }) },
  errors: ['not_found'],
  handle: async ({ req, body, user }) => {
    const { email, firstName, lastName, company, phone, locale, ...submission } = body
    const given = { email, firstName, lastName, company, phone, locale }
    const contact = user?.role === 'client' ? undefined : parseContact(given)
    if (contact && !user) await limitRate({ req, limit: 'submitEmail', key: contact.email })
    const { project, accountCreated } = await submitProject({ req, submission, contact })
    const { id, name, status } = project
    return {
      status: 201,
      body: {
        message: translatorOf(req)(
          accountCreated ? 'answers.project.submittedWithAccount' : 'answers.project.submitted',
        ),
        doc: { id, name, status },
        accountCreated,
      },
    }
  },
})

function parseContact(value: unknown): z.output<typeof contactSchema> {
  // `parse` returns what this very schema made of the value.
  return parse({ schema: contactSchema, value })
}
