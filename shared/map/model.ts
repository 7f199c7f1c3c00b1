import type { CaseStatus } from '../domain/case.ts'
import type { CompetencyId } from '../domain/competency.ts'
import type { ActionStatus } from '../domain/account.ts'
import type { MethodGroup } from '../domain/method.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { TopicReference } from '../domain/map-document.ts'
import type { PressureId, PressureSource } from '../domain/pressure.ts'

/** What a node of a map stands for in the data; the view opens it, the panel edits it. */
export type MapNodeReference =
  | { kind: 'library' }
  | { kind: 'source'; source: PressureSource }
  | { kind: 'pressure'; id: PressureId }
  | { kind: 'account'; id: string }
  /** One pressure as an account words it; `item` is its id inside the account. */
  | { kind: 'account-pressure'; account: string; item: string }
  | { kind: 'objective'; account: string; item: string }
  | { kind: 'action'; account: string; item: string }
  | { kind: 'method'; id: string }
  | { kind: 'case'; id: string }
  /** What a case says at one step of its way. */
  | { kind: 'case-part'; id: string; part: 'idea' | 'result' | 'lesson' }
  | { kind: 'worksheet'; id: string; method: string }
  | { kind: 'use'; method: string; id: string }
  | { kind: 'competency'; id: CompetencyId }
  | { kind: 'note'; id: string }
  | { kind: 'assessment'; id: string }
  | { kind: 'chapter'; id: string }
  | { kind: 'playbook' }
  /** A topic of the free map `map`; `target` is the document that the topic stands for. */
  | { kind: 'topic'; map: string; id: string; target: TopicReference | null }
  /** A heading that gathers nodes and stands for nothing of its own. */
  | { kind: 'heading'; name: HeadingName }

export type HeadingName =
  | 'objectives'
  | 'actions'
  | 'cases'
  | 'uses'
  | 'evidence'
  | 'chapters'
  | 'competencies'
  | 'methods'
  | 'notes'
  | MethodGroup
  | CaseStatus

export type MapNodeKind =
  | 'root'
  | 'source'
  | 'pressure'
  | 'problem'
  | 'method'
  | 'heading'
  | 'objective'
  | 'action'
  | 'case'
  | 'idea'
  | 'result'
  | 'worksheet'
  | 'competency'
  | 'note'
  | 'assessment'
  | 'chapter'
  | 'topic'

/** How far a case or an action is, or how something went. */
export type MapStatus = CaseStatus | ActionStatus | Outcome

export type MapSide = 'left' | 'right'

/**
 * One node of the drawn tree. A thing that belongs in several places (a method that answers several
 * pressures) is drawn in each; all of its nodes carry the same `subject`.
 */
export interface MapNode {
  /** The path of keys from the root: the same as long as the thing stays in its place. */
  readonly id: string
  readonly kind: MapNodeKind
  readonly label: string
  /** A short line above the label; empty for none. */
  readonly caption: string
  /** Label and caption as one line, for readers that show no captions. */
  readonly text: string
  readonly subject: string
  readonly reference: MapNodeReference
  /** The side of the three that the branch belongs to; null outside them. */
  readonly source: PressureSource | null
  readonly pressure: PressureId | null
  /** Which side of the root the branch grows to. Read on children of the root only. */
  readonly side: MapSide
  readonly status: MapStatus | null
  /** What is said about the node besides its label; may have several lines. */
  readonly note: string
  /** An address outside of Trivet that the node leads to; empty for none. */
  readonly link: string
  /** The account that the node belongs to. */
  readonly account: string | null
  /** The parts of the model that the node exercises or belongs to. */
  readonly competencies: readonly CompetencyId[]
  /** Finished or dropped: drawn quieter. */
  readonly quiet: boolean
  readonly children: readonly MapNode[]
}

/** Says that the node `id` under `parent` shows again what `target`, the first of its kind, already shows. */
export interface CrossLink {
  readonly id: string
  readonly parent: string
  readonly target: string
}

/** A line of the user's own between the nodes `from` and `to` of a free map. */
export interface MapLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
}

export interface MapModel {
  readonly root: MapNode
  readonly crossLinks: readonly CrossLink[]
  /** Empty for every map that is built from the data. */
  readonly links: readonly MapLink[]
}

/** Everything about a node but its place, for builders. */
export interface NodeSeed {
  key: string
  kind: MapNodeKind
  label: string
  subject: string
  reference: MapNodeReference
  caption?: string
  text?: string
  source?: PressureSource | null
  pressure?: PressureId | null
  side?: MapSide
  status?: MapStatus | null
  note?: string
  link?: string
  account?: string | null
  competencies?: readonly CompetencyId[]
  quiet?: boolean
  children?: readonly NodeSeed[]
}

/** Turns a seed into a map: gives every node its id and finds what is shown more than once. */
export function growMap(seed: NodeSeed): MapModel {
  const first = new Map<string, string>()
  const crossLinks: CrossLink[] = []

  function grow(from: NodeSeed, parent: MapNode | null, parentId: string): MapNode {
    const id = parentId === '' ? from.key : `${parentId}/${from.key}`
    const target = first.get(from.subject)
    if (target === undefined) first.set(from.subject, id)
    else crossLinks.push({ id, parent: parentId, target })
    const self = {
      id,
      kind: from.kind,
      label: from.label,
      caption: from.caption ?? '',
      text: from.text ?? from.label,
      subject: from.subject,
      reference: from.reference,
      source: from.source ?? parent?.source ?? null,
      pressure: from.pressure ?? parent?.pressure ?? null,
      side: from.side ?? parent?.side ?? 'right',
      status: from.status ?? null,
      note: from.note ?? '',
      link: from.link ?? '',
      account: from.account ?? parent?.account ?? null,
      competencies: from.competencies ?? [],
      quiet: from.quiet ?? false,
      children: [],
    }
    return { ...self, children: (from.children ?? []).map((child) => grow(child, self, id)) }
  }

  return { root: grow(seed, null, ''), crossLinks, links: [] }
}

/** Visits a tree from the root down, parents before children. */
export function* walk(
  node: MapNode,
  parent: MapNode | null = null,
  depth = 0,
): Generator<{ node: MapNode; parent: MapNode | null; depth: number }> {
  yield { node, parent, depth }
  for (const child of node.children) yield* walk(child, node, depth + 1)
}

export function findNode(map: MapModel, id: string): MapNode | null {
  for (const { node } of walk(map.root)) if (node.id === id) return node
  return null
}

/** How many nodes hang below a node. */
export function countBelow(node: MapNode): number {
  return node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0)
}
