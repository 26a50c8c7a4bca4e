import type { PayloadRequest } from 'payload'
import { sql } from '../../adapters/database/sql.ts'
import { env } from '../../env.ts'
import { isSetUp, setupSteps, type SetupFacts, type SetupStep } from '../../domain/setup/setupSteps.ts'
import type { Company } from '../../payload-types.ts'
import { checkHealth } from '../system/checkHealth.ts'
import { isQuiet } from '../system/isQuiet.ts'
import { linksAnswer } from './linksAnswer.ts'

type Made = Pick<SetupFacts, 'projectTypes' | 'templates' | 'clients' | 'colleagues'>

const madeText = `
  SELECT EXISTS (SELECT FROM project_types) AS "projectTypes",
         EXISTS (SELECT FROM contract_templates) AS templates,
         EXISTS (SELECT FROM users WHERE role = 'client') AS clients,
         (SELECT count(*) > 1 FROM (SELECT FROM users WHERE role = 'admin' LIMIT 2) a) AS colleagues`

/** `appUrl`: where links in emails lead to. */
export type SetupState = { steps: SetupStep[]; appUrl: string }

/** Seen by this process. */
let isOver = false

type ReadSetupArgs = { req: PayloadRequest; company: Company }

/**
 * What an agency has to do at its beginning, and what of it is done. One statement, which does not count rows. `null`
 * once all was done: a dashboard asks no more.
 */
export async function readSetup({ req, company }: ReadSetupArgs): Promise<SetupState | null> {
  if (isOver) return null
  const [[made], { checks }, answers] = await Promise.all([
    sql<Made>({ req, text: madeText }),
    checkHealth(),
    linksAnswer(),
  ])
  if (!made) throw new Error('A statement of subselects always has one row.')
  const steps = setupSteps({
    company,
    ...made,
    // A copy in quiet mode is set up as the platform is that it was made of.
    hasMailServer: isQuiet() || env.mail !== undefined,
    hasStripe: isQuiet() || env.stripe !== undefined,
    storesFiles: checks['storage'] === 'ok',
    linksAnswer: answers,
  })
  isOver = isSetUp(steps)
  return isOver ? null : { steps, appUrl: env.frontendUrl }
}
