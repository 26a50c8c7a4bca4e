import { refusalOf, type Refusal } from './apiFetch.ts'

export type Uploaded = { id: string; filename: string }

type UploadFileArgs = { url: string; file: File; language: string; onProgress: (percent: number) => void }

/** Uploads a file and reports the progress, which `fetch` cannot. Returns the stored file or the API's refusal. */
export function uploadFile(args: UploadFileArgs): Promise<{ ok: true; file: Uploaded } | Refusal> {
  const { url, file, language, onProgress } = args
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.withCredentials = true
    request.setRequestHeader('accept-language', language)
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / Math.max(1, total)) * 100))
    request.onloadend = () => {
      const answer = parse(request.responseText)
      resolve(request.status === 201 && answer.doc ? { ok: true, file: answer.doc } : refusalOf(answer))
    }
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function parse(text: string): { doc?: Uploaded } {
  try {
    // The endpoint's answer, as the contract defines it.
    return JSON.parse(text) as ReturnType<typeof parse>
  } catch {
    return {}
  }
}
