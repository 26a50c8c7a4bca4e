import type { DateField } from 'payload'
import { byNobody, systemOnly } from '../src/access/fieldAccess.ts'
import { labelFor, type Label } from '../src/i18n/translator.ts'

/**
 * Payload's timestamps of a row, labelled in both languages and shown as days in lists. No caller can set them: the
 * `updatedAt` of a body only names the version that it is made from (`refuseStale`).
 */
export const stampFields: DateField[] = [
  { ...stamp({ name: 'updatedAt', label: labelFor('collections.stamps.updatedAt') }), access: { create: byNobody } },
  { ...stamp({ name: 'createdAt', label: labelFor('collections.stamps.createdAt') }), access: systemOnly },
]

function stamp({ name, label }: { name: string; label: Label }): DateField {
  return {
    name,
    label,
    type: 'date',
    index: true,
    admin: {
      disableBulkEdit: true,
      hidden: true,
      components: { Cell: '/src/admin/parts/DateCell.tsx#DateCell' },
    },
  }
}
