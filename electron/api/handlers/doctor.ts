import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function doctorHandlers({ doctor }: Services): HandlersOf<'doctor'> {
  return {
    'doctor.check': (input) => doctor.check(input),
    'doctor.repair': (input) => doctor.repair(input),
  }
}
