import { afterAll, expect } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { chromiumPath, launchChromium } from './launchChromium.ts'

export { chromiumPath }

/** Only for what never comes: machines that test several things at once are slow. */
const limitMs = 300_000

const violations: string[] = []

// Of every file that opens a browser: no page of it did what its policy forbids.
afterAll(() => expect(violations).toEqual([]))

/** Printed once per file, because a skipped test proves nothing. */
export function warnWithoutChromium(): void {
  if (chromiumPath) return
  process.stderr.write(
    '\n!!! SKIPPED: no Chromium here. The tests of the admin panel did not run. Install Debian’s `chromium`.\n\n',
  )
}

/**
 * A browser whose pages fail the test file when a content security policy stops something in them. `goto` waits until
 * the page answers to its controls, as a person does.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launchChromium()
  browser.on('context', (context) => {
    context.setDefaultTimeout(limitMs)
    context.on('page', waitForControls)
    context.on('console', (message) => {
      const text = message.text()
      if (/content security policy/i.test(text)) violations.push(`${message.page()?.url()}: ${text}`)
    })
  })
  return browser
}

function waitForControls(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = async (...args) => {
    const response = await goto(...args)
    await page.waitForFunction(areControlsLive, undefined, { timeout: controlsMs }).catch((err: unknown) => {
      // A page that leads on by itself, or has controls of its own, is as ready as it gets.
      if (!/Timeout|context was destroyed|navigation/i.test(String(err))) throw err
    })
    return response
  }
}

const controlsMs = 60_000

/** React marks what it runs. Until then, what is typed or clicked is lost. Only the panel's pages come before their React. */
const areControlsLive = () =>
  !location.pathname.startsWith('/admin') ||
  [...document.querySelectorAll('button, input, select, textarea')].every((control) =>
    Object.keys(control).some((key) => key.startsWith('__react')),
  )

/** What policies stopped so far. It fails the file no more: a test wanted it. */
export function takeViolations(): string[] {
  return violations.splice(0)
}
