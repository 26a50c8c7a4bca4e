import { runWarm } from './servers/runWarm.ts'

export type CommandResult = { code: number; stdout: string; stderr: string }

type RunCommandArgs = { entry: string; args?: string[]; env?: Record<string, string> }

/** Runs a command of the platform (`src/server/booksCommand.ts`) to its end, beside whatever runs already. */
export async function runCommand({ entry, args = [], env = {} }: RunCommandArgs): Promise<CommandResult> {
  const { PATH = '', HOME = '' } = process.env
  const run = await runWarm({ entry, argv: args, env: { NODE_ENV: 'production', PATH, HOME, ...env } })
  const code = await run.ended
  return { code, stdout: run.stdout(), stderr: run.stderr() }
}
