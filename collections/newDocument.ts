import type { PlainKey } from '../src/i18n/types.ts'

/** The link from a list to our page that creates its documents. */
export function newDocument({ path, label }: { path: `/${string}`; label: PlainKey<'panelLists'> }) {
  return {
    beforeListTable: [
      { path: '/src/admin/lists/NewDocument.tsx#NewDocument', clientProps: { path, label } },
      '/src/admin/lists/EmptyList.tsx#EmptyList',
    ],
  }
}
