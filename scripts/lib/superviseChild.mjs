import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { createBackoff } from './createBackoff.mjs'
import { root } from './root.mjs'

const impatienceMs = 1_500
const parentCheckMs = 1_000

/**
 * Runs a command as the only child and ends with its exit code. A stop signal is passed on once even if it arrives
 * twice (Ctrl-C reaches npm and this script, and npm repeats it); a later second one comes from the user and is passed
 * on too. If this script is killed, the closed channel tells the child. `onRestart` receives a function that restarts
 * the child. With `isRevived` a child that was ready and dies is started again, with growing pauses.
 */
export function superviseChild({ command, args, env, onRestart, isRevived = false }) {
  const backoff = createBackoff()
  let child
  let isRestarting = false
  let isStopping = false
  let wasReady = false
  let passedOnAtMs = 0

  const start = () => {
    isRestarting = false
    child = spawn(command, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true })
    child.once('error', (error) => {
      process.stderr.write(`${command} does not start: ${error.message}\n`)
      process.exit(1)
    })
    child.on('message', (message) => {
      if (message !== 'ready') return
      wasReady = true
      backoff.begin()
    })
    child.once('exit', (code, signal) => {
      child = undefined
      if (isStopping) return end(code, signal)
      if (isRestarting) return start()
      // In development, an error waits for its fix.
      if (onRestart !== undefined) return process.stderr.write('The server ended. Waiting for a change.\n')
      if (isRevived && wasReady && code !== 0) return startLater(signal ?? `exit code ${code}`)
      end(code, signal)
    })
  }
  const startLater = (reason) => {
    const pauseMs = backoff.next()
    process.stderr.write(`The server ended with ${reason}. Starting it again in ${pauseMs / 1000} s.\n`)
    setTimeout(start, pauseMs)
  }
  const passOn = (signal) => {
    if (Date.now() - passedOnAtMs < impatienceMs) return
    passedOnAtMs = Date.now()
    isStopping = true
    if (child === undefined) process.exit(0)
    child.kill(signal)
  }
  const restart = () => {
    if (child === undefined) return start()
    if (isRestarting) return
    isRestarting = true
    child.kill('SIGTERM')
  }

  start()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.on(signal, () => passOn(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  endWithNpm(() => passOn('SIGTERM'))
  onRestart?.(restart)
}

function end(code, signal) {
  if (signal) process.stderr.write(`The server was ended by ${signal}.\n`)
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0))
}

/** If npm started this, killing npm (kill -9) means stop. The end of a shell behind a background job does not. */
function endWithNpm(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const starters = startersOf()
  setInterval(() => {
    if (startersOf() !== starters) stop()
  }, parentCheckMs).unref()
}

/** The process ids of this script's parent and grandparent: npm runs scripts in a shell, which may outlive it. */
function startersOf() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(process.ppid)
  }
}
