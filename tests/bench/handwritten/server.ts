import express, { type ErrorRequestHandler, type Request } from 'express'
import pg from 'pg'
import { callerOf } from './callerOf.ts'

// What the platform is compared with at best: the same requests and the same checks, as little code as that takes.
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 })
const secret = process.env['SECRET'] ?? ''
const isAdmin = `($1::uuid IS NULL OR client_id = $1)`

const app = express()
app.disable('x-powered-by')
app.use(express.json({ limit: '100kb' }))

app.get('/api/projects', async (req, res) => {
  const caller = await callerOf({ req, pool, secret })
  const { limit, offset, page } = pageOf(req)
  const owner = caller.role === 'admin' ? null : caller.id
  const [rows, total] = await Promise.all([
    pool.query({
      name: 'projects',
      text: `SELECT * FROM projects WHERE ${isAdmin} ORDER BY created_at DESC LIMIT $2 OFFSET $3`,
      values: [owner, limit, offset],
    }),
    pool.query({
      name: 'projects-count',
      text: `SELECT count(*)::int AS total FROM projects WHERE ${isAdmin}`,
      values: [owner],
    }),
  ])
  res.json({ docs: rows.rows, totalDocs: Number(total.rows[0]?.['total']), limit, page })
})

app.get('/api/projects/:id', async (req, res) => {
  const caller = await callerOf({ req, pool, secret })
  const { rows } = await pool.query({
    name: 'project',
    text: `SELECT * FROM projects WHERE ${isAdmin} AND id = $2`,
    values: [caller.role === 'admin' ? null : caller.id, req.params['id']],
  })
  if (rows.length === 0) return res.status(404).json({ error: 'not_found' })
  return res.json(rows[0])
})

app.get('/api/messages', async (req, res) => {
  const caller = await callerOf({ req, pool, secret })
  const { limit, offset, page } = pageOf(req)
  const owner = caller.role === 'admin' ? null : caller.id
  const thread = req.query['thread']
  const [rows, total] = await Promise.all([
    pool.query({
      name: 'thread',
      text: `SELECT * FROM messages WHERE ${isAdmin} AND thread_id = $2 ORDER BY created_at DESC LIMIT $3 OFFSET $4`,
      values: [owner, thread, limit, offset],
    }),
    pool.query({
      name: 'thread-count',
      text: `SELECT count(*)::int AS total FROM messages WHERE ${isAdmin} AND thread_id = $2`,
      values: [owner, thread],
    }),
  ])
  res.json({ docs: rows.rows, totalDocs: Number(total.rows[0]?.['total']), limit, page })
})

app.get('/api/messages/unread-count', async (req, res) => {
  const caller = await callerOf({ req, pool, secret })
  const { rows } = await pool.query({
    name: 'unread',
    text: `SELECT count(*)::int AS unread FROM messages WHERE recipient_id = $1 AND read_at IS NULL`,
    values: [caller.id],
  })
  res.json({ unreadCount: Number(rows[0]?.['unread']) })
})

app.post('/api/messages', async (req, res) => {
  const caller = await callerOf({ req, pool, secret })
  const { project, content } = req.body as { project?: unknown; content?: unknown } // checked on the next lines
  if (typeof project !== 'string' || typeof content !== 'string' || content === '' || content.length > 20_000)
    return res.status(400).json({ error: 'validation' })
  // One statement checks the project and writes: none of another's project is found.
  const { rows } = await pool.query({
    name: 'post',
    text: `INSERT INTO messages (project_id, client_id, sender_id, thread_id, id, content)
           SELECT id, client_id, $2, message, message, $4
             FROM (SELECT id, client_id, gen_random_uuid() AS message FROM projects WHERE ${isAdmin} AND id = $3) found
           RETURNING *`,
    values: [caller.role === 'admin' ? null : caller.id, caller.id, project, content],
  })
  if (rows.length === 0) return res.status(404).json({ error: 'not_found' })
  return res.status(201).json({ doc: rows[0] })
})

const answerError: ErrorRequestHandler = (error: { status?: number }, _req, res, _next) => {
  res.status(error.status ?? 500).json({ error: 'failed' })
}
app.use(answerError)

const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`is ready on port ${typeof address === 'object' ? address?.port : ''}\n`)
})
process.once('SIGTERM', () => process.exit(0))

function pageOf(req: Request): { limit: number; page: number; offset: number } {
  const limit = Math.min(Number(req.query['limit'] ?? 10), 100)
  const page = Number(req.query['page'] ?? 1)
  return { limit, page, offset: (page - 1) * limit }
}
