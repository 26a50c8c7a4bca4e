import { env } from '../../env.ts'
import { isQuiet } from '../system/isQuiet.ts'
import { linksAnswer } from './linksAnswer.ts'

/** `mail`: emails go to files and reach nobody. `links`: their links lead to an address that does not answer. */
export type DeliveryProblem = { name: 'mail' } | { name: 'links'; address: string }

/** Why emails do not do their work. A copy in quiet mode sends none on purpose. */
export async function readDeliveryProblems(): Promise<DeliveryProblem[]> {
  const problems: DeliveryProblem[] = []
  if (!isQuiet() && env.mail === undefined) problems.push({ name: 'mail' })
  if (!(await linksAnswer())) problems.push({ name: 'links', address: env.frontendUrl })
  return problems
}
