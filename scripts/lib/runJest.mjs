import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './root.mjs'

/** Variables of a developer's shell that no test may see: tests bring their own database, keys and folders. */
const platformVariables =
  /^(PORT|HOST|SECRET_KEY|JWT_SECRET_KEY|IDENTITY_MASTER_KEY(S_PREVIOUS)?|DATA_DIR|MEDIA_DIR|DATABASE_URL|EMBEDDED_DATABASE_URL|QUIET_MODE|RESTORE_MODE|WEB_CONCURRENCY|PROCESS_NUMBER|LISTENS_LATE|BACKUP_KEY|FRONTEND_URL|PORTAL|BACKEND_URL|CORS_ORIGINS|TRUSTED_PROXIES|RATE_LIMITS|LOG_LEVEL|TSA_URL|CLAMAV_URL|ADMIN_(EMAIL|PASSWORD|PANEL)|MAIL_.*|STRIPE_(?!TEST_).*|AWS_.*|OTEL_.*|METRICS_TOKEN|PG[A-Z]+|PROVE(_.*)?)$/
const reporter = path.join(root, 'scripts', 'lib', 'progress.mjs')

/**
 * Runs Jest on this Node with one line of progress and returns its exit code. `stdout` shows what tests print there.
 */
export function runJest({ node, args, env = {}, stdout = 'ignore' }) {
  const clean = Object.entries(process.env).filter(([name]) => !platformVariables.test(name))
  const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js')
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  // Last, because the option takes everything after it.
  const child = spawn(node, [...flags, jest, ...args, `--reporters=${reporter}`], {
    cwd: root,
    env: { ...Object.fromEntries(clean), ...env, NODE_ENV: 'test' },
    stdio: ['inherit', stdout, 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
