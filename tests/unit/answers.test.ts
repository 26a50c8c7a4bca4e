import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Document, Schema } from '../support/openApi/checkAnswers.ts'
import { findOperation } from '../support/openApi/findOperation.ts'
import { judgeAnswers, type SeenAnswer } from '../support/openApi/judgeAnswers.ts'

const json = (schema: Schema) => ({ content: { 'application/json': { schema } } })
const project = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const ofId = [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
const document: Document = {
  paths: {
    '/projects': { get: { operationId: 'getProjects', responses: { 200: json({ type: 'array', items: project }) } } },
    '/projects/{id}': { get: { parameters: ofId, operationId: 'getProjectsId', responses: { 200: json(project) } } },
    '/lists/{name}': { get: { operationId: 'getListsName', responses: { 200: json(project) } } },
    '/lists/open': { get: { operationId: 'getListsOpen', responses: { 200: json(project) } } },
    '/files/{path}': { get: { operationId: 'getFilesPath', responses: { 200: json(project) } } },
  },
  components: {
    schemas: { NotFoundError: { type: 'object', properties: { code: { type: 'string', const: 'not_found' } } } },
    responses: {},
  },
}

test('a path leads to the operation of its name, then to one of a parameter', () => {
  const find = findOperation(document)
  const operationOf = (pathname: string, method = 'GET') => find({ method, pathname })?.operationId
  expect(operationOf('/projects')).toBe('getProjects')
  expect(operationOf('/projects/019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a70')).toBe('getProjectsId')
  expect(operationOf('/projects/me')).toBeUndefined()
  expect(operationOf('/projects/019a8f2e-7c41-7d3a-9b60-2f1e5c8d4a70/files')).toBeUndefined()
  expect(operationOf('/projects', 'POST')).toBeUndefined()
  expect([operationOf('/lists/open'), operationOf('/lists/other')]).toEqual(['getListsOpen', 'getListsName'])
  expect(operationOf('/files/projects/1/a.pdf')).toBe('getFilesPath')
})

type AnsweredArgs = { url: string; status?: number; body: unknown; type?: string }

function answered({ url, status = 200, body, type = 'application/json; charset=utf-8' }: AnsweredArgs): SeenAnswer {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return { method: 'GET', url: `http://127.0.0.1:3000${url}`, headers: {}, status, type, bytes }
}

const refusal = (code: string) => ({ errors: [{ code, message: 'No.' }] })

describe('an answer contradicts the document', () => {
  const judge = judgeAnswers(document)

  test.each<[string, AnsweredArgs, string]>([
    ['with another body', { url: '/api/projects', body: [{ name: null }] }, '/0/name must be string'],
    ['with a body that lacks a field', { url: '/api/projects', body: [{}] }, "must have required property 'name'"],
    ['with a status', { url: '/api/projects', status: 404, body: refusal('not_found') }, '404 is not described'],
    ['with a type', { url: '/api/projects', type: 'text/html', body: '<p>' }, 'text/html, not application/json'],
    ['with broken JSON', { url: '/api/projects', body: '[{' }, 'is no JSON'],
    ['where there is no operation', { url: '/api/nowhere', body: {} }, 'is no operation'],
    ['by an unknown code', { url: '/api/nowhere', status: 404, body: refusal('gone') }, 'is no operation'],
  ])('%s', (_, args, problem) => {
    expect(judge(answered(args))).toContain(problem)
  })

  test.each<[string, AnsweredArgs]>([
    ['as described', { url: '/api/projects?sort=name', body: [{ name: 'Shop', more: 1 }] }],
    ['in part', { url: '/api/projects?select[id]=true', body: [{}] }],
    ['beside the API', { url: '/healthz', body: 'ok', type: 'text/plain' }],
    ['where nothing is, refused', { url: '/api/nowhere', status: 404, body: refusal('not_found') }],
  ])('but not %s', (_, args) => {
    expect(judge(answered(args))).toBeUndefined()
  })
})

test('a test that expects a rejection fails all the same, with what is wrong', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'alphazee-answers-'))
  const root = path.resolve(import.meta.dirname, '../..')
  writeFileSync(path.join(folder, 'openapi.json'), JSON.stringify(document))
  const seen = answered({ url: '/api/projects', body: [{ name: null }] })
  const ask = `const ask = async () => {
    checkAnswer({ ...${JSON.stringify(seen)}, bytes: Buffer.from(${JSON.stringify(seen.bytes.toString())}) })
    throw new Error('refused')
  }`
  const inTest = "test('asks', () => expect(ask()).rejects.toThrow('refused'))"
  const inHook = "beforeAll(() => ask().catch(() => undefined)); test('asks nothing', () => undefined)"
  writeFileSync(path.join(folder, 'inTest.test.js'), `${ask}\n${inTest}`)
  writeFileSync(path.join(folder, 'inHook.test.js'), `${ask}\n${inHook}`)
  const testEnvironment = path.join(root, 'tests/support/openApi/answerEnvironment.ts')
  const config = JSON.stringify({ rootDir: folder, testEnvironment, transform: {} })
  const { stderr, status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--config', config, '-i'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TEST_OPENAPI: path.join(folder, 'openapi.json') },
  })
  rmSync(folder, { recursive: true, force: true })
  expect(status).toBe(1)
  expect(stderr).toMatch(/inTest\.test\.js\s+● asks\s/)
  expect(stderr).toMatch(/inHook\.test\.js\s+● Test suite failed to run/)
  expect(stderr.split('GET /projects (getProjects): 200 /0/name must be string')).toHaveLength(3)
})
