export type Program = { entry: string; argv: string[]; env: Record<string, string> }
export type Question =
  | ({ ask: 'run'; place?: number | undefined } & Program)
  | { ask: 'end' | 'stop'; run: number }
  | { ask: 'place' }
  | { ask: 'leave'; place: number }
/** The files of its output, from this byte on. */
export type StartedRun = { run: number; pid: number; out: Offset; err: Offset }
/** Its output ends before these bytes. */
export type EndedRun = { code: number; out: Offset; err: Offset }
export type Offset = { file: string; at: number }

/**
 * Where a server with the admin panel runs. Next keeps the panel with what it read of the environment when it was
 * loaded, so that one process serves one file after the other under the same port, with the same database and folder,
 * made anew each time.
 */
export type Place = { place: number; port: number; folder: string }
