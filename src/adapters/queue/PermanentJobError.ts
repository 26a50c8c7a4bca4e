/** Thrown by a handler that no repetition can help: the job is given up at once and stays among the dead letters. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError'
}
