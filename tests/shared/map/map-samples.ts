import fc from 'fast-check'
import type { MethodSummary } from '#shared/domain/method.ts'
import { pressureIds } from '#shared/domain/pressure.ts'
import { growMap, type MapModel, type MapNodeKind, type NodeSeed } from '#shared/map/model.ts'

/** A method of a test library. */
export function method(id: string, pressures: MethodSummary['pressures'], name = id): MethodSummary {
  return {
    id,
    group: 'plan',
    pressures,
    competencies: ['D4'],
    related: [],
    name: { 'zh-CN': `方法 ${name}`, en: name },
    purpose: { 'zh-CN': '', en: '' },
    hidden: false,
    known: false,
    used: 0,
    worked: 0,
    failed: 0,
    own: false,
  }
}

/** As many methods as the full library, each answering a few pressures. */
export function fullLibrary(): MethodSummary[] {
  return Array.from({ length: 63 }, (_, index) =>
    method(
      `A${index}`,
      pressureIds.filter((_, at) => (index * 7 + at * 5) % 17 < 4),
      `Method number ${index}`,
    ),
  )
}

const kinds: readonly MapNodeKind[] = ['source', 'pressure', 'problem', 'method', 'action', 'objective']

function seed(key: string, label: string): NodeSeed {
  const kind = kinds[key.length % kinds.length] ?? 'method'
  return {
    key,
    kind,
    label,
    subject: key,
    reference: { kind: 'method', id: key },
    side: key.charCodeAt(key.length - 1) % 2 === 0 ? 'left' : 'right',
  }
}

/** A parent for each node after the first, by index among the nodes before it, and its label. */
export type RandomTree = readonly { parent: number; label: string }[]

const label = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '大卖场客流与业绩下滑',
    '收入',
    '客户内部 O2O 占比上升',
    'Joint business plan',
    'https://example.com/a?b=1',
    'www.example.com',
    'someone@example.com',
    '谈判准备清单（含让步表）',
  ),
)

export function randomTree(size: number): fc.Arbitrary<RandomTree> {
  return fc.array(fc.record({ parent: fc.nat(), label }), { minLength: size, maxLength: size })
}

export function treeMap(tree: RandomTree, kind?: MapNodeKind): MapModel {
  const root: NodeSeed = {
    key: 'root',
    kind: 'root',
    label: 'Root',
    subject: 'root',
    reference: { kind: 'library' },
    children: [],
  }
  const seeds: NodeSeed[] = [root]
  tree.forEach((entry, index) => {
    const parent = seeds[entry.parent % seeds.length] ?? root
    const child = seed(`n${index}`, entry.label)
    if (kind) child.kind = kind
    parent.children = [...(parent.children ?? []), child]
    seeds.push(child)
  })
  return growMap(root)
}
