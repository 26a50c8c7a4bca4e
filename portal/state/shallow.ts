/** An answer at the API's default depth: what its documents point to is there by its id. */
export type Shallow<Data> = { [Name in keyof Data]: ShallowValue<Data[Name]> }

type ShallowValue<Value> = string extends Value
  ? Exclude<Value, object>
  : Value extends readonly (infer Item)[]
    ? ShallowValue<Item>[]
    : Value extends object
      ? Shallow<Value>
      : Value

/** For requests that ask for no other depth. */
export async function shallow<Data>(pending: Promise<Data>): Promise<Shallow<Data>> {
  // The cast: the document describes each depth at once.
  return (await pending) as Shallow<Data>
}
