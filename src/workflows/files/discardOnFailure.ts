import { discardObject } from './storeFile.ts'

/**
 * Runs what puts bytes under `paths`, or what writes the rows of bytes that lie there already, inside the open transaction. When it throws, that
 * transaction will not be committed, and the bytes are taken away again. A failing commit takes nothing away: nobody knows then whether the rows
 * are there, and the cleanup finds bytes without one.
 */
export async function discardOnFailure<Result>({
  paths,
  work,
}: {
  paths: readonly string[]
  work: () => Promise<Result>
}): Promise<Result> {
  try {
    return await work()
  } catch (err) {
    await Promise.all(paths.map(discardObject))
    throw err
  }
}
