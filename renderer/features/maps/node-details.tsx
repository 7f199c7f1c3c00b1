import { Checkbox } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { allShownPressures } from '#shared/domain/own-model.ts'
import { pressureSourceOf, pressureSources, type PressureId } from '#shared/domain/pressure.ts'
import { formatDay, formatMeasure } from '#shared/i18n/format.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import type { CaseStory } from '#shared/map/map-material.ts'
import type { MapNode } from '#shared/map/model.ts'
import { CopyLinkButton } from '../../ui/copy-link.tsx'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { linkedMethods, type LinkTarget, type PressureTarget } from './link-target.ts'
import { LinkedMethods } from './linked-methods.tsx'
import classes from './map-panel.module.css'

/** What the details of a node can see and do. */
export interface DetailContext {
  methods: readonly MethodSummary[]
  account: Account | null
  cases: readonly CaseStory[]
  readOnly: boolean
  onLink: (method: { id: string; name: string }, target: LinkTarget, linked: boolean) => void
  onOpen: (node: MapNode) => void
}

/** A pressure with the methods that answer it, each to be unlinked. */
export function PressureDetails({
  node,
  target,
  context,
}: {
  node: MapNode
  target: PressureTarget
  context: DetailContext
}) {
  const { maps, domain } = useMessages()
  const linked = linkedMethods(target, context.methods, context.account)
  return (
    <>
      <div className={classes.eyebrow}>
        <PressureMark pressure={target.pressure} decorative size={10} />
        {domain.source[pressureSourceOf(target.pressure)]}
        {node.caption !== '' && ` · ${node.caption}`}
        <CopyLinkButton kind="pressure" id={target.pressure} />
      </div>
      <h2 className={classes.title}>{node.label}</h2>
      <p className={classes.hint}>
        {linked.length > 0 ? maps.methodsHere(linked.length) : maps.noMethodsHere}
      </p>
      <LinkedMethods linked={linked} target={target} context={context} />
    </>
  )
}

/** A method with what it is for and the pressures it answers here. */
export function MethodDetails({ node, context }: { node: MapNode; context: DetailContext }) {
  const { maps, domain } = useMessages()
  const locale = useLocale()
  const id = node.reference.kind === 'method' ? node.reference.id : null
  const method = context.methods.find((entry) => entry.id === id)
  const targets = useTargets(context.account, method?.pressures ?? [])
  if (id === null) return null
  const linked = targets.filter((target) =>
    linkedMethods(target, context.methods, context.account).includes(id),
  )
  return (
    <>
      {method && <div className={classes.eyebrow}>{domain.methodGroup[method.group]}</div>}
      <h2 className={classes.title}>{node.label}</h2>
      {method && <p className={classes.purpose}>{method.purpose[locale]}</p>}
      {method && <OpenButton label={maps.openMethod} onClick={() => context.onOpen(node)} />}
      <h3 className={classes.sectionTitle}>{maps.answers(linked.length)}</h3>
      {pressureSources.map((source) => {
        const members = targets.filter((target) => pressureSourceOf(target.pressure) === source)
        if (members.length === 0) return null
        return (
          <fieldset key={source} className={classes.checks}>
            <legend className={classes.groupTitle}>
              <PressureMark source={source} decorative size={9} /> {domain.source[source]}
            </legend>
            {members.map((target) => (
              <Checkbox
                key={target.kind === 'pressure' ? target.pressure : target.item}
                size="xs"
                label={target.name}
                checked={linked.includes(target)}
                disabled={context.readOnly}
                onChange={(event) =>
                  context.onLink({ id, name: node.label }, target, event.currentTarget.checked)
                }
              />
            ))}
          </fieldset>
        )
      })}
    </>
  )
}

/** Everything that a method can answer on this map: what the model names, or what a plan names. */
function useTargets(account: Account | null, linked: readonly PressureId[]): PressureTarget[] {
  const messages = useMessages()
  const model = useModel()
  if (!account) {
    return allShownPressures(model, linked).map((pressure) => ({
      kind: 'pressure',
      pressure,
      name: pressureName(messages, pressure),
    }))
  }
  return account.pressures.map((item) => ({
    kind: 'account-pressure',
    account: account.id,
    item: item.id,
    pressure: item.pressure,
    name:
      item.statement.trim() === ''
        ? pressureName(messages, item.pressure)
        : messages.maps.captioned(pressureName(messages, item.pressure), item.statement),
  }))
}

/** An objective or an action of a plan, in short. */
export function PlanItemDetails({ node, context }: { node: MapNode; context: DetailContext }) {
  const { maps, domain, common } = useMessages()
  const locale = useLocale()
  const { reference } = node
  const facts: [string, string][] = []
  if (reference.kind === 'objective') {
    const objective = context.account?.objectives.find((item) => item.id === reference.item)
    if (objective) {
      const { base, target, unit, due } = objective
      if (base !== null) facts.push([maps.base, formatMeasure(locale, base, unit)])
      if (target !== null) facts.push([maps.target, formatMeasure(locale, target, unit)])
      if (due !== null) facts.push([maps.due, formatDay(locale, due)])
    }
  }
  if (reference.kind === 'action') {
    const action = context.account?.actions.find((item) => item.id === reference.item)
    if (action) {
      facts.push([maps.status, domain.actionStatus[action.status]])
      if (action.owner !== '') facts.push([maps.owner, action.owner])
      if (action.due !== null) facts.push([maps.due, formatDay(locale, action.due)])
      const used = action.methods.map(
        (id) => context.methods.find((method) => method.id === id)?.name[locale] ?? id,
      )
      if (used.length > 0) facts.push([maps.usedBy, used.join(common.listSeparator)])
    }
  }
  return (
    <>
      <div className={classes.eyebrow}>{reference.kind === 'objective' ? maps.objectives : maps.actions}</div>
      <h2 className={classes.title}>{node.label}</h2>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <OpenButton label={maps.openPlan} onClick={() => context.onOpen(node)} />
    </>
  )
}

/** The root, a side or a heading: what hangs below it. */
export function BranchDetails({ node, context }: { node: MapNode; context: DetailContext }) {
  const { maps, domain } = useMessages()
  const question = node.source === null ? null : domain.sourceQuestion[node.source]
  return (
    <>
      {node.source !== null && (
        <div className={classes.eyebrow}>
          <PressureMark source={node.source} decorative size={10} />
          {question}
        </div>
      )}
      <h2 className={classes.title}>{node.label}</h2>
      <ul className={classes.rows}>
        {node.children.map((child) => (
          <li key={child.id} className={classes.branchRow}>
            {child.source !== null && <PressureMark source={child.source} decorative size={9} />}
            <span className={classes.methodName}>{child.label}</span>
            <span className={classes.count}>{child.children.length}</span>
          </li>
        ))}
      </ul>
      {node.reference.kind === 'account' && (
        <OpenButton label={maps.openPlan} onClick={() => context.onOpen(node)} />
      )}
    </>
  )
}

/** What is said in a document of its own: its words in short, and the way to it. */
export function DocumentDetails({ node, context }: { node: MapNode; context: DetailContext }) {
  const { maps } = useMessages()
  return (
    <>
      {node.caption !== '' && <div className={classes.eyebrow}>{node.caption}</div>}
      <h2 className={classes.title}>{node.label}</h2>
      {node.note !== '' && <p className={classes.purpose}>{node.note}</p>}
      <OpenButton label={maps.openDocument} onClick={() => context.onOpen(node)} />
    </>
  )
}

export function OpenButton({ label, onClick }: { label: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className={classes.openButton} onClick={onClick}>
      {label}
      <IconArrowUpRight size={15} aria-hidden />
    </button>
  )
}
