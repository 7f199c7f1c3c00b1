import { caseStatuses } from '#shared/domain/case.ts'
import type { MapNode } from '#shared/map/model.ts'
import { useMessages } from '../../ui/language.tsx'
import { WritingChoice } from '../../ui/writing-fields.tsx'
import { linkedMethods, type LinkTarget } from './link-target.ts'
import { LinkedMethods } from './linked-methods.tsx'
import classes from './map-panel.module.css'
import { OpenButton, type DetailContext } from './node-details.tsx'
import { useCaseChanges } from './use-case-changes.ts'

interface CaseDetailsProps {
  node: MapNode
  target: LinkTarget & { kind: 'case' }
  context: DetailContext
}

/** A case with its status and the methods that it uses, each to be unlinked. */
export function CaseDetails({ node, target, context }: CaseDetailsProps) {
  const { maps } = useMessages()
  const changes = useCaseChanges()
  const story = context.cases.find(({ id }) => id === target.id)
  const linked = linkedMethods(target, context.methods, context.account, context.cases)
  return (
    <>
      {node.caption !== '' && <div className={classes.eyebrow}>{node.caption}</div>}
      <h2 className={classes.title}>{node.label}</h2>
      {node.note !== '' && <p className={classes.purpose}>{node.note}</p>}
      <OpenButton label={maps.openReference.case} onClick={() => context.onOpen(node)} />
      {story && (
        <WritingChoice
          label={maps.status}
          value={story.status}
          readOnly={context.readOnly}
          options={caseStatuses.map((value) => ({ value, label: maps.statusName[value] }))}
          onChange={(status) => {
            if (status !== null) changes.setStatus(target.id, story.title, story.status, status)
          }}
        />
      )}
      <h3 className={classes.sectionTitle}>{maps.usedBy}</h3>
      <LinkedMethods linked={linked} target={target} context={context} />
    </>
  )
}
