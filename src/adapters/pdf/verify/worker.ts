import { parentPort, workerData } from 'node:worker_threads'
import type { VerifyRequest } from './types.ts'
import { verifyDocument } from './verifyDocument.ts'

// The thread that checks one document and ends. What it is given comes from this process alone.
parentPort?.postMessage(await verifyDocument(workerData as VerifyRequest))
