/** Thrown by a job handler when no retry can help: the job fails at once and is kept as a dead letter. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError'
}
