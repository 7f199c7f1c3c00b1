import { BusinessReview } from './business-review.tsx'
import { GroupTree } from './group-tree.tsx'
import { Setting } from './setting.tsx'
import { SwotBoard } from './swot-board.tsx'

/** Who the customer is and what surrounds the account. */
export function CustomerArea() {
  return (
    <>
      <GroupTree />
      <BusinessReview />
      <Setting />
      <SwotBoard />
    </>
  )
}
