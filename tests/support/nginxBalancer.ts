import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Balancer } from './balancer.ts'
import { freePort } from './spawnStart.ts'
import { until } from './until.ts'

/**
 * nginx as it is used: connections are kept, and a server that refuses a connection is left alone for a second and
 * the request, of which nothing was sent yet, goes to the other. It asks no health: what spares it errors is that
 * stopping servers close each connection with an answer.
 */
export async function nginxBalancer({ program, targets }: { program: string; targets: string[] }): Promise<Balancer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-nginx-'))
  mkdirSync(path.join(folder, 'temp'))
  const port = await freePort()
  const servers = targets.map((target) => `server ${new URL(target).host} max_fails=1 fail_timeout=1s;`)
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path temp/${kind};`)
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid nginx.pid; error_log stderr error;
    events { worker_connections 1024; }
    http {
      access_log off; ${temp.join(' ')} client_max_body_size 50m;
      upstream platform { ${servers.join(' ')} keepalive 32; }
      server {
        listen 127.0.0.1:${port};
        location / {
          proxy_pass http://platform; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_buffering off;
          proxy_next_upstream error timeout; add_header X-Upstream $upstream_addr always;
        }
      }
    }`,
  )
  const nginx = spawn(program, ['-p', folder, '-c', 'nginx.conf'], { stdio: ['ignore', 'inherit', 'pipe'] })
  nginx.stderr.resume()
  const url = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(isUp, { what: 'nginx' })
  return {
    url,
    reaches: async (target) => {
      const { headers } = await fetch(`${url}/healthz`)
      return headers.get('x-upstream')?.endsWith(new URL(target).host) === true
    },
    close: async () => {
      const ended = once(nginx, 'exit')
      nginx.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
