import type { StoredContractTax } from '../../domain/contracts/contractTax.ts'
import type { EditedContractTax } from './ContractTaxInput.tsx'
import { editedTaxOf, newTax } from './editedTax.ts'

/** The tax of a stored contract as texts. One that says nothing has no rate yet. */
export function editedContractTax(doc: Record<string, unknown>): EditedContractTax {
  // The document of this collection, from which the form was built.
  const { taxMode, ...taxed } = doc as unknown as StoredContractTax
  return taxMode ? { mode: taxMode, tax: editedTaxOf(taxed) } : { mode: '', tax: newTax('') }
}
