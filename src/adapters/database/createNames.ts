type CreateNamesArgs = {
  /** Texts that are remembered. The longest unused is forgotten first. */
  most: number
  /** A text gets a name when it is sent for this time. */
  from: number
  /** Whether a text may have a name. */
  isNamed?: (text: string) => boolean
}

/**
 * Names for statements whose text repeats, for the life of the process. A name belongs to one text for ever; texts that
 * are sent once or twice, as conditions that somebody made up, get none.
 */
export function createNames({
  most,
  from,
  isNamed = () => true,
}: CreateNamesArgs): (text: string) => string | undefined {
  const texts = new Map<string, { times: number; name?: string | undefined }>()
  let given = 0
  return (text) => {
    const known = texts.get(text) ?? { times: 0 }
    texts.delete(text)
    texts.set(text, known)
    const [oldest] = texts.keys()
    if (texts.size > most && oldest !== undefined) texts.delete(oldest)
    known.times += 1
    if (known.times === from && isNamed(text)) known.name = `p${++given}`
    return known.name
  }
}
