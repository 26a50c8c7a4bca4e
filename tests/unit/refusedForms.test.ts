import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import express from 'express'
import { sendWebResponse, toWebRequest } from '../../src/server/bridge.ts'
import { rawHttp } from '../support/rawHttp.ts'

let server: Server
let url: string
/** Bytes that were taken from the line before the answer was sent. */
const taken: number[] = []

beforeAll(async () => {
  const app = express()
  // As Payload does with a form that is over its limit: reads a while, gives the body up and refuses.
  app.post('/form', async (req, res) => {
    const { socket } = req
    const reader = toWebRequest({ req, res }).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    const sent = sendWebResponse({ response: Response.json({ code: 'too_large' }, { status: 413 }), req, res })
    res.once('finish', () => taken.push(socket.bytesRead))
    await sent
  })
  server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port
})

afterAll(() => void server.close())

test('a client still sending an aborted form reads why', async () => {
  const mega = Buffer.alloc(1024 * 1024, 'a')
  const send = () =>
    rawHttp({
      url,
      path: '/form',
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Array(30).fill(mega),
    }).then(
      ({ status, text }) => `${status} ${text}`,
      (err: Error) => err.message,
    )
  const answers: string[] = []
  for (let round = 0; round < 5; round += 1) answers.push(await send())
  expect(new Set(answers)).toEqual(new Set(['413 {"code":"too_large"}']))
  // A connection closed with unread bytes is reset, and the client may see the reset before the answer.
  expect(taken).toHaveLength(5)
  for (const bytes of taken) expect(bytes).toBeGreaterThan(30 * mega.length)
})
