import { planAreaNames } from '#renderer/features/accounts/plan-area.ts'
import type { Trivet } from '../e2e/fixtures.ts'

/** A screen of Trivet, and where it is. */
export interface Screen {
  name: string
  address: string
}

const fixed: Readonly<Record<string, string>> = {
  today: 'today',
  accounts: 'accounts',
  portfolio: 'accounts/portfolio',
  playbook: 'playbook',
  inbox: 'playbook/inbox',
  reflections: 'playbook/reflections',
  templates: 'playbook/templates',
  'broken-links': 'playbook/links',
  tags: 'playbook/tags',
  chapters: 'playbook/chapters',
  competencies: 'playbook/competencies',
  'competency-model': 'playbook/competencies/model',
  portraits: 'playbook/portraits',
  glossary: 'playbook/glossary',
  trade: 'playbook/glossary/trade',
  reminders: 'playbook/glossary/reminders',
  cases: 'cases',
  methods: 'methods',
  method: 'methods/D05',
  maps: 'maps',
  'map-of-pressures': 'maps/pressures',
  'map-of-competencies': 'maps/competencies',
  'map-of-a-method': 'maps/methods/D05',
  'map-of-the-playbook': 'maps/playbook',
  trash: 'trash',
  search: 'search',
  'search-found': 'search?q=%E6%B8%A0%E9%81%93',
  import: 'import',
  'import-tables': 'import?kind=table',
  'import-backup': 'import?kind=backup',
  settings: 'settings',
  'content-updates': 'settings/content',
  nowhere: 'no-such-page',
}

/** Sees to it that there is a document of every kind, and names every screen. The workspace has the sample. */
export async function screensOf({ call }: Pick<Trivet, 'call'>): Promise<Screen[]> {
  const [account] = await call('accounts.list', {})
  const [note, spare] = await call('notes.list', {})
  const [oneCase] = await call('cases.list', {})
  if (!account || !note || !spare || !oneCase) throw new Error('The sample lacks a kind of document.')
  const model = await call('content.playbook', {})
  const chapter = model.chapters[0]?.structure.id ?? ''
  const competency = model.competencies[0]?.structure.id ?? ''
  const worksheet = await call('worksheets.create', { method: 'D05', account: account.id })
  const assessment = await call('assessments.create', { takenOn: '2026-04-01' })
  const map = await call('maps.create', { title: '年度思路' })
  await call('reviews.create', { account: account.id, on: '2026-03-31', kind: 'quarterly' })
  await call('notes.create', { title: '账期要谈', body: '', inbox: true })
  await call('notes.remove', { id: spare.id })
  const documents: Record<string, string> = {
    ...Object.fromEntries(planAreaNames.map((area) => [`account-${area}`, `accounts/${account.id}/${area}`])),
    note: `playbook/notes/${note.id}`,
    chapter: `playbook/chapters/${chapter}`,
    competency: `playbook/competencies/${competency}`,
    assessment: `playbook/assessments/${assessment.id}`,
    case: `cases/${oneCase.id}`,
    worksheet: `methods/D05/worksheets/${worksheet.id}`,
    'map-of-an-account': `maps/accounts/${account.id}`,
    'map-of-ones-own': `maps/free/${map.id}`,
  }
  return Object.entries({ ...fixed, ...documents }).map(([name, path]) => ({ name, address: `#/${path}` }))
}
