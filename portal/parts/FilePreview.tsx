import { useEffect, useId, useRef } from 'react'
import { signedUrl } from '../state/fileUrls.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'
import type { StoredFile } from '../types.ts'
import { OpenFile } from './OpenFile.tsx'
import { Problem } from './Problem.tsx'

type FilePreviewProps = { file: StoredFile; onClose: () => void }

/** An image or a PDF over the page. Browsers without a viewer of their own, as on phones, open a PDF in a tab. */
export function FilePreview({ file, onClose }: FilePreviewProps) {
  const { t } = usePortal()
  const { path, filename, mimeType } = file
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { data: url, error, reload } = useLoaded(`preview ${path}`, () => signedUrl(path))
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="viewer" aria-labelledby={id} onClose={onClose}>
      <header className="page__head">
        <h2 id={id}>
          <bdi>{filename}</bdi>
        </h2>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t.close}
        </button>
      </header>
      {error !== undefined ? (
        <Problem error={error} retry={reload} />
      ) : url === undefined ? (
        <p role="status">{t.loading}</p>
      ) : mimeType === 'application/pdf' ? (
        <iframe src={url} title={filename} />
      ) : (
        <img src={url} alt={filename} />
      )}
      <div className="actions">
        <OpenFile href={`/api/files/${file.id}/download`} find={() => signedUrl(path)} className="button">
          {t.openInTab}
        </OpenFile>
      </div>
    </dialog>
  )
}

/** Whether browsers show such a file. HEIC only some do. */
export function hasPreview({ mimeType }: Pick<StoredFile, 'mimeType'>): boolean {
  return mimeType === 'application/pdf' || /^image\/(?!hei)/.test(mimeType)
}
