import { accessSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** The one that CHROMIUM_PATH names, or Debian's: its shell without windows does the same with a quarter less work. */
export const chromiumPath = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && exists(path))

/** Only for what never comes: machines that test several things at once are slow. */
const limitMs = 300_000

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    timeout: limitMs,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-software-rasterizer',
      '--in-process-gpu',
      // No page lives long enough for compiled code to pay.
      '--js-flags=--no-opt --no-maglev --no-sparkplug',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

function exists(path: string): boolean {
  try {
    accessSync(path)
    return true
  } catch {
    return false
  }
}
