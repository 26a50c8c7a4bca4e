import type { FieldHook } from 'payload'
import { now } from '../../src/adapters/clock.ts'
import { isOverdue } from '../../src/domain/isOverdue.ts'

export const showOverdue: FieldHook = ({ siblingData }) =>
  isOverdue({ status: siblingData['status'], dueDate: siblingData['dueDate'], at: now() })
