import type { Document, Operation } from './checkAnswers.ts'

export type FoundOperation = { path: string; operationId: string }
type FindOperationArgs = { method: string; pathname: string }

/** Finds the operation of the document that a path leads to. A name in a path precedes a parameter. */
export function findOperation(document: Document): (args: FindOperationArgs) => FoundOperation | undefined {
  const templates = Object.entries(document.paths).map(([path, item]) => ({
    path,
    item,
    pattern: patternOf({ path, item }),
    // Behind every letter.
    order: path.replace(/\{\w+\}/g, '~'),
  }))
  templates.sort((a, b) => (a.order < b.order ? -1 : 1))
  return ({ method, pathname }) => {
    const name = method.toLowerCase()
    const found = templates.find(({ item, pattern }) => item[name] && pattern.test(pathname))
    return found && { path: found.path, operationId: found.item[name]?.operationId ?? '' }
  }
}

type PatternOfArgs = { path: string; item: Record<string, Operation> }

function patternOf({ path, item }: PatternOfArgs): RegExp {
  const parameters = Object.values(item).flatMap((operation) => operation.parameters ?? [])
  const source = path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
    // The path of a file has slashes.
    if (name === 'path') return '.+'
    const isId = parameters.some((each) => each.name === name && each.schema?.['format'] === 'uuid')
    return isId ? '[0-9a-fA-F-]{36}' : '[^/]+'
  })
  return new RegExp(`^${source}$`)
}
