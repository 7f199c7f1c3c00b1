import { AppFailure } from '#shared/api/errors.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'

/** What went wrong with an import, in the words that fit here. */
export function ImportError({ error }: { error: unknown }) {
  const { failures } = useMessages().imports
  return <ErrorNotice error={error} text={error instanceof AppFailure ? failures[error.code] : undefined} />
}
