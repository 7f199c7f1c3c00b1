/** Nobody writes a plan this deep; a hostile import does, and every later save would fail on it. */
const deepest = 64

/**
 * Returns the path of the first part of an input that JSON could not keep, or null. Carriers can bring more than
 * JSON (dates, cycles, endless nesting, a key named `__proto__`); documents keep fields they do not know, so
 * such a part would otherwise be found out only when the document is saved.
 */
export function findForeignPart(input: unknown): string | null {
  const heights = new Map<object, number>()
  const ancestors = new Set<object>()
  let foreign: string | null = null

  /** Measures how deep a value goes; a value met again is not walked again. */
  function heightOf(value: unknown, depth: number, path: string): number {
    if (foreign !== null || isPlainScalar(value)) return 0
    const known = isContainer(value) ? heights.get(value) : undefined
    if (!isContainer(value) || ancestors.has(value) || depth + (known ?? 0) > deepest) {
      foreign = path
      return 0
    }
    if (known !== undefined) return known
    ancestors.add(value)
    let height = 0
    for (const key of Object.keys(value)) {
      const child = path === '' ? key : `${path}.${key}`
      if (key === '__proto__') foreign ??= child
      height = Math.max(height, heightOf(Reflect.get(value, key), depth + 1, child))
    }
    ancestors.delete(value)
    heights.set(value, height + 1)
    return height + 1
  }

  heightOf(input, 0, '')
  return foreign
}

function isPlainScalar(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  )
}

function isContainer(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || isObjectPrototype(prototype)
}

/** Values from another realm have an `Object.prototype` of their own. */
function isObjectPrototype(prototype: unknown): boolean {
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'hasOwnProperty')
  )
}
