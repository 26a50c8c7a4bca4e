import type { FieldHook, NumberField } from 'payload'

/** A sum of the ledger, shown on the document it is about and stored nowhere else. Minor units of the document's currency. */
export function ledgerField({ name, label, show }: { name: string; label: string; show: FieldHook }): NumberField {
  return {
    name,
    label,
    type: 'number',
    virtual: true,
    access: { create: () => false, update: () => false },
    hooks: { afterRead: [show] },
    admin: { readOnly: true, description: 'A sum of the ledger, in the minor unit of the currency.' },
  }
}
