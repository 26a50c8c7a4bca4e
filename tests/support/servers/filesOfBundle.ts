import path from 'node:path'

/** The platform as one function: its text, the names of its packages, and V8's compiled code. */
export function filesOfBundle(folder: string): { code: string; names: string; compiled: string } {
  return {
    code: path.join(folder, 'platform.js'),
    names: path.join(folder, 'packages.json'),
    compiled: path.join(folder, 'platform.compiled'),
  }
}
