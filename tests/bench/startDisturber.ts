import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Standalone } from '../support/standalone.ts'
import { databaseUrlOf } from './databaseUrlOf.ts'
import type { DisturberTask } from './disturber.ts'
import type { Filled } from './fillPlatform.ts'

type StartDisturberArgs = { name: string; platform: Standalone; filled: Filled }

/** A process of its own that does the dear work once, and then again and again during whatever is measured. */
export async function startDisturber({ name, platform, filled }: StartDisturberArgs) {
  const child = fork(path.join(import.meta.dirname, 'disturber.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const task: DisturberTask = { name, url: platform.server.url, databaseUrl: databaseUrlOf(platform), filled }
  const says = async () => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error(`The disturber of ${name} ended.`))),
    ])) as [{ perSecond: number }] // as `disturber.ts` sends it
    return message
  }
  child.send(task)
  await says()
  return {
    during: async <Value>(work: () => Promise<Value>) => {
      child.send('begin')
      const value = await work()
      child.send('end')
      const { perSecond } = await says()
      return { value, perSecond }
    },
    end: () => child.kill(),
  }
}
