import { describe, expect, test } from 'vitest'
import { accountsAtRisk } from '#renderer/features/playbook/accounts-at-risk.ts'
import type { Account, AccountPressure, Action } from '#shared/domain/account.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'

const header = {
  schema: 1,
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}

function account(pressures: [PressureId, string[]][], actions: string[][] = []): Account {
  return {
    ...emptyAccountPlan(),
    ...header,
    id: 'mart',
    name: 'Mart',
    pressures: pressures.map(([pressure, methods], index): AccountPressure => ({
      id: `p${index}`,
      pressure,
      statement: '',
      methods,
    })),
    actions: actions.map((methods, index): Action => ({
      id: `a${index}`,
      title: '',
      owner: '',
      accountable: '',
      consulted: '',
      informed: '',
      due: null,
      status: 'open',
      methods,
      objectives: [],
    })),
  }
}

function method(
  id: string,
  competencies: CompetencyId[],
  pressures: PressureId[],
  hidden = false,
): MethodSummary {
  return {
    id,
    group: 'know',
    pressures,
    competencies,
    related: [],
    name: { en: id, 'zh-CN': id },
    purpose: { en: '', 'zh-CN': '' },
    hidden,
    known: false,
    used: 0,
    worked: 0,
    failed: 0,
    own: false,
  }
}

const methods = [
  method('A01', ['D1'], ['C1']),
  method('A02', ['D1', 'D2'], ['C1', 'C2']),
  method('A03', ['D2'], ['M1']),
  method('A04', ['D3'], ['M1'], true),
]

describe('an account is at risk on a part of the model', () => {
  test('when methods of the part answer its pressures and none of them is linked', () => {
    const [risk] = accountsAtRisk(
      'D1',
      [
        account([
          ['C1', []],
          ['C2', []],
          ['M1', []],
        ]),
      ],
      methods,
    )
    expect(risk).toMatchObject({ id: 'mart', pressures: ['C1', 'C2'] })
    expect(risk?.methods.map(({ id }) => id)).toEqual(['A02', 'A01'])
  })

  test('also when only methods of other parts are linked', () => {
    expect(accountsAtRisk('D1', [account([['C1', ['A03']]])], methods)).toHaveLength(1)
  })
})

describe('an account is not at risk', () => {
  test('when one such method is linked to any of its pressures', () => {
    expect(
      accountsAtRisk(
        'D1',
        [
          account([
            ['C1', []],
            ['M1', ['A02']],
          ]),
        ],
        methods,
      ),
    ).toEqual([])
  })

  test('when one such method is linked to an action', () => {
    expect(accountsAtRisk('D1', [account([['C1', []]], [['A01']])], methods)).toEqual([])
  })

  test('when no method of the part answers any of its pressures', () => {
    expect(accountsAtRisk('D1', [account([['K1', []]])], methods)).toEqual([])
    expect(accountsAtRisk('D1', [account([])], methods)).toEqual([])
  })

  test('when the only answers are methods that the user has hidden', () => {
    expect(accountsAtRisk('D3', [account([['M1', []]])], methods)).toEqual([])
  })
})
