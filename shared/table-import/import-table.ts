import { z } from 'zod'
import { documentIdSchema } from '../domain/document.ts'
import { importTargets } from './import-fields.ts'

/** What becomes of a row whose account, person or action is there already. */
export const doublePolicies = ['update', 'skip', 'add'] as const
export const doublePolicySchema = z.enum(doublePolicies)
export type DoublePolicy = z.infer<typeof doublePolicySchema>

/** So many rows and columns are taken at the most. */
export const tableLimits = { rows: 20_000, columns: 200, cellLength: 20_000 }

const cellSchema = z.union([z.string().max(tableLimits.cellLength), z.number(), z.boolean(), z.null()])

/** A table of a file, what its columns mean, and what is to become of its rows. */
export const importTableSchema = z.strictObject({
  rows: z.array(z.array(cellSchema).max(tableLimits.columns)).max(tableLimits.rows),
  target: z.enum(importTargets),
  hasNames: z.boolean(),
  sources: z.array(
    z.strictObject({
      columnId: z.string().max(64),
      from: z.number().int().nonnegative().max(tableLimits.columns).nullable(),
      scale: z.enum(['as-is', 'yuan', 'million-yuan', 'hundred-million-yuan', 'fraction']),
    }),
  ),
  /** The account that all rows belong to, where no column says it. */
  account: documentIdSchema.nullable(),
  doubles: doublePolicySchema,
  /** Whether an account that nobody knows is made, where rows of people or actions name it. */
  createsAccounts: z.boolean(),
})
export type ImportTable = z.infer<typeof importTableSchema>

export const rowOutcomes = ['new', 'updated', 'unchanged', 'skipped', 'refused'] as const
const rowOutcomeSchema = z.enum(rowOutcomes)
export type RowOutcome = z.infer<typeof rowOutcomeSchema>

/** What becomes of one row; `row` counts as the file does, from 1. */
const importedRowSchema = z.object({
  row: z.number().int().positive(),
  outcome: rowOutcomeSchema,
  name: z.string(),
  account: z.string(),
})
export type ImportedRow = z.infer<typeof importedRowSchema>

/** A cell that is not taken, or a row where nothing is; the very words stand in `text`. */
const rowProblemSchema = z.object({
  row: z.number().int().positive(),
  /** Null where the whole row is meant. */
  column: z.string().nullable(),
  text: z.string(),
  problem: z.enum([
    'no-number',
    'no-day',
    'no-option',
    'not-whole',
    'too-small',
    'too-large',
    'no-name',
    'no-account',
    'account-unknown',
    'several-accounts',
    'several-of-this-name',
    'twice-in-file',
    'manager-unknown',
  ]),
})
export type RowProblem = z.infer<typeof rowProblemSchema>

export const tableResultSchema = z.object({
  counts: z.record(rowOutcomeSchema, z.number().int().nonnegative()),
  /** How many accounts change or come. */
  accounts: z.number().int().nonnegative(),
  newAccounts: z.number().int().nonnegative(),
  rows: z.array(importedRowSchema),
  problems: z.array(rowProblemSchema),
})
export type TableResult = z.infer<typeof tableResultSchema>
