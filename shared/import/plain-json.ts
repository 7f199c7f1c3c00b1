import { importLimits } from './limits.ts'

/**
 * True where a value read from JSON is nested deeper than anything that somebody writes, or has a key that means
 * something else to programs. Such a document could be read once, and would make every later save fail.
 */
export function hasForeignPart(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (depth >= importLimits.depth || Object.hasOwn(value, '__proto__')) return true
  return Object.values(value).some((part) => hasForeignPart(part, depth + 1))
}
