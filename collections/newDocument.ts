import type { Label } from '../src/domain/statusLabels.ts'

/** The way from a list to a new document that is written on a page of ours. */
export function newDocument({ path, label }: { path: `/${string}`; label: Label }) {
  return {
    beforeListTable: [
      { path: '/src/admin/lists/NewDocument.tsx#NewDocument', clientProps: { path, label } },
      '/src/admin/lists/EmptyList.tsx#EmptyList',
    ],
  }
}
