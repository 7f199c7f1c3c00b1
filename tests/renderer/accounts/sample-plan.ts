import { accountSchemaVersion, type Account } from '#shared/domain/account.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'

/** A small plan with one of each, as the host would hand it out. */
export function samplePlan(changes: Partial<Account> = {}): Account {
  const empty = emptyAccountPlan()
  return {
    ...empty,
    schema: accountSchemaVersion,
    revision: 1,
    id: 'acc-1',
    createdAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-20T08:00:00.000Z',
    name: '禾岭生活',
    profile: { ...empty.profile, questions: [{ id: 'q1', question: '谁出补贴？', owner: '线上业代' }] },
    pressures: [{ id: 'p1', pressure: 'C1', statement: '', methods: ['D05', 'C07', 'D03'] }],
    objectives: [
      { id: 'o1', title: '出货额', unit: 'wan-yuan', base: 6000, target: 6600, current: null, keyResults: [], due: null, pressures: ['K1'] },
      { id: 'o2', title: '份额', unit: 'percent', base: 18.05, target: 18.78, current: null, keyResults: [], due: null, pressures: [] },
    ],
    actions: [
      { id: 'a1', title: '冰柜试点', owner: '', accountable: '', consulted: '', informed: '', due: null, status: 'open', methods: ['B09'], objectives: ['o1'] },
    ],
    risks: [{ id: 'r1', risk: '采购换人', sign: '会议改期', reply: '培养第二位支持者', owner: '', likelihood: null, impact: null }],
    ...changes,
  } // prettier-ignore
}
