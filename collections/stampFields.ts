import type { DateField } from 'payload'
import { byNobody, systemOnly } from '../src/access/fieldAccess.ts'

/**
 * When a row was made and last changed, as Payload itself has them, called by their names in both languages and shown as days in lists. Nobody says when a row
 * was made; the `updatedAt` of a body names the version that it is made from (`refuseStale`), and is written by nobody either.
 */
export const stampFields: DateField[] = [
  { ...stamp({ name: 'updatedAt', label: { en: 'Changed', ar: 'آخر تعديل' } }), access: { create: byNobody } },
  { ...stamp({ name: 'createdAt', label: { en: 'Created', ar: 'تاريخ الإنشاء' } }), access: systemOnly },
]

function stamp({ name, label }: { name: string; label: { en: string; ar: string } }): DateField {
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
