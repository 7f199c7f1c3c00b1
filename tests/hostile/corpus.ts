import { hostileHtml } from './corpus/html.ts'
import { hostileImports } from './corpus/imports.ts'
import { endlessMarkdown, hostileMarkdown } from './corpus/markdown.ts'
import { endlessMermaid, hostileMermaid } from './corpus/mermaid.ts'
import { hostileFileNames, hostileTitles } from './corpus/names.ts'
import type { Payload, Place, Verdict } from './payload.ts'

/** What nothing that is shown may do, wherever it came from. */
const shown: Verdict[] = [
  'script',
  'network',
  'navigate',
  'popup',
  'openExternal',
  'ipc',
  'escapeStyle',
  'clobber',
  'pollute',
  'hang',
  'crash',
]
const imported: Verdict[] = [...shown, 'dataLoss', 'writeOutside', 'overwrite']
const written: Verdict[] = ['writeOutside', 'overwrite', 'collide', 'invalidName', 'crash', 'hang', 'pollute']

/** Trivet's own corpus: `canary` is the address that must never be asked. */
export function ownCorpus(canary: string): Payload[] {
  const host = canary.replace(/^https?:\/\//, '')
  const place = (text: string) => text.replaceAll('{canary}', canary).replaceAll('{canaryHost}', host)

  function family(
    where: Place,
    byClass: Record<string, readonly string[]>,
    mustNot: Verdict[],
    wrap: (text: string) => string = (text) => text,
    prefix = '',
  ): Payload[] {
    return Object.entries(byClass).flatMap(([name, texts]) =>
      texts.map((text, index) => ({
        id: `${where}/${prefix}${name}/${index + 1}`,
        class: name,
        where,
        payload: wrap(place(text)),
        mustNot,
        expand: true,
      })),
    )
  }

  const endless = (texts: Record<string, string>) => ({ 'without an end': Object.values(texts) })
  return [
    ...family('note', hostileHtml, shown),
    ...family('note', hostileMarkdown, shown, undefined, 'Markdown: '),
    ...family('note', endless(endlessMarkdown), shown),
    ...family(
      'note',
      pick(hostileHtml, ['event handler', 'mutation'], 6),
      shown,
      (text) => `| a | b |\n| --- | --- |\n| ${text.replaceAll('\n', ' ').replaceAll('|', '\\|')} | x |\n`,
      'in a table: ',
    ),
    ...family(
      'note',
      pick(hostileHtml, ['script', 'navigation', 'beacon'], 4),
      shown,
      (text) => `> [!WARNING]\n> - [ ] ${text.replaceAll('\n', ' ')}\n`,
      'in an alert: ',
    ),
    ...family('mermaid', hostileMermaid, shown),
    ...family('mermaid', endless(endlessMermaid), shown),
    ...family('title', hostileTitles, [...shown, 'formula']),
    ...family('import', hostileImports, imported),
    ...family('filename', hostileFileNames, written),
  ]
}

function pick(
  byClass: Record<string, readonly string[]>,
  names: readonly string[],
  most: number,
): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, (byClass[name] ?? []).slice(0, most)]))
}
