import { ProfitSection } from './profit-section.tsx'
import { SalesSection } from './sales-section.tsx'
import { TermsSection } from './terms-section.tsx'

/** What the account brings and what it costs. */
export function MoneyArea() {
  return (
    <>
      <SalesSection />
      <ProfitSection />
      <TermsSection />
    </>
  )
}
