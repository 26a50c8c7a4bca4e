import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const proofs = readdirSync('tests/prove').map((file) => file.replace('.prove.ts', ''))

test('every npm script is explained in the README, and a newcomer sees about a dozen', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const readme = readFileSync('README.md', 'utf8')
  const names = Object.keys(scripts)
  const call = (name: string) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`)
  expect(names.filter((name) => !readme.includes(`| \`${call(name)}`))).toEqual([])
  expect(names.length).toBeLessThanOrEqual(16)
})

test('npm run prove names every long proof, with what it proves', () => {
  const { status, stdout } = run('prove.mjs', '--list')
  expect(status).toBe(0)
  const listed = stdout.trim().split('\n')
  expect(listed.map((line) => line.split(' ')[0])).toEqual([...proofs, 'long'])
  for (const line of listed) expect(line).toMatch(/^\w+ +\S+ \S+/)
  for (const name of [
    'cardChaos',
    'contractModel',
    'invoices',
    'auditAttacks',
    'vault',
    'streams',
    'broadcast',
    'rules',
  ])
    expect(proofs).toContain(name)
})

test('a proof that is not there, and an option without its number, are refused before anything runs', () => {
  const unknown = run('prove.mjs', 'cardChaoz')
  expect([unknown.status, unknown.stderr]).toEqual([
    1,
    expect.stringContaining('There is no proof cardChaoz. There are: '),
  ])
  const open = run('prove.mjs', 'card-chaos', '--seed')
  expect([open.status, open.stderr]).toEqual([1, '--seed comes without its number.\n'])
})

test('npm run platform explains its commands, and refuses others', () => {
  const { stdout } = run('platform.mjs')
  const files = readdirSync('src/server').filter((file) => file.endsWith('Command.ts'))
  expect(stdout.trim().split('\n')).toHaveLength(files.length)
  const unknown = run('platform.mjs', 'book')
  expect([unknown.status, unknown.stderr]).toEqual([
    1,
    expect.stringContaining('There is no command book. There are: '),
  ])
})
