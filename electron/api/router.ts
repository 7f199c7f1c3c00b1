import type { z } from 'zod'
import { contract, isMethodName, type Handlers, type MethodName } from '#shared/api/contract.ts'
import { AppFailure, type AppError, type Result } from '#shared/api/errors.ts'
import { describeFailure, type Log } from '../services/log.ts'
import { findForeignPart } from './plain-data.ts'

/** Answers a call by name. What goes wrong is an error value; it never rejects. */
export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown>>

export function createRouter({ handlers, log }: { handlers: Handlers; log: Log }): Dispatch {
  async function answer(method: MethodName, raw: unknown): Promise<Result<unknown>> {
    const foreign = findForeignPart(raw)
    if (foreign !== null) return failed('invalid-input', 'The input is not plain data.', [foreign])
    const input = contract[method].input.safeParse(raw)
    if (!input.success) {
      return failed('invalid-input', describeIssues(input.error), pathsOf(input.error))
    }
    // The contract pairs each input with its handler by name; the compiler can't follow that through a union.
    const handle = handlers[method] as (input: unknown) => Promise<unknown>
    const output = contract[method].output.safeParse(await handle(input.data))
    if (!output.success) {
      log(`The answer to ${method} breaks the contract: ${describeIssues(output.error)}`)
      return failed('internal', 'The answer breaks the contract.')
    }
    return { ok: true, value: output.data }
  }

  return async (method, input) => {
    if (!isMethodName(method)) return failed('unknown-method', 'The contract has no such method.')
    try {
      return await answer(method, input)
    } catch (error) {
      if (error instanceof AppFailure) {
        if (error.code === 'internal' || error.code === 'storage-failed') {
          log(`${method} failed: ${describeFailure(error)}`)
        }
        return failed(error.code, error.message, error.fields)
      }
      log(`${method} failed: ${describeFailure(error)}`)
      return failed('internal', 'An unexpected failure; the log names it.')
    }
  }
}

function failed(code: AppError['code'], detail: string, fields?: string[]): Result<never> {
  return { ok: false, error: fields ? { code, detail, fields } : { code, detail } }
}

/** Field paths, e.g. `objectives.0.target`; keys that should not be there are named too. */
function pathsOf(error: z.ZodError): string[] {
  const paths = error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...path, key].join('.'))
      : [path.join('.')]
  })
  return [...new Set(paths)]
}

/** Says what is wrong by place and kind; the messages of the schema library may quote values. */
function describeIssues(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.map(String).join('.') || 'input'} ${issue.code}`)
    .join(', ')
}
