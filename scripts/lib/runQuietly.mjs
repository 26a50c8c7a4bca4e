import { spawn } from 'node:child_process'
import { root } from './root.mjs'

const keptCharacters = 20_000

/** Runs a command with one line of progress and returns whether it succeeded. Its output is shown only if it fails. */
export async function runQuietly({ title, command, args, env = process.env, cwd = root }) {
  const startedAtMs = Date.now()
  process.stderr.write(`${title} …`)
  const { code, output } = await run({ command, args, env, cwd })
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(0)
  process.stderr.write(code === 0 ? ` done (${seconds} s)\n` : ` failed\n${output}\n`)
  return code === 0
}

function run({ command, args, env, cwd }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const end = endWithChild(child)
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptCharacters)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve({ code: 1, output: String(error) }))
    child.once('close', (code) => {
      end()
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Ctrl-C ends the command and then this script. */
function endWithChild(child) {
  const stop = () => {
    child.kill('SIGTERM')
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
