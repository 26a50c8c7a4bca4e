import type { Platform } from '../platform.ts'
import { runCommand } from '../runCommand.ts'

/** Fills a platform with the agency of `npm run demo`. Answers what it printed. */
export async function playDemo(platform: Platform): Promise<string> {
  // Where it listens: the demo would start a platform of its own otherwise.
  const env = { ...platform.environment(), PORT: new URL(platform.url).port }
  const { code, stdout, stderr } = await runCommand({ entry: 'src/demo/index.ts', env })
  if (code !== 0) throw new Error(`The demo ended with ${code}:\n${stdout}${stderr}`)
  return stdout
}
