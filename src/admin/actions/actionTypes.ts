type Common = { name: string; label: string; hint?: string; required?: boolean }

/** What an action asks for before it is done. Names are those of the API's body. */
export type ActionField = Common &
  (
    | { kind: 'text' | 'textarea'; maxLength: number; initial?: string; presets?: readonly string[] }
    /** A day, `YYYY-MM-DD`. */
    | { kind: 'date'; initial?: string; latest?: string; earliest?: string }
    | { kind: 'number'; min: number; max: number; initial?: number }
    /** In the minor unit of `currency`, or of the currency that the field `currencyFrom` has now. */
    | { kind: 'money'; currency?: string; currencyFrom?: string; initial?: number }
    /** The id of a document. */
    | { kind: 'relationship'; relationTo: 'projects' | 'users'; initial?: string }
    /** Ids of files that are uploaded as they are chosen. */
    | { kind: 'files' }
    | { kind: 'select'; options: readonly { value: string; label: string }[]; initial: string }
  )

/** Something that can be done with a document now: a button, what it asks for, and the endpoint behind it. */
export type DocumentAction = {
  /** The id of its button is `action-<name>`. */
  name: string
  label: string
  tone?: 'primary' | 'secondary' | 'danger'
  /** What happens, said before it does. */
  meaning: string
  fields?: readonly ActionField[]
  method: 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  body?: Record<string, unknown>
  done: string
  /** What a refusal means here, by its code. */
  refusals?: Record<string, string>
  /** Where to go afterwards, below the panel's own address. */
  goTo?: (body: Record<string, unknown>) => string | undefined
}

export type ActionValues = Record<string, string | number | readonly string[] | null | undefined>
