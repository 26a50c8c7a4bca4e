import type { RouteTable } from './routeTable.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The methods that a path under `/api` is served by, as `Allow` names them; none where no route has it. An id that is
 * no UUID is an unknown path.
 */
export function allowedMethods({ routes, path }: { routes: RouteTable; path: string }): string[] {
  const serving = routes(path).filter(
    ({ path: pattern, pattern: test }) => test.test(path) && hasIds({ pattern, path }),
  )
  const methods = new Set(serving.map(({ method }) => method.toUpperCase()))
  return [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
}

function hasIds({ pattern, path }: { pattern: string; path: string }): boolean {
  const parts = path.split('/')
  return pattern.split('/').every((name, at) => !/^:(id|\w+Id)\b/.test(name) || uuid.test(parts[at] ?? ''))
}
