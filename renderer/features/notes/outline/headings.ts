import { markdownLanguage } from '@codemirror/lang-markdown'
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { smallestChange } from '../editor/editor-commands.ts'

/** A heading of a note. */
export interface Heading {
  level: number
  /** What it says, without the marks of Markdown. */
  text: string
  /** Offset of its first character in the text. */
  from: number
}

const levelOf: Record<string, number> = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2,
}
/** Blocks that hold other blocks, headings among them. */
const containers = new Set(['Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem'])

/** A text of any length that anybody writes is parsed in far less. */
const parseLimitMs = 500

/**
 * Reads the headings of a text that is being written. Between two readings only what changed is parsed again, so a
 * long text costs no more than a short one.
 */
export function createHeadingReader(): (text: string) => Heading[] {
  let state = EditorState.create({ extensions: markdownLanguage.extension })
  let known = ''
  return (source) => {
    // As the editor counts: a line end is one character, however it is stored.
    const text = source.replace(/\r\n?/g, '\n')
    if (text !== known) state = state.update({ changes: smallestChange(known, text, 0) }).state
    known = text
    return headingsIn(ensureSyntaxTree(state, state.doc.length, parseLimitMs) ?? syntaxTree(state), text)
  }
}

function headingsIn(tree: ReturnType<typeof syntaxTree>, text: string): Heading[] {
  const headings: Heading[] = []
  tree.iterate({
    enter(node) {
      const level = levelOf[node.name]
      if (level === undefined) return containers.has(node.name)
      headings.push({ level, text: plainText(text.slice(node.from, node.to)), from: node.from })
      return false
    },
  })
  return headings
}

/** The words of a heading's source. */
function plainText(source: string): string {
  return source
    .replace(/^#{1,6}[ \t]*|[ \t]+#+[ \t]*$/g, '')
    .replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\[([^\]|]*\|)?([^\]]*)\]\]/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|~])/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(^|[^\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Which heading a place of the text belongs to: the last one at or before it; −1 above the first. */
export function currentHeading(headings: readonly Heading[], position: number): number {
  const next = headings.findIndex(({ from }) => from > position)
  return (next === -1 ? headings.length : next) - 1
}
