import { DemandsLog } from './demands-log.tsx'
import { PreparationSheet } from './preparation-sheet.tsx'

/** What the customer asks for, and how we go into the talks about it. */
export function NegotiationArea() {
  return (
    <>
      <DemandsLog />
      <PreparationSheet />
    </>
  )
}
