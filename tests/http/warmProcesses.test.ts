import { expect, test } from '@jest/globals'
import { registerClient } from '../support/people.ts'
import { startPlatform } from '../support/platform.ts'
import { runWarm, type WarmRun } from '../support/servers/runWarm.ts'
import { serverEnvironment } from '../support/spawnServer.ts'

/** Runs it again and again until a process that has run it before gets it. */
async function untilSamePid<Run extends { process: { pid?: number | undefined } }>(
  known: Set<number>,
  start: () => Promise<Run>,
  end: (run: Run) => Promise<void>,
): Promise<Run> {
  for (;;) {
    const run = await start()
    if (known.has(run.process.pid ?? 0)) return run
    known.add(run.process.pid ?? 0)
    await end(run)
  }
}

const env = serverEnvironment({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataDir: '/nowhere' })
const look = (argument: string, more: Record<string, string> = {}) =>
  runWarm({ entry: 'tests/support/servers/plantAndLook.ts', argv: [argument], env: { ...env, ...more } })
const firstLook = (run: WarmRun) => run.printed(/^(\{.*\})$/m).then((line) => JSON.parse(line))

test('a run finds nothing that the run before it left in the process: state, environment, arguments, listeners, timers', async () => {
  const pids = new Set<number>()
  const planted = () => look('plant', { FRONTEND_URL: 'https://planted.example' })
  const finish = async (run: WarmRun) => expect(await run.ended).toBe(7)
  const again = await untilSamePid(pids, planted, finish)
  await again.ended
  const fresh = await untilSamePid(
    pids,
    () => look('stay'),
    (run) => run.end('SIGTERM'),
  )
  expect(await firstLook(fresh)).toEqual({
    limit: 10,
    url: 'http://localhost:0/portal',
    planted: 'nothing',
    listeners: 0,
    arguments: ['stay'],
  })
  // By then the timer of the run before, which would end the process, has been due.
  await fresh.printed(/^(Later)$/m)
  expect(fresh.stdout()).not.toContain('The run before')
  await fresh.end('SIGTERM')
})

test('what one file put into database, folder and memory is not there for the next one in the same process', async () => {
  const pids = new Set<number>()
  const start = async () => {
    const platform = await startPlatform()
    const { pid } = platform.server.process
    return { platform, process: { pid } }
  }
  const end = async ({ platform }: Awaited<ReturnType<typeof start>>) => {
    await registerClient(platform, { email: 'planted@people.example' })
    await platform.mail({ to: 'planted@people.example' })
    await platform.admin.get('/pki/crl')
    await platform.stop()
  }
  const { platform } = await untilSamePid(pids, start, end)
  const { body } = await platform.admin.get('/admin/users')
  expect(body.docs.map(({ email }: { email: string }) => email)).not.toContain('planted@people.example')
  expect(await platform.mails()).toEqual([])
  await platform.stop()
})

test('who kills a server kills its process, and gets another one', async () => {
  const platform = await startPlatform()
  const { pid = 0 } = platform.server.process
  await platform.crash()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(platform.server.process.pid).not.toBe(pid)
  expect((await platform.admin.get('/users/profile')).status).toBe(200)
  await platform.stop()
})
