import { useState } from 'react'
import { api, type Progress } from '../api.ts'
import { fileIn } from '../state/textIn.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import { Await } from './Await.tsx'
import { Field } from './Field.tsx'
import { FileRow } from './FileRow.tsx'
import { Form } from './Form.tsx'

/** The files of a project, and one more. */
export function ProjectFiles({ project }: { project: string }) {
  const { t } = usePortal()
  const [sent, setSent] = useState(0)
  const files = useLoaded(`files of ${project}`, () => api.get('/projects/{id}/files', { path: { id: project } }))
  const upload = async (values: FormData, onProgress: (progress: Progress) => void) => {
    const form = { file: fileIn(values, 'file') ?? new Blob() }
    await api.post('/projects/{id}/files', { path: { id: project }, form, onProgress })
    setSent((before) => before + 1)
    files.reload()
  }
  return (
    <section>
      <h2>{t.files}</h2>
      <Await loaded={files}>
        {({ docs }) =>
          docs.length === 0 ? (
            <p className="empty">{t.noFiles}</p>
          ) : (
            <ul className="rows">
              {docs.map((file) => (
                <li key={file.id}>
                  <FileRow file={file} />
                </li>
              ))}
            </ul>
          )
        }
      </Await>
      <Form key={sent} onSend={upload} button={t.upload} isQuiet>
        <Field name="file" type="file" label={t.addFile} />
      </Form>
    </section>
  )
}
