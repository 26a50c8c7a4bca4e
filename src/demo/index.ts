import { randomBytes } from 'node:crypto'
import { env } from '../env.ts'
import { printStartError } from '../server/printStartError.ts'
import { addressOf, arriveByRegistration, arriveBySubmission, type DemoClient } from './accounts.ts'
import { closeBooks } from './closeBooks.ts'
import { introduceCompany } from './introduceCompany.ts'
import { demoApi } from './demoApi.ts'
import { demoClients, demoTypes } from './people.ts'
import { reachPlatform } from './reachPlatform.ts'
import { scenarios } from './scenarios.ts'
import { signInAsAdmin } from './signInAsAdmin.ts'
import { sayWhereToLook } from './sayWhereToLook.ts'
import { heading, step } from './steps.ts'
import { tellStory } from './tellStory.ts'

// `npm run demo`: fills a platform with a realistic agency, then plays its whole story. Exits with 1 at the first
// failed step.
let stop = async (): Promise<void> => undefined
try {
  const platform = await reachPlatform()
  stop = platform.stop
  await playDemo(platform.url)
  await stop()
  process.exit(0)
} catch (error) {
  printStartError(error)
  await stop()
  process.exit(1)
}

async function playDemo(url: string): Promise<void> {
  const run = randomBytes(3).toString('hex')
  heading(`Demo on ${url}`)
  const { token, email, password } = await step('a demo admin signs in', () => signInAsAdmin({ url, run }))
  const admin = demoApi({ url, token })
  const typeIds = await step('project types', async () => {
    for (const type of demoTypes) await admin.try('POST', '/admin/project-types', type)
    const { docs } = await admin.get('/projects/types')
    return docs.map(({ id }: { id: string }) => id) as string[] // ids are strings
  })
  await step('the agency’s company details, if none are set yet', () => introduceCompany({ admin }))
  heading('A dozen clients, each with their own story')
  const shown: DemoClient[] = []
  for (const [index, { title, play, isShown }] of scenarios.entries()) {
    const person = demoClients[index]
    if (!person) continue
    await step(`${person.firstName} ${person.lastName}: ${title}`, async () => {
      const address = addressOf({ person, run })
      const project = {
        name: `${person.company}: a new presence`,
        description: 'What we do, shown well.',
        projectType: typeIds[index % typeIds.length],
      }
      const client: DemoClient =
        index % 2 === 0
          ? await arriveBySubmission({ url, person, email: address, project })
          : await arriveByRegistration({ url, admin, person, email: address, project })
      await play({ admin, client })
      if (isShown) shown.push(client)
    })
  }
  heading('The story')
  await tellStory({ url, admin, run })
  await step('the unsigned contract expires', async () => {
    const deadline = Date.now() + 90_000
    while (Date.now() < deadline) {
      const { totalDocs } = await admin.get('/contracts?where[status][equals]=expired')
      if (totalDocs > 0) return
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    throw new Error('It did not expire within 90 seconds.')
  })
  await closeBooks({ admin })
  sayWhereToLook({ url, admin: { email, password }, clients: shown })
  if (env.nodeEnv === 'production')
    process.stdout.write('The people of the demo are made up. Do not run it on a platform with real clients.\n')
}
