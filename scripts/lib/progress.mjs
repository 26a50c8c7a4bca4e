import path from 'node:path'
import { root } from './root.mjs'

const quietMs = 15_000
const slowest = 10

/**
 * Jest's reporter for `npm test`: one line with the finished files and the time so far, the output of each failed file
 * when it ends, and the slowest files at the end. A terminal rewrites the line; a log gets a new one every fifteen
 * seconds.
 */
export default class Progress {
  #startedAtMs = Date.now()
  #saidAtMs = 0
  #done = 0
  #failed = 0
  #total = 0
  #times = []
  #clock

  constructor({ randomize, seed }) {
    if (randomize) process.stderr.write(`Tests of a file in random order, seed ${seed}\n`)
  }

  onRunStart({ numTotalTestSuites }) {
    this.#startedAtMs = Date.now()
    this.#total = numTotalTestSuites
    this.#clock = setInterval(() => this.#say(), 1000)
  }

  onTestFileResult({ path: file }, result, { numTotalTestSuites }) {
    this.#total = numTotalTestSuites
    this.#done += 1
    const name = path.relative(root, file)
    const seconds = (result.perfStats.end - result.perfStats.start) / 1000
    this.#times.push({ name, seconds })
    const isBad = result.numFailingTests > 0 || result.testExecError !== undefined
    if (isBad) this.#failed += 1
    if (isBad)
      this.#print(`FAIL ${name} (${seconds.toFixed(1)} s)\n${consoleOf(result)}${result.failureMessage ?? ''}\n`)
    this.#say()
  }

  onRunComplete() {
    clearInterval(this.#clock)
    this.#say({ isLast: true })
    const order = this.#times.sort((one, other) => other.seconds - one.seconds).slice(0, slowest)
    if (this.#times.length > 1)
      this.#print(
        `The slowest files:\n${order.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}\n`).join('')}`,
      )
  }

  #print(text) {
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : text)
  }

  #say({ isLast = false } = {}) {
    const seconds = Math.floor((Date.now() - this.#startedAtMs) / 1000)
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    const line = `${this.#done} of ${this.#total} files, ${time}${this.#failed > 0 ? `, ${this.#failed} failed` : ''}`
    if (process.stderr.isTTY) return process.stderr.write(`\r\x1b[K${line}${isLast ? '\n' : ''}`)
    if (!isLast && Date.now() - this.#saidAtMs < quietMs) return undefined
    this.#saidAtMs = Date.now()
    return process.stderr.write(`${line}\n`)
  }
}

function consoleOf({ console: entries }) {
  return (entries ?? []).map(({ type, message }) => `console.${type}: ${message}\n`).join('')
}
