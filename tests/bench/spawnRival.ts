import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { endedEarly } from '../support/servers/endedEarly.ts'

type SpawnRivalArgs = { args: string[]; cwd: string; env: Record<string, string>; ready: RegExp }

/** Starts a server with this Node and waits until it says that it is ready. */
export async function spawnRival({ args, cwd, env, ready }: SpawnRivalArgs) {
  const child = spawn(process.execPath, args, {
    cwd,
    // The cast: Next's types demand a NODE_ENV out of three.
    env: { NODE_ENV: 'production', PATH: process.env['PATH'] ?? '', ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    let isFound = false
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const match = isFound ? null : ready.exec(output)
      if (!match) return
      isFound = true
      resolve(match)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(endedEarly({ code, output })))
  })
  return {
    found,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
