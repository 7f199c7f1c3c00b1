import { useEffect, useRef } from 'react'
import { emptyOpportunity } from '#shared/domain/growth-plan.ts'
import type { WhiteSpace } from '#shared/plan/white-space.ts'
import { useMessages } from '../../../ui/language.tsx'
import { insertEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { OpportunitiesSection } from './opportunities-section.tsx'
import { WhiteSpaceSection } from './white-space-section.tsx'

/** Where growth can come from, and whether it is enough. */
export function GrowthArea() {
  const { account, commit } = usePlan()
  const texts = useMessages().planGrowth.opportunities
  const wanted = useRef<string | null>(null)

  useEffect(() => {
    if (wanted.current === null) return
    const field = document.querySelector<HTMLElement>(`tr[data-row="${wanted.current}"] [data-field]`)
    if (!field) return
    wanted.current = null
    field.focus()
    field.scrollIntoView({ block: 'center' })
  })

  function openOpportunity({ format, line }: WhiteSpace, name: string) {
    const item = { ...emptyOpportunity(newItemId()), name, format: format.id, line: line.id }
    wanted.current = item.id
    commit(texts.undoAdd(name), insertEdit('opportunities', item, account.opportunities.length))
  }

  return (
    <>
      <WhiteSpaceSection onOpen={openOpportunity} />
      <OpportunitiesSection />
    </>
  )
}
