export type Uploaded = { id: string; filename: string }

/** Sends a file to the platform and says how far it is. Answers what it became, or why not, in the platform's words (empty where there were none). */
export function uploadFile({
  url,
  file,
  language,
  onProgress,
}: {
  url: string
  file: File
  language: string
  onProgress: (percent: number) => void
}): Promise<{ ok: true; file: Uploaded } | { ok: false; message: string }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.withCredentials = true
    request.setRequestHeader('accept-language', language)
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / Math.max(1, total)) * 100))
    request.onloadend = () => {
      const { doc, errors } = parse(request.responseText)
      if (request.status === 201 && doc) resolve({ ok: true, file: doc })
      else resolve({ ok: false, message: errors?.[0]?.message ?? '' })
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function parse(text: string): { doc?: Uploaded; errors?: { message?: string }[] } {
  try {
    // An answer of the endpoint, or a refusal, as its row in the contract has them.
    return JSON.parse(text) as ReturnType<typeof parse>
  } catch {
    return {}
  }
}
