import { useState } from 'react'
import { signedUrl } from '../state/fileUrls.ts'
import type { StoredFile } from '../types.ts'
import { FilePreview, hasPreview } from './FilePreview.tsx'
import { OpenFile } from './OpenFile.tsx'

/** A file by its name. It opens over the page where browsers show such files, and is downloaded where they do not. */
export function FileRow({ file }: { file: StoredFile }) {
  const [isOpen, setOpen] = useState(false)
  const name = (
    <span className="row__title">
      <bdi>{file.filename}</bdi>
    </span>
  )
  if (!hasPreview(file))
    return (
      <OpenFile href={`/api/files/${file.id}/download`} find={() => signedUrl(file.path)} className="row" isDownload>
        {name}
      </OpenFile>
    )
  return (
    <>
      <button type="button" className="row" onClick={() => setOpen(true)}>
        {name}
      </button>
      {isOpen && <FilePreview file={file} onClose={() => setOpen(false)} />}
    </>
  )
}
