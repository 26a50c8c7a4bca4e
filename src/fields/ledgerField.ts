import type { FieldHook, NumberField } from 'payload'
import type { Label } from '../domain/statusLabels.ts'
import { moneyComponents } from './moneyComponents.ts'

/** A sum of the ledger, shown on the document it is about and stored nowhere else. Minor units of the document's currency. */
export function ledgerField({ name, label, show }: { name: string; label?: Label; show: FieldHook }): NumberField {
  return {
    name,
    ...(label && { label }),
    type: 'number',
    virtual: true,
    access: { create: () => false, update: () => false },
    hooks: { afterRead: [show] },
    admin: { readOnly: true, components: moneyComponents },
  }
}
