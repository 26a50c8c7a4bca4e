/**
 * Makes a value once for each key. The same text each time is also found faster by its name: its hash is known. Keys
 * beyond `most` are those that somebody made up; their values are made each time.
 */
export function remember<Value>(most: number): (key: string, make: () => Value) => Value {
  const values = new Map<string, { value: Value }>()
  return (key, make) => {
    const known = values.get(key)
    if (known) return known.value
    const value = make()
    if (values.size < most) values.set(key, { value })
    return value
  }
}
