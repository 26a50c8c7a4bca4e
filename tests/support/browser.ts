import { afterAll, expect } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { chromiumPath, launchChromium } from './launchChromium.ts'

export { chromiumPath }

const violations: string[] = []

// Of every file that opens a browser: no page of it did what its policy forbids.
afterAll(() => expect(violations).toEqual([]))

/** Said loudly, once for each file: what is skipped is not proven. */
export function warnWithoutChromium(): void {
  if (chromiumPath) return
  process.stderr.write(
    '\n!!! SKIPPED: no Chromium here. The tests of the admin panel did not run. Install Debian’s `chromium`.\n\n',
  )
}

/** A browser whose pages fail the test file when a content security policy stops something in them. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launchChromium()
  browser.on('context', (context) => {
    context.on('console', (message) => {
      const text = message.text()
      if (/content security policy/i.test(text)) violations.push(`${message.page()?.url()}: ${text}`)
    })
  })
  return browser
}

/** What policies stopped so far. It fails the file no more: a test wanted it. */
export function takeViolations(): string[] {
  return violations.splice(0)
}
