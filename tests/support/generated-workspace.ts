import fc from 'fast-check'
import { accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import { assessmentSchemaVersion, emptyAssessment, type Assessment } from '#shared/domain/assessment.ts'
import { caseSchemaVersion, emptyCase, type Case } from '#shared/domain/case.ts'
import { competencyIds, ownCompetencyId } from '#shared/domain/competency.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import type { DocumentOfKind } from '#shared/domain/document-of-kind.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import { mapSchemaVersion, type MapDocument } from '#shared/domain/map-document.ts'
import { methodSchemaVersion, type MethodSettings } from '#shared/domain/method.ts'
import { emptyNote, noteSchemaVersion, type Note } from '#shared/domain/note.ts'
import { emptyPlaybook, playbookId, playbookSchemaVersion, type Playbook } from '#shared/domain/playbook.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { reviewOf, reviewSchema, reviewSchemaVersion, type Review } from '#shared/domain/review.ts'
import { worksheetSchemaVersion, type Worksheet } from '#shared/domain/worksheet.ts'

/** What titles have broken exporters with: YAML, file names, links, case, Unicode forms, sheer length. */
const hostileTitles = [
  ...[
    '',
    ' ',
    '2024',
    '007',
    '1e3',
    'no',
    'true',
    'null',
    '2026-01-02',
    '-foo: bar',
    '- dash',
    '# heading',
    '#1',
  ],
  ...[
    '@x',
    '[x]',
    '{x}',
    '!x',
    '&x',
    '*x',
    '?',
    '|',
    '>',
    '%',
    "'",
    '"quoted" x',
    'Plan: Q3',
    '[[x]] note',
    'a|b',
  ],
  ...[
    '---',
    '...',
    '..',
    '.',
    '../../etc/passwd',
    '/abs',
    'C:\\x',
    'CON',
    'con.txt',
    'COM¹',
    'NUL.md',
    'a\u0000b',
  ],
  ...[
    'line\nbreak',
    'tab\there',
    '\u2028',
    '\u202eright to left',
    'zero\u200bwidth',
    '\ud800',
    '👩‍👩‍👧‍👦',
    'Plan',
    'plan',
    'PLAN',
  ],
  ...[
    'é',
    'e\u0301',
    '</script><script>alert(1)</script>',
    '${x}',
    '`code`',
    'trivet://note/x',
    '100% 完成',
    '客户：年度计划？',
  ],
  ...[
    '长'.repeat(600),
    'x'.repeat(600),
    '{{account}}',
    '__proto__',
    'constructor',
    '=1+1',
    'untitled',
    '未命名',
  ],
]

export const anyTitle = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTitles) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const anyText = fc.oneof(
  anyTitle,
  fc.array(anyTitle, { maxLength: 6 }).map((lines) => lines.join('\n')),
)

const anyInstant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const anyDay = anyInstant.map((instant) => instant.slice(0, 10))

function headerOf(schema: number, id: string) {
  return fc.record({
    schema: fc.constant(schema),
    revision: fc.integer({ min: 1, max: 5000 }),
    id: fc.constant(id),
    createdAt: anyInstant,
    updatedAt: anyInstant,
  })
}

/** What documents of the workspace may point at. */
interface Others {
  accounts: readonly string[]
  notes: readonly string[]
  cases: readonly string[]
  pictures: readonly string[]
}

function someOf(ids: readonly string[]) {
  return fc.subarray([...ids], { maxLength: Math.min(3, ids.length) })
}

function orNone(ids: readonly string[]) {
  return fc.option(fc.constantFrom(...ids))
}

function bodyOf({ accounts, notes, cases, pictures }: Others) {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(...notes).map((id) => `[[note/${id}|看这里]] <trivet://note/${id}>`),
    fc.constantFrom(...accounts).map((id) => `[客户](trivet://account/${id}) \`trivet://account/${id}\``),
    fc
      .constantFrom(...cases)
      .map((id) => `| a | b |\n| --- | --- |\n| [[case/${id}\\|x]] | [y](trivet://case/${id}) |`),
    fc.constantFrom(...pictures).map((file) => `![图](trivet://attachment/${file})`),
    anyTitle.map((title) => `[[${title}]] ![[${title}#h|w]]`),
    fc.constantFrom(
      '```\n[[未关闭',
      '- [ ] 待办\r\n- [x] 完成',
      '---\ntitle: x\n---\n',
      '> 引用\n\n    代码',
      '<b>',
      '\ufeff',
    ),
  )
  return fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('\n\n'))
}

/** Any JSON but a key that every carrier refuses. */
const anyLaterField = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'))

function noteOf(id: string, others: Others): fc.Arbitrary<Note> {
  return fc
    .tuple(
      headerOf(noteSchemaVersion, id),
      fc.record({
        title: anyTitle,
        body: bodyOf(others),
        sample: fc.boolean(),
        pinned: fc.boolean(),
        inbox: fc.boolean(),
        template: fc.boolean(),
        reflection: fc.option(
          fc.record({ kind: fc.constantFrom('day' as const, 'week' as const), on: anyDay }),
        ),
        aliases: fc.array(anyTitle, { maxLength: 3 }),
        tags: fc.array(anyTitle, { maxLength: 3 }),
        competencies: fc.subarray([...competencyIds]),
        pressures: fc.subarray([...pressureIds], { maxLength: 3 }),
        methods: fc.subarray(['A01', 'B09', 'C07']),
        accounts: someOf(others.accounts),
      }),
      // What a later Trivet may add.
      fc.option(fc.record({ fromTomorrow: anyLaterField }), { nil: {} }),
    )
    .map(([header, fields, more]) => ({ ...emptyNote, ...header, ...fields, ...more }))
}

function accountOf(id: string, others: Others): fc.Arbitrary<Account> {
  const plan = emptyAccountPlan()
  return fc
    .tuple(headerOf(accountSchemaVersion, id), anyTitle, anyText, fc.array(anyText, { maxLength: 4 }))
    .map(([header, name, text, texts]) => ({
      ...plan,
      ...header,
      name,
      owner: text,
      profile: {
        ...plan.profile,
        strategy: text,
        questions: texts.map((question, at) => ({ id: `q${at + 10}`, question, owner: '' })),
      },
      actions: texts.map((title, at) => ({
        ...{ id: `a${at + 10}`, title, owner: text, accountable: '', consulted: '', informed: '', due: null },
        ...{ status: 'open' as const, methods: ['B09'], objectives: [] },
      })),
      risks: texts.map((risk, at) => {
        return {
          id: `r${at + 10}`,
          risk,
          sign: '',
          reply: `[[note/${others.notes[0] ?? ''}]]`,
          owner: '',
          likelihood: 3,
          impact: null,
        }
      }),
    }))
}

function worksheetOf(id: string, others: Others): fc.Arbitrary<Worksheet> {
  const value = fc.oneof(
    fc.constant(null),
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.array(anyText, { maxLength: 3 }),
    fc.array(anyText, { minLength: 1, maxLength: 3 }).map((texts) => {
      return texts.map((text, at) => ({ id: `row-${at}`, cells: { a: text, b: at, c: null } }))
    }),
    anyText.map((text) => ({ first: { a: text, b: 1 }, second: { a: null } })),
  )
  return (
    fc
      .tuple(
        headerOf(worksheetSchemaVersion, id),
        fc.record({
          title: anyTitle,
          sample: fc.boolean(),
          method: fc.constantFrom('A01', 'B09', 'D05', 'no-such-method'),
          account: orNone(others.accounts),
          case: orNone(others.cases),
          note: orNone(others.notes),
          values: fc.dictionary(fc.constantFrom('goal', 'table', 'matrix', 'score', 'x-1'), value, {
            maxKeys: 4,
          }),
        }),
      )
      // A dictionary has no prototype, which no document on the disk is without.
      .map(([header, fields]) => ({ ...header, ...fields, values: { ...fields.values } }))
  )
}

function caseOf(id: string, others: Others): fc.Arbitrary<Case> {
  return fc
    .tuple(
      headerOf(caseSchemaVersion, id),
      anyTitle,
      bodyOf(others),
      orNone(others.accounts),
      orNone(others.notes),
    )
    .map(([header, title, text, account, lessonNote]) => ({
      ...{ ...emptyCase(), ...header, title, account, lessonNote, demand: text, problem: text, lesson: text },
      methods: [{ id: 'm1', method: 'B09', reason: text }],
    }))
}

function assessmentOf(id: string, others: Others): fc.Arbitrary<Assessment> {
  return fc
    .tuple(headerOf(assessmentSchemaVersion, id), anyDay, anyText, orNone(others.accounts))
    .map(([header, takenOn, notes, account]) => ({
      ...emptyAssessment(takenOn),
      ...header,
      notes,
      gaps: ['D1' as const],
      plan: [{ id: 'p1', practice: notes, method: null, account, due: takenOn, progress: '' }],
    }))
}

function mapOf(id: string, others: Others): fc.Arbitrary<MapDocument> {
  return fc
    .tuple(
      headerOf(mapSchemaVersion, id),
      anyTitle,
      fc.array(fc.tuple(anyText, fc.nat(), orNone(others.notes)), { maxLength: 12 }),
    )
    .map(([header, title, topics]) => {
      const empty = { note: '', link: '', reference: null, pressure: null, side: null }
      return {
        ...{ ...header, title, sample: false },
        topics: [
          { ...empty, id: 'root', parent: null, label: title },
          ...topics.map(([label, above, note], at) => ({
            ...{ ...empty, id: `t-${at}`, label, note: label },
            parent: above % (at + 1) === 0 ? 'root' : `t-${(above % (at + 1)) - 1}`,
            reference: note === null ? null : { kind: 'note' as const, id: note },
          })),
        ],
        links: topics.length > 1 ? [{ id: 'l1', from: 't-0', to: 't-1', label: title }] : [],
      }
    })
}

function reviewArbitrary(id: string, others: Others): fc.Arbitrary<Review> {
  const account = fc.constantFrom(...others.accounts).chain((plan) => accountOf(plan, others))
  return fc
    .tuple(headerOf(reviewSchemaVersion, id), account, anyDay, bodyOf(others))
    .map(([header, plan, on, notes]) => {
      return reviewSchema.parse({ ...header, ...reviewOf(plan, on, 'quarterly'), notes })
    })
}

function methodOf(id: string): fc.Arbitrary<MethodSettings> {
  const isOwn = id.startsWith('own')
  return fc
    .tuple(headerOf(methodSchemaVersion, id), anyTitle, anyText, anyDay)
    .map(([header, name, purpose, on]) => ({
      ...header,
      ...{ pressuresAdded: isOwn ? [] : ['K1' as const], pressuresRemoved: [], hidden: false, known: true },
      usage: [{ id: 'u1', on, account: null, case: null, outcome: 'partly' as const, note: purpose }],
      own: isOwn
        ? {
            name,
            purpose,
            steps: [purpose],
            group: 'plan' as const,
            pressures: [],
            competencies: [],
            fields: [],
          }
        : null,
    }))
}

function playbookOf(): fc.Arbitrary<Playbook> {
  return fc
    .tuple(headerOf(playbookSchemaVersion, playbookId), anyText, anyTitle)
    .map(([header, text, name]) => ({
      ...emptyPlaybook(),
      ...header,
      chapters: [
        { id: 'chapter-1', words: text },
        { id: 'chapter-3', words: '' },
      ],
      blendNotes: text,
      ownCompetencies: [
        {
          id: ownCompetencyId('0123abcd'),
          zh: name,
          en: '',
          shortZh: '',
          shortEn: '',
          description: text,
          methods: ['A01'],
        },
      ],
    }))
}

/** A document with the kind that it is of. */
export type GeneratedDocument = {
  [K in DocumentKind]: { kind: K; document: DocumentOfKind[K] }
}[DocumentKind]

/** A whole workspace of at least `count` documents of all kinds that point at each other. */
export function generatedDocuments(
  count: number,
  pictures: readonly string[],
): fc.Arbitrary<GeneratedDocument[]> {
  const ids = (kind: string, share: number) =>
    Array.from({ length: Math.max(2, Math.round(count * share)) }, (_, at) => `${kind}-${at}`)
  const others = {
    accounts: ids('account', 0.02),
    notes: ids('note', 0.6),
    cases: ids('case', 0.1),
    pictures,
  }
  const arbitraries: fc.Arbitrary<GeneratedDocument>[] = [
    ...others.accounts.map((id) =>
      accountOf(id, others).map((document) => ({ kind: 'account' as const, document })),
    ),
    ...others.notes.map((id) => noteOf(id, others).map((document) => ({ kind: 'note' as const, document }))),
    ...others.cases.map((id) => caseOf(id, others).map((document) => ({ kind: 'case' as const, document }))),
    ...ids('sheet', 0.14).map((id) => {
      return worksheetOf(id, others).map((document) => ({ kind: 'worksheet' as const, document }))
    }),
    ...ids('look', 0.04).map((id) => {
      return assessmentOf(id, others).map((document) => ({ kind: 'assessment' as const, document }))
    }),
    ...ids('review', 0.03).map((id) => {
      return reviewArbitrary(id, others).map((document) => ({ kind: 'review' as const, document }))
    }),
    ...ids('map', 0.05).map((id) =>
      mapOf(id, others).map((document) => ({ kind: 'map' as const, document })),
    ),
    ...['A01', 'B09', 'C07', ...ids('own', 0.02)].map((id) => {
      return methodOf(id).map((document) => ({ kind: 'method' as const, document }))
    }),
    playbookOf().map((document) => ({ kind: 'playbook' as const, document })),
  ]
  return fc.tuple(...arbitraries)
}
