import { api } from '../api.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { Await } from './Await.tsx'
import { FileRow } from './FileRow.tsx'

/** A file that came with a message, by its id. */
export function Attachment({ id }: { id: string }) {
  const file = useLoaded(`file ${id}`, () => api.get('/files/info/{path}', { path: { path: id } }))
  return <Await loaded={file}>{(found) => <FileRow file={found} />}</Await>
}
