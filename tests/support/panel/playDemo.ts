import type { Platform } from '../platform.ts'
import { runCommand } from '../runCommand.ts'

/** Fills a platform with the agency of `npm run demo`. */
export async function playDemo(platform: Platform): Promise<void> {
  const { code, stdout, stderr } = await runCommand({ entry: 'src/demo/index.ts', env: platform.environment() })
  if (code !== 0) throw new Error(`The demo ended with ${code}:\n${stdout}${stderr}`)
}
