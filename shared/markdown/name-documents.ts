import type { Locale } from '../domain/locale.ts'
import { messagesFor } from '../i18n/messages.ts'
import { assignFileNames, type NameWish } from './file-name.ts'
import { libraryMaps, targetKey } from './link.ts'
import { attachmentFolder } from './name-attachments.ts'

/** Folders are plain ASCII and the same in every language, so that a change of language moves no file. */
export const exportFolders = [
  'accounts',
  'notes',
  'methods',
  'maps',
  'worksheets',
  'cases',
  'assessments',
  'reviews',
  'playbook',
  attachmentFolder,
] as const

/** The same for the maps that have a name of ours instead of the user's. */
const libraryMapNames = {
  pressures: 'three-pressures',
  competencies: 'competencies',
  playbook: 'whole-playbook',
}

interface Named {
  accounts: readonly { id: string; name: string }[]
  notes: readonly { id: string; title: string }[]
  methods: readonly { id: string }[]
  worksheets: readonly { id: string; title: string; method: string }[]
  cases: readonly { id: string; title: string }[]
  assessments: readonly { id: string; takenOn: string }[]
  reviews: readonly { id: string; on: string; plan: { name: string } }[]
  maps: readonly { id: string; title: string }[]
  playbook: { id: string; chapters: readonly { id: string }[] } | null
}

/** The path of every document, by its key such as `note/k3f9`. `taken` holds paths that are not free. */
export function nameDocuments(
  { accounts, notes, methods, worksheets, cases, assessments, reviews, maps, playbook }: Named,
  locale: Locale,
  taken: ReadonlySet<string>,
): Map<string, string> {
  const { common, exports } = messagesFor(locale)
  const { untitled } = common
  const paths = new Map<string, string>()

  function name(folder: (typeof exportFolders)[number], wishes: readonly NameWish[]): void {
    const inFolder = [...taken]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1).replace(/\.(?:svg|canvas|mm)$/, '.md'))
    const names = assignFileNames(wishes, { extension: '.md', untitled, taken: new Set(inFolder) })
    for (const [key, fileName] of names) paths.set(key, `${folder}/${fileName}`)
  }

  name('accounts', [
    ...accounts.map(({ id, name: title }) => ({ key: `account/${id}`, id, title })),
    // After all plans, so that a copy never takes the name of one.
    ...accounts.map(({ id, name: title }) => ({
      key: customerCopyKey(id),
      id,
      title: exports.customerCopy.title(title.trim() || untitled),
    })),
  ])
  name(
    'notes',
    notes.map(({ id, title }) => ({ key: `note/${id}`, id, title })),
  )
  name(
    'methods',
    methods.map(({ id }) => ({ key: `method/${id}`, id, title: id })),
  )
  name(
    'worksheets',
    // Without a title the method's number names it, so that a change of language moves nothing.
    worksheets.map(({ id, title, method }) => ({
      key: `worksheet/${id}`,
      id,
      title: title.trim() || method,
    })),
  )
  name(
    'cases',
    cases.map(({ id, title }) => ({ key: `case/${id}`, id, title })),
  )
  name(
    'assessments',
    assessments.map(({ id, takenOn }) => ({ key: `assessment/${id}`, id, title: takenOn })),
  )
  name(
    'reviews',
    reviews.map(({ id, on, plan }) => ({ key: `review/${id}`, id, title: `${plan.name} ${on}`.trim() })),
  )
  name(
    'playbook',
    playbook === null
      ? []
      : [
          { key: `playbook/${playbook.id}`, id: playbook.id, title: playbook.id },
          ...playbook.chapters.map(({ id }) => ({ key: `chapter/${id}`, id, title: id })),
        ],
  )
  name('maps', [
    ...libraryMaps.map((map) => ({ key: targetKey(map), id: map.id, title: libraryMapNames[map.id] })),
    ...accounts.map(({ id, name: title }) => ({ key: `account-map/${id}`, id, title })),
    ...maps.map(({ id, title }) => ({ key: `map/${id}`, id, title })),
    ...methods.map(({ id }) => ({ key: `method-map/${id}`, id, title: `method-${id}` })),
  ])
  return paths
}

/** The key of the copy of a plan that the customer may have. Nothing links to it, so it is no target of links. */
export function customerCopyKey(account: string): string {
  return `account-copy/${account}`
}

/** The other forms of a map lie next to its document under the same name. */
export function companionOf(pathOrKey: string, ending: 'svg' | 'canvas' | 'mm'): string {
  return `${pathOrKey.replace(/\.md$/, '')}.${ending}`
}
