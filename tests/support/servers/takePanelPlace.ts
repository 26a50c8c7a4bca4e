import { mkdirSync, rmSync } from 'node:fs'
import { askPool } from './askPool.ts'
import type { Place } from './types.ts'

export type PanelPlace = {
  number: number
  folder: string
  database: string
  env: Record<string, string>
  leave: () => Promise<unknown>
}

/** An empty place for a server with the admin panel. Its port is fixed, because the panel calls `BACKEND_URL`. */
export async function takePanelPlace(): Promise<PanelPlace> {
  const { place, port, folder } = await askPool<Place>({ ask: 'place' })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return {
    number: place,
    folder,
    database: `panel_${place}`,
    env: { PORT: String(port), BACKEND_URL: `http://127.0.0.1:${port}` },
    leave: () => askPool({ ask: 'leave', place }),
  }
}

const ofPlace = new Set(['ADMIN_PANEL', 'PORT', 'BACKEND_URL'])

/** Whether only the panel is requested. The panel would keep any other variable for the next test file. */
export function isPlainPanel(env: Record<string, string>): boolean {
  return env['ADMIN_PANEL'] === 'on' && Object.keys(env).every((name) => ofPlace.has(name))
}
