/** `fetch`, as the client calls it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** How much of a form is sent. */
export type Progress = { sentBytes: number; totalBytes: number }

/** A page of a list. `nextCursor` is null at the end. */
export type Page<Doc> = { docs: Doc[]; nextCursor?: string | null }
