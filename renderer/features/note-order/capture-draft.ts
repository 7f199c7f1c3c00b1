import { z } from 'zod'
import { documentIdSchema } from '#shared/domain/document.ts'

const draftSchema = z.object({ text: z.string(), account: documentIdSchema.nullable() })
/** What was typed for quick capture and is not saved yet. */
export type Draft = z.infer<typeof draftSchema>

export const emptyDraft: Draft = { text: '', account: null }

const storageKey = 'trivet.capture.draft'

/** The draft that was left behind, in this window or another one of this computer. */
export function recallDraft(): Draft {
  try {
    const kept = draftSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    return kept.success ? kept.data : emptyDraft
  } catch {
    return emptyDraft
  }
}

export function keepDraft(draft: Draft): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(draft))
  } catch {
    // Where nothing is kept the draft lives as long as the form.
    return
  }
}
