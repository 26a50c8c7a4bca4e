import type { FieldHook, NumberField } from 'payload'
import type { Label } from '../i18n/translator.ts'
import { moneyComponents } from './moneyComponents.ts'

/** A sum of the ledger, shown on its document and stored nowhere else. Minor units of the document's currency. */
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
