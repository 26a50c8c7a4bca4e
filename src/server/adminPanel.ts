import { Router, type RequestHandler } from 'express'
import type { Server } from 'node:http'
import next from 'next'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { clientAddress } from './clientAddress.ts'
import { guardPanel } from './panel/guardPanel.ts'
import { addressHeader, requestIdHeader } from '../workflows/request/clientOf.ts'

type AdminPanelArgs = { server: Server | undefined; payload: Payload }

/**
 * Payload's admin panel, served by Next in this process. In development Next builds on the fly and reloads over
 * `server`.
 */
export async function adminPanel({
  server,
  payload,
}: AdminPanelArgs): Promise<{ handler: RequestHandler; close: () => Promise<void> }> {
  const panel = next({
    dev: env.nodeEnv === 'development',
    dir: process.cwd(),
    port: env.port,
    ...(server && { httpServer: server }),
  })
  await panel.prepare()
  const handle = panel.getRequestHandler()
  const show: RequestHandler = async (req, res) => {
    req.headers[addressHeader] = clientAddress(req)
    req.headers[requestIdHeader] = req.id
    // Express strips the mount path from `url`; Next routes by the full URL.
    req.url = req.originalUrl
    await handle(req, res)
  }
  return {
    handler: Router().use(guardPanel({ payload }), show),
    close: () => panel.close(),
  }
}
