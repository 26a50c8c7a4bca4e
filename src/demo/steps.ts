/** Prints a line when a step is done, and names the step when it fails. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const startedAtMs = performance.now()
  try {
    const result = await work()
    process.stdout.write(`  ✓ ${title} (${Math.round(performance.now() - startedAtMs)} ms)\n`)
    return result
  } catch (error) {
    process.stdout.write(`  ✗ ${title}\n`)
    throw error
  }
}

/** Fails a step unless its condition is true. */
export function ensure(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

export function heading(text: string): void {
  process.stdout.write(`\n${text}\n`)
}
