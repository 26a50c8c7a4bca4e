import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Platform } from '../platform.ts'

/** Fills a platform with the agency of `npm run demo`. */
export async function playDemo(platform: Platform): Promise<void> {
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/demo/index.ts'], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      ...platform.environment(),
    },
    maxBuffer: 10_000_000,
  })
}
