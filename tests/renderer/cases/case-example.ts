import { emptyCase, type Case, type CaseMethod } from '#shared/domain/case.ts'

/** A case on disk that says nothing yet, but for the fields given. */
export function aCase(fields: Partial<Case> = {}): Case {
  return {
    schema: 1,
    revision: 1,
    id: 'one',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    ...emptyCase(),
    ...fields,
  }
}

/** A tool of a case; its method is named after it unless told otherwise. */
export function tool(id: string, method = id.toUpperCase(), reason = ''): CaseMethod {
  return { id, method, reason }
}
