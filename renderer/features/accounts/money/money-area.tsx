import { ProfitSection } from './profit-section.tsx'
import { SalesSection } from './sales-section.tsx'
import { TermsSection } from './terms-section.tsx'
import { MoneyContext, useSettledAccount } from './use-money.ts'

/** What the account brings and what it costs. */
export function MoneyArea() {
  const settled = useSettledAccount()
  return <MoneyContext value={settled}>{sections}</MoneyContext>
}

/** Made once: a section is drawn anew for what it uses itself, not because its neighbour is. */
const sections = (
  <>
    <SalesSection />
    <ProfitSection />
    <TermsSection />
  </>
)
