import type { DateField } from 'payload'

/** When a row was made and last changed, as Payload itself has them, called by their names in both languages and shown as days in lists. */
export const stampFields: DateField[] = [
  stamp({ name: 'updatedAt', label: { en: 'Changed', ar: 'آخر تعديل' } }),
  stamp({ name: 'createdAt', label: { en: 'Created', ar: 'تاريخ الإنشاء' } }),
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
