import type { Note } from '../domain/note.ts'
import { messagesFor } from '../i18n/messages.ts'
import { type DocumentContext, factLine, linkList, sampleNotice, sortedUnique } from './document-context.ts'
import { exportFormatVersion, writeFrontMatter } from './front-matter.ts'
import { rewriteAttachments } from './rewrite-attachments.ts'
import { rewriteAppLinks, rewriteNameLinks } from './rewrite-links.ts'

/**
 * Writes a note. The user's text follows as it is, with nothing put in front but what the note is tied to:
 * the title stands in the front matter and in the file's name, a heading would say it a third time.
 */
export function noteToMarkdown(
  note: Note,
  worksheets: readonly { id: string }[],
  context: DocumentContext,
): string {
  const { exports } = messagesFor(context.locale)
  const front = writeFrontMatter(
    {
      title: note.title,
      aliases: note.aliases,
      tags: sortedUnique(note.tags),
      created: note.createdAt,
      updated: note.updatedAt,
      ka_id: note.id,
      ka_type: 'note',
      ka_account: sortedUnique(note.accounts),
      ka_pressure: sortedUnique(note.pressures),
      ka_competency: sortedUnique(note.competencies),
      ka_method: sortedUnique(note.methods),
      ...(note.sample ? { ka_sample: true } : {}),
      ...(note.template ? { ka_template: true } : {}),
      ...(note.reflection ? { ka_reflection: `${note.reflection.kind} ${note.reflection.on}` } : {}),
      ka_schema: exportFormatVersion,
    },
    context.style,
  )
  const notice = sampleNotice(context.locale, note.sample)
  // In front of the text, because an unclosed code fence would swallow what comes after it.
  const ties = [
    ...factLine(context.locale, exports.accounts, linkList(context, 'account', sortedUnique(note.accounts))),
    ...factLine(context.locale, exports.methods, linkList(context, 'method', sortedUnique(note.methods))),
    ...factLine(
      context.locale,
      exports.worksheets,
      linkList(
        context,
        'worksheet',
        worksheets.map(({ id }) => id),
      ),
    ),
  ]
  const head = [...notice, ties.join('\n')].filter((block) => block !== '').map((block) => `${block}\n\n`)
  return front + head.join('') + bodyOf(note, context)
}

function bodyOf(note: Note, context: DocumentContext): string {
  const body = note.body.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  if (body === '') return ''
  const linked = rewriteAppLinks(rewriteNameLinks(body, context), context.resolve)
  const rewritten = context.picture ? rewriteAttachments(linked, context.picture) : linked
  return rewritten.endsWith('\n') ? rewritten : `${rewritten}\n`
}
