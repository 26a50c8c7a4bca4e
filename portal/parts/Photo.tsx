import { useState } from 'react'
import { api, type Progress } from '../api.ts'
import { requireImage } from '../state/requireImage.ts'
import { fileIn } from '../state/textIn.ts'
import { signedUrl } from '../state/fileUrls.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal, useUser } from '../state/portalContext.ts'
import { Field } from './Field.tsx'
import { Form } from './Form.tsx'

const megabytes = 5

/** The photo that the agency sees, and a new one. */
export function Photo() {
  const { t, refreshUser } = usePortal()
  const path = useUser().avatar?.medium
  const { data: url } = useLoaded(`photo ${path}`, async () => path && signedUrl(path))
  const [saves, setSaves] = useState(0)
  const save = async (values: FormData, onProgress: (progress: Progress) => void) => {
    const avatar = requireImage({ image: fileIn(values, 'avatar'), path: 'avatar', megabytes, t })
    await api.post('/users/upload-avatar', { form: { avatar }, onProgress })
    await refreshUser()
    setSaves((before) => before + 1)
  }
  return (
    <>
      {url && <img className="photo" src={url} alt={t.photo} />}
      <Form key={saves} onSend={save} button={t.savePhoto} isQuiet>
        <Field
          name="avatar"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
          label={t.newPhoto}
          hint={t.photoHint(megabytes)}
        />
      </Form>
      <p role="status">{saves > 0 && t.saved}</p>
    </>
  )
}
