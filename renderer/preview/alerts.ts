import type { Token, Tokens } from 'marked'

export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type AlertKind = (typeof alertKinds)[number]

/** Where a quotation that is an alert says which. */
export const alertMark = Symbol('alert')

type Alert = Tokens.Blockquote & { [alertMark]: AlertKind }

const firstLine = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

/** Marks a quotation that begins with `[!NOTE]` or its like as an alert, and takes that line out of it. */
export function markAlerts(token: Token): void {
  if (!isBlockquote(token)) return
  const kind = firstLine.exec(token.text)?.[1]?.toLowerCase()
  const [paragraph] = token.tokens
  const known = alertKinds.find((other) => other === kind)
  if (!known || paragraph?.type !== 'paragraph' || !paragraph.tokens) return
  const [words] = paragraph.tokens
  if (words?.type !== 'text' || !('text' in words)) return
  const rest = String(words.text).replace(firstLine, '')
  if (rest === words.text) return
  words.text = rest
  if (rest === '' && paragraph.tokens.length === 1) token.tokens.shift()
  Object.assign(token, { [alertMark]: known })
}

export function isAlert(token: Tokens.Blockquote): token is Alert {
  return alertMark in token
}

function isBlockquote(token: Token): token is Tokens.Blockquote {
  return token.type === 'blockquote'
}
