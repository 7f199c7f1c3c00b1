import { attachmentAddress } from '../../domain/attachment.ts'
import type { LinkIndex } from '../../link/link-index.ts'
import { foldName } from '../../link/link-name.ts'
import { escapeWords } from '../../link/links-to-markdown.ts'
import { writeNameLink } from '../../link/write-link.ts'
import type { ImportIssue } from '../import-bundle.ts'
import { headingOf, isWithinSource, type FindGoal, type Goal } from './goals.ts'
import type { Page } from './page.ts'
import { hasFileEnding, stemOf } from './paths.ts'
import type { Pictures } from './pictures.ts'
import {
  scanReferences,
  type AddressReference,
  type InlineReference,
  type NameReference,
  type Reference,
} from './scan-references.ts'

interface Edit {
  from: number
  to: number
  text: string
}

export interface RewriteTools {
  find: FindGoal
  index: LinkIndex
  /** Knows every picture that is shown: they were all taken before. */
  pictures: Pictures
  report: (issue: ImportIssue) => void
}

/** What a reference of a page leads to. */
export function goalOf(reference: Reference, page: Page, find: FindGoal): Goal | null {
  if (reference.form === 'name') return find(reference.target, page, 'name')
  return reference.address === '' ? null : find(reference.address, page, 'address')
}

/**
 * Writes the references of a text as links and pictures of ours; every other byte stays. What leads nowhere stays as it
 * stands and is reported.
 */
export function rewriteReferences(
  text: string,
  lineAt: ((index: number) => number) | null,
  page: Page,
  tools: RewriteTools,
): string {
  const edits: Edit[] = []
  for (const reference of scanReferences(text)) {
    const report = (code: ImportIssue['code'], detail: string) => {
      const at = lineAt?.(text.slice(0, reference.from).split('\n').length - 1) ?? null
      tools.report({ code, from: page.from, line: at, detail })
    }
    const goal = goalOf(reference, page, tools.find)
    const edit =
      goal === null
        ? missing(reference, report)
        : goal.kind === 'file'
          ? shown(reference, goal.file.path, tools, report)
          : linked(reference, goal, tools, report)
    if (edit) edits.push(edit)
  }
  return apply(text, edits)
}

const longestName = 200

type Report = (code: ImportIssue['code'], detail: string) => void

function missing(reference: Reference, report: Report): null {
  if (reference.form === 'name') {
    // A name that nothing carries yet is an open end as in any notebook; a file that is gone is a loss.
    if (hasFileEnding(reference.target)) {
      report(reference.isEmbedded ? 'attachment-missing' : 'link-not-found', reference.target)
    }
    return null
  }
  const isPicture = reference.form === 'inline' ? reference.isPicture : reference.element === 'img'
  const isFile = /^file:/i.test(reference.address)
  if (isFile || isWithinSource(reference.address)) {
    report(isPicture ? 'attachment-missing' : 'link-not-found', reference.address)
  }
  return null
}

function shown(reference: Reference, path: string, { pictures }: RewriteTools, report: Report): Edit | null {
  const taken = pictures.taken(path)
  if (taken === null || 'issue' in taken) {
    report(taken?.issue.code ?? 'not-supported', path)
    return null
  }
  const address = attachmentAddress(taken.file)
  if (reference.form === 'inline') return { ...reference.addressAt, text: address }
  if (reference.form === 'name') {
    const words = reference.words?.replace(/\|?\d+(?:x\d+)?$/, '').trim() ?? ''
    const alt = escapeWords(words === '' ? stemOf(path) : words)
    return {
      from: reference.from,
      to: reference.to,
      text: `${reference.isEmbedded ? '!' : ''}[${alt}](${address})`,
    }
  }
  if (!reference.whole) return { from: reference.from, to: reference.to, text: address }
  return { ...reference.whole, text: `![${escapeWords(reference.words)}](${address})` }
}

function linked(
  reference: Reference,
  goal: Exclude<Goal, { kind: 'file' }>,
  tools: RewriteTools,
  report: Report,
): Edit {
  if (goal.kind === 'map') return toAddress(reference, `trivet://map/${goal.map.id}`, goal.map.title)
  const { page, fragment } = goal
  const found = fragment === null ? null : headingOf(page, fragment)
  const heading = found === null || /[[\]|#`\\\n]/.test(found) ? null : found
  const isShort = (reference.words?.length ?? 0) + (heading?.length ?? 0) <= longestName
  const isMovable =
    isShort && (reference.form === 'name' || (reference.form === 'inline' && hasPlainWords(reference)))
  if (found !== null && (heading === null || !isMovable)) report('value-not-taken', `#${found}`)
  if (!isMovable) return toAddress(reference, `trivet://note/${page.id}`, page.title)
  const target = { kind: 'note' as const, id: page.id }
  const words = wordsFor(reference, page, heading)
  const bar = reference.form === 'name' ? reference.bar : reference.isInTable ? '\\|' : '|'
  const mark = reference.form === 'name' && reference.isEmbedded ? '!' : ''
  // A link that is too long is read as none; by its id it finds its note whatever it is called.
  const name = page.title.slice(0, longestName)
  const text = mark + writeNameLink({ target, name, heading, words, bar }, tools.index)
  return { from: reference.from, to: reference.to, text }
}

/** The words to show, where they are not what the link would show by itself. */
function wordsFor(
  reference: NameReference | InlineReference,
  page: Page,
  heading: string | null,
): string | null {
  const written = reference.words?.trim() ?? ''
  if (written !== '') return foldName(written) === foldName(page.title) && heading === null ? null : written
  // The mark of a block is nothing to read.
  if (heading?.startsWith('^')) return page.title === '' ? null : page.title.replace(/[[\]|`\\]/g, ' ')
  if (reference.form === 'inline') return null
  // A path says where the note lay; another name is what the reader saw.
  const parts = reference.target.split('#')
  const names = parts.flatMap((_, index) => {
    const name = parts.slice(0, index + 1).join('#')
    return [name, stemOf(name)]
  })
  const isCalledSo = names.some((name) => foldName(name) === foldName(page.title))
  const shown = stemOf(parts[0] ?? '')
  return isCalledSo || shown === '' ? null : shown
}

/** Words that can stand between double brackets as they are. */
function hasPlainWords({ words, isNested, isPicture, addressAt, to }: InlineReference): boolean {
  const hasTitle = to - addressAt.to > 1
  return !isNested && !isPicture && !hasTitle && !/[[\]|`\\\n]/.test(words)
}

function toAddress(reference: Reference, address: string, title: string): Edit {
  if (reference.form === 'inline') return { ...reference.addressAt, text: address }
  if (reference.form === 'name') {
    const words = escapeWords(reference.words ?? title)
    return { from: reference.from, to: reference.to, text: `[${words}](${address})` }
  }
  return addressEdit(reference, address)
}

function addressEdit({ from, to }: AddressReference, address: string): Edit {
  return { from, to, text: address }
}

function apply(source: string, edits: readonly Edit[]): string {
  let result = ''
  let position = 0
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    if (from < position) continue
    result += source.slice(position, from) + text
    position = to
  }
  return position === 0 ? source : result + source.slice(position)
}
