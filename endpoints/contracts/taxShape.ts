import { z } from 'zod'
import type { ContractTax } from '../../src/domain/contracts/contractTax.ts'
import { taxedShape } from '../../src/http/taxSchemas.ts'

/** How the amount is taxed. Without any of these a contract says nothing about tax. */
export const taxShape = {
  taxMode: z
    .enum(['exclusive', 'inclusive'])
    .nullish()
    .describe(
      'Whether tax comes on top of the amount or is in it. Alone, with the company’s rate. Null: no tax is said.',
    ),
  ...taxedShape,
}

type TaxBody = { [Name in keyof ContractTax]: ContractTax[Name] | null }

/** The tax of a body: undefined where it names none, null where it takes it away. */
export function taxOfBody<Body extends TaxBody>(
  body: Body,
): Omit<Body, keyof ContractTax> & { tax: ContractTax | null | undefined } {
  const { taxMode, taxRateBps, taxes, taxCategory, taxReason, ...rest } = body
  const taxed = { taxRateBps, taxes, taxCategory, taxReason }
  const isNamed = Object.values(taxed).some((value) => value !== undefined)
  if (taxMode === null && !isNamed) return { ...rest, tax: null }
  if (!taxMode && !isNamed) return { ...rest, tax: undefined }
  return {
    ...rest,
    tax: {
      taxMode: taxMode ?? undefined,
      taxRateBps: taxRateBps ?? undefined,
      taxes: taxes ?? undefined,
      taxCategory: taxCategory ?? undefined,
      taxReason: taxReason ?? undefined,
    },
  }
}
