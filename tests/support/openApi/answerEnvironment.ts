import { readFileSync } from 'node:fs'
import { TestEnvironment } from 'jest-environment-node'
import type { Document } from './checkAnswers.ts'
import { judgeAnswers, type SeenAnswer } from './judgeAnswers.ts'

type TestEvent = { name: string; test?: { errors: unknown[] } }
type TestState = { unhandledErrors: unknown[]; randomize?: boolean }

/** One for all files of a process: a schema is compiled when it is first met. */
let judge: ReturnType<typeof judgeAnswers> | undefined

/**
 * Jest's environment of tests with a platform. An answer that contradicts the API's document fails the test that got
 * it, even one that expects a rejection. A file that begins with the pragma `@story` keeps its order under
 * `--randomize`.
 */
export default class AnswerEnvironment extends TestEnvironment {
  #found = new Map<string, Error>()
  #isStory: boolean

  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given)
    this.#isStory = 'story' in given[1].docblockPragmas
  }

  override async setup(): Promise<void> {
    await super.setup()
    this.global['checkAnswer'] = (answer: SeenAnswer) => {
      judge ??= judgeAnswers(JSON.parse(readFileSync(process.env['TEST_OPENAPI'] ?? '', 'utf8')) as Document)
      const problem = judge(answer)
      if (problem === undefined || this.#found.has(problem)) return
      this.#found.set(problem, new Error(`An answer contradicts the API document.\n${problem}\n${answer.url}`))
    }
  }

  handleTestEvent({ name, test }: TestEvent, state: TestState): void {
    if (name === 'setup' && this.#isStory) state.randomize = false
    if (name === 'test_done') test?.errors.push(...this.#take())
    // What hooks of the whole file got.
    if (name === 'test_start' || name === 'run_finish') state.unhandledErrors.push(...this.#take())
  }

  #take(): Error[] {
    const errors = [...this.#found.values()]
    this.#found.clear()
    return errors
  }
}
