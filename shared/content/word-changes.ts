/** A stretch of text that stayed, went or came. */
export interface TextStretch {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Past this many comparisons the old and the new text are shown whole: nobody reads such a patchwork. */
const mostComparisons = 4_000_000

const tokenPattern = /[\p{Script=Latin}\p{N}]+(?:['’.,%-][\p{Script=Latin}\p{N}]+)*|\s+|./gsu

/**
 * Compares two texts for reading: Latin words and numbers as wholes, Chinese by the character. First the lines
 * that are the same are set aside, then the words of what is left are compared.
 */
export function wordChanges(before: string, after: string): TextStretch[] {
  const lines = compare(linesOf(before), linesOf(after)) ?? []
  if (lines.length === 0) return compareTokens(before, after)
  return joined(
    paired(lines).flatMap(({ kind, before: old, after: fresh }) =>
      kind === 'same' ? [{ kind, text: fresh }] : compareTokens(old, fresh),
    ),
  )
}

/** Each line keeps its break, so that the pieces put together are the text. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

function compareTokens(before: string, after: string): TextStretch[] {
  const whole: TextStretch[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  const stretches = compare(before.match(tokenPattern) ?? [], after.match(tokenPattern) ?? []) ?? whole
  return withoutIslands(joined(stretches))
}

interface Pair {
  kind: 'same' | 'changed'
  before: string
  after: string
}

/** Puts what went and what came in the same place side by side. */
function paired(stretches: readonly TextStretch[]): Pair[] {
  const pairs: Pair[] = []
  for (const { kind, text } of stretches) {
    const last = pairs.at(-1)
    if (kind === 'same') pairs.push({ kind, before: text, after: text })
    else if (last?.kind === 'changed') {
      if (kind === 'removed') last.before += text
      else last.after += text
    } else {
      pairs.push({ kind: 'changed', before: '', after: '', [kind === 'removed' ? 'before' : 'after']: text })
    }
  }
  return pairs
}

/** The longest common subsequence of two lists, told as stretches; null where it would take too long. */
function compare(before: readonly string[], after: readonly string[]): TextStretch[] | null {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1
  }
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  if (old.length * fresh.length > mostComparisons) return null
  const same = (tokens: readonly string[]): TextStretch[] => tokens.map((text) => ({ kind: 'same', text }))
  return [...same(before.slice(0, start)), ...middle(old, fresh), ...same(before.slice(before.length - end))]
}

function middle(old: readonly string[], fresh: readonly string[]): TextStretch[] {
  const width = fresh.length + 1
  // The length of the common subsequence of what is left from each place on.
  const common = new Uint32Array((old.length + 1) * width)
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const at = row * width + column
      common[at] =
        old[row] === fresh[column]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0)
    }
  }
  const stretches: TextStretch[] = []
  let row = 0
  let column = 0
  while (row < old.length || column < fresh.length) {
    const gone = old[row]
    const come = fresh[column]
    const at = row * width + column
    if (gone !== undefined && gone === come) {
      stretches.push({ kind: 'same', text: gone })
      row += 1
      column += 1
    } else if (
      gone !== undefined &&
      (come === undefined || (common[at + width] ?? 0) >= (common[at + 1] ?? 0))
    ) {
      stretches.push({ kind: 'removed', text: gone })
      row += 1
    } else {
      stretches.push({ kind: 'added', text: come ?? '' })
      column += 1
    }
  }
  return stretches
}

/** Joins neighbours of a kind; within one change what went stands before what came. */
function joined(stretches: readonly TextStretch[]): TextStretch[] {
  return paired(stretches).reduce<TextStretch[]>((list, { kind, before, after }) => {
    const last = list.at(-1)
    if (kind === 'same') {
      if (last?.kind === 'same') last.text += after
      else list.push({ kind, text: after })
      return list
    }
    if (before !== '') list.push({ kind: 'removed', text: before })
    if (after !== '') list.push({ kind: 'added', text: after })
    return list
  }, [])
}

/** A space or a single letter that stayed between two changes only makes them harder to read. */
function withoutIslands(stretches: readonly TextStretch[]): TextStretch[] {
  const bridged = stretches.flatMap((stretch, index): TextStretch[] => {
    const isIsland =
      stretch.kind === 'same' &&
      index > 0 &&
      index < stretches.length - 1 &&
      !stretch.text.includes('\n') &&
      [...stretch.text.trim()].length <= 1
    const { text } = stretch
    return isIsland
      ? [
          { kind: 'removed', text },
          { kind: 'added', text },
        ]
      : [stretch]
  })
  return joined(bridged)
}
