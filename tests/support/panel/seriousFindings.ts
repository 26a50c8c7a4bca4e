import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on a page that is serious or critical, one line each: the rule, where, and why. */
export async function seriousFindings({ page }: { page: Page }): Promise<string[]> {
  await page.evaluate(axeSource)
  // The page has `axe` now; its own types describe what it answers.
  const results = await page.evaluate<AxeResults>(`axe.run(document, { resultTypes: ['violations'], iframes: false })`)
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1).join(' ').trim()
        return `${id} at ${target.join(' ')}: ${why}`
      }),
    )
}
