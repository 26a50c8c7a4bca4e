import { each } from './ruleMutants.ts'
import type { Mutant } from './types.ts'

/** Who may come to the panel's door, one rule after the other. */
export function panelMutants(): Mutant[] {
  const rules: Pick<Parameters<typeof each>[0], 'file' | 'pattern' | 'text' | 'isAbout'>[] = [
    {
      file: 'src/server/panel/checkCall.ts',
      pattern: /if \((!token \|\| [^\n]+)\) throw/,
      text: 'false',
      isAbout: (key) => key.includes('strangers who call are refused without a question'),
    },
    {
      file: 'src/server/panel/checkCall.ts',
      pattern: /if \((!isOwnPage\(headers\))\) throw/,
      text: 'false',
      isAbout: (key) => key.includes('a page of another origin calls none'),
    },
    {
      file: 'src/server/panel/checkCall.ts',
      pattern: /if \((user\.role !== 'admin')\) throw/,
      text: 'false',
      isAbout: (key) => key === 'form-state a client',
    },
    {
      file: 'src/server/panel/checkPage.ts',
      pattern: /if \((!entrances\.includes\([^\n]+)\) return/,
      text: 'false',
      isAbout: (key) => key.includes('a stranger is led to the sign-in page'),
    },
  ]
  const suite = ['tests/access/panel.test.ts', 'tests/http/panelDoor.test.ts', 'tests/http/panelLimits.test.ts']
  return rules.flatMap((rule, index) => each({ ...rule, kind: `panel ${index}` }).map((one) => ({ ...one, suite })))
}
