import { usePortal } from '../state/portalContext.ts'
import type { Project } from '../types.ts'
import { RowList } from './RowList.tsx'
import { Status } from './Status.tsx'

type ProjectRowsProps = { rows: readonly Project[]; more?: (() => Promise<void>) | undefined }

export function ProjectRows({ rows, more }: ProjectRowsProps) {
  const { t } = usePortal()
  const shown = rows.map(({ id, name, status, progress }) => ({
    id,
    to: `/projects/${id}`,
    title: name,
    detail: t.progress(progress),
    status: <Status value={status} />,
  }))
  return <RowList rows={shown} none={t.noProjects} more={more} />
}
