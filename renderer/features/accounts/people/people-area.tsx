import { FunctionMatrix } from './function-matrix.tsx'
import { Stakeholders } from './stakeholders.tsx'

/** Who decides at the customer, how we reach them, and which functions talk to each other. */
export function PeopleArea() {
  return (
    <>
      <Stakeholders />
      <FunctionMatrix />
    </>
  )
}
