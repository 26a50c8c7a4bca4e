import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { fail } from './lib/fail.mjs'
import { root } from './lib/root.mjs'
import { checkNode, runtimeNode } from './lib/runtimeNode.mjs'
import { superviseChild } from './lib/superviseChild.mjs'

// `npm run platform -- <command> …`: an operator's commands beside the running platform, or for one of its documents.
// Without a command it lists them.
const commands = {
  'create-admin': ['createAdminCommand', 'someone@agency.example: creates an admin with a one-time password'],
  backup: ['backupCommand', '[<file>]: backs up the database, files and keys of the running platform. --new-key'],
  restore: ['restoreCommand', '<file>: restores a backup into an empty database and folder, in quiet mode'],
  wake: ['wakeCommand', 'ends the quiet mode of a restored copy'],
  books: ['booksCommand', 'checks the ledger against every invoice, payment and refund'],
  'audit:verify': ['auditCommand', 'checks the activity log against its hash chain and the exported heads'],
  'contract:verify': ['verifyCommand', '<file>.pdf --ca <ca.pem>: verifies a signed contract, offline'],
  'evidence:verify': ['evidenceCommand', '<file>.zip: verifies the evidence of a contract, offline'],
  'vault:rotate': ['rotateVaultCommand', 'seals the keys of identity images under a new master key'],
  'renew-authority': ['renewAuthorityCommand', 'creates a new authority, which certifies signers from now on'],
  'revoke-certificate': [
    'revokeCertificateCommand',
    '<serial number> "<why>": revokes a signer’s certificate for good',
  ],
}

const [name, ...args] = process.argv.slice(2)
if (name === undefined) list()
else await run(name)

async function run(command) {
  const [file] =
    commands[command] ?? fail(`There is no command ${command}. There are: ${Object.keys(commands).join(', ')}`)
  checkNode()
  process.chdir(root)
  await ensureInstalled()
  superviseChild({
    command: runtimeNode(),
    args: ['--disable-warning=ExperimentalWarning', `src/server/${file}.ts`, ...args],
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  })
}

function list() {
  for (const [command, [, about]] of Object.entries(commands))
    process.stdout.write(`npm run platform -- ${command.padEnd(20)}${about}\n`)
}
