import { Router, type RequestHandler } from 'express'
import type { Server } from 'node:http'
import next from 'next'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { clientAddress } from './clientAddress.ts'
import { guardPanel } from './panel/guardPanel.ts'
import { addressHeader, requestIdHeader } from '../workflows/shared/clientOf.ts'

/** Payload's admin panel, by Next in this process: built once for production, on the fly in development (`server` carries its reload). */
export async function adminPanel({
  server,
  payload,
}: {
  server: Server | undefined
  payload: Payload
}): Promise<{ handler: RequestHandler; close: () => Promise<void> }> {
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
    // Express cuts the mount path from `url`; Next routes by the whole of it.
    req.url = req.originalUrl
    await handle(req, res)
  }
  return {
    handler: Router().use(guardPanel({ payload }), show),
    close: () => panel.close(),
  }
}
