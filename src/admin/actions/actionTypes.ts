import type { RefusalMeanings } from '../parts/meaningOf.ts'
import type { EditedContractTax } from '../tax/ContractTaxInput.tsx'

type Common = {
  name: string
  label: string
  hint?: string
  required?: boolean
  /** Only while another field has this value. */
  onlyFor?: { field: string; value: string }
}

/** A field that an action asks for. Names are those of the API's body. */
export type ActionField = Common &
  (
    | { kind: 'text' | 'textarea'; maxLength: number; initial?: string; presets?: readonly string[] }
    /** `isNew`: one that is being chosen. */
    | { kind: 'password'; isNew?: boolean; initial?: string }
    /** A day, `YYYY-MM-DD`. */
    | { kind: 'date'; initial?: string; latest?: string; earliest?: string }
    | { kind: 'number'; min: number; max: number; initial?: number }
    /** In the minor unit of `currency`, or of the currency that the field `currencyFrom` has now. */
    | { kind: 'money'; currency?: string; currencyFrom?: string; initial?: number }
    /** The id of a document. */
    | { kind: 'relationship'; relationTo: 'projects' | 'users'; initial?: string }
    /** Ids of files, which are uploaded as soon as they are chosen. */
    | { kind: 'files' }
    /** How an amount is taxed; its fields go into the body one by one. */
    | { kind: 'tax'; initial: EditedContractTax }
    | { kind: 'select'; options: readonly { value: string; label: string }[]; initial: string }
  )

/** An action on a document: a button, its fields, and the endpoint behind it. */
export type DocumentAction = {
  /** The id of its button is `action-<name>`. */
  name: string
  label: string
  tone?: 'primary' | 'secondary' | 'danger'
  /** What happens, told before it does. */
  meaning: string
  fields?: readonly ActionField[]
  method: 'POST' | 'PUT' | 'DELETE'
  path: `/${string}`
  body?: Record<string, unknown>
  /** The body of the request, when it is not simply `body` and the fields. */
  bodyOf?: (given: Record<string, unknown>) => Record<string, unknown>
  done: string
  refusals?: RefusalMeanings
  /** Refusals that may be confirmed, by their code: what is asked. The same again, with `confirm: true`, goes through. */
  questions?: Record<string, string>
  /** Whether the page must be loaded anew afterwards: in another language a refresh in place fails inside React. */
  isReloaded?: (given: Record<string, unknown>) => boolean
  /** Where to go afterwards, below the panel's own address. */
  goTo?: (body: Record<string, unknown>) => string | undefined
}

export type ActionValues = Record<string, string | number | readonly string[] | EditedContractTax | null | undefined>
