export type Call = { method: string; path: string; params: Record<string, unknown>; idempotencyKey: string | null }

/**
 * `drop-before` cuts the connection before the work, `drop-after` after it. `hang` does nothing and never answers,
 * `hang-after` does the work and never answers. `empty-list` lists nothing yet, `sparse` omits fields that are known
 * elsewhere.
 */
export type Fault =
  | 'drop-before'
  | 'drop-after'
  | 'hang'
  | 'hang-after'
  | 'status-429'
  | 'status-500'
  | 'status-503'
  | 'html'
  | 'slow'
  | 'empty-list'
  | 'sparse'

/**
 * `match`: `POST /v1/refunds` (the path's beginning), a pattern over `METHOD /path`, or a function. Without it every
 * call.
 */
export type FaultScript = {
  match?: string | RegExp | ((call: Call) => boolean)
  fault: Fault
  /** The number of calls, 1 by default. The SDK retries itself, so an outage that reaches the platform takes 2. */
  times?: number
  /** Of `slow`. */
  ms?: number
}

export function makeFaults() {
  const scripts: Required<FaultScript>[] = []
  return {
    next: ({ match = /./, fault, times = 1, ms = 300 }: FaultScript) => {
      scripts.push({ match, fault, times, ms })
    },
    clear: () => {
      scripts.length = 0
    },
    take: (call: Call): { fault: Fault; ms: number } | undefined => {
      const script = scripts.find(({ match, times }) => times > 0 && matches(match, call))
      if (!script) return undefined
      script.times -= 1
      return script
    },
  }
}

export function matches(match: NonNullable<FaultScript['match']>, call: Call): boolean {
  if (typeof match === 'function') return match(call)
  const line = `${call.method} ${call.path}`
  return typeof match === 'string' ? line.startsWith(match) : match.test(line)
}
