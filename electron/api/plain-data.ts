/** Nobody writes a plan this deep or this large; a hostile import does, and every later save would fail on it. */
const deepest = 64
const largest = 1_000_000

/** How far a value reaches once it is written out as JSON, where a value used twice is written twice. */
interface Extent {
  height: number
  size: number
}

const scalarExtent: Extent = { height: 0, size: 1 }

/**
 * Returns the path of the first part of an input that JSON could not keep, or null. Carriers can bring more than
 * JSON (dates, cycles, endless nesting, a key named `__proto__`); documents keep fields they do not know, so
 * such a part would otherwise be found out only when the document is saved.
 */
export function findForeignPart(input: unknown): string | null {
  const known = new Map<object, Extent>()
  const ancestors = new Set<object>()
  let foreign: string | null = null

  /** Measures a value; one met again is not walked again, however often it is used. */
  function measure(value: unknown, depth: number, path: string): Extent {
    if (foreign !== null || isPlainScalar(value)) return scalarExtent
    const before = isContainer(value) ? known.get(value) : undefined
    if (!isContainer(value) || ancestors.has(value) || depth + (before?.height ?? 0) > deepest) {
      foreign = path
      return scalarExtent
    }
    if (before) return before
    ancestors.add(value)
    const extent = { height: 1, size: 1 }
    for (const key of Object.keys(value)) {
      const child = path === '' ? key : `${path}.${key}`
      if (key === '__proto__') foreign ??= child
      const { height, size } = measure(Reflect.get(value, key), depth + 1, child)
      extent.height = Math.max(extent.height, height + 1)
      extent.size += size
    }
    if (extent.size > largest) foreign ??= path
    ancestors.delete(value)
    known.set(value, extent)
    return extent
  }

  measure(input, 0, '')
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
