/** The body of a response. Rejects as soon as it exceeds `limit` bytes. */
export async function readLimited({ response, limit }: { response: Response; limit: number }): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw new Error(`The answer is longer than ${limit} bytes.`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
