import { discardObject } from './storeFile.ts'

/**
 * Runs what writes the row of bytes that lie under `path` already, inside the open transaction. When it throws, that transaction will not be
 * committed, and the bytes are taken away again. A failing commit takes nothing away: nobody knows then whether the row is there, and the
 * cleanup finds bytes without one.
 */
export async function discardOnFailure<Result>({
  path,
  work,
}: {
  path: string
  work: () => Promise<Result>
}): Promise<Result> {
  try {
    return await work()
  } catch (err) {
    await discardObject(path)
    throw err
  }
}
