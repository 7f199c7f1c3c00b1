import { useMemo, useState } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import { compareTexts, foldSameRows, type ComparedRow, type FoldedRows, type Piece } from './compare-texts.ts'
import classes from './text-difference.module.css'

export type DifferenceView = 'side-by-side' | 'inline'

interface TextDifferenceProps {
  before: string
  after: string
  view: DifferenceView
  /** What the two sides are called. */
  labels: { before: string; after: string }
}

const shownAround = 2

/** Two texts with what differs marked: beside each other, or one in the other. */
export function TextDifference({ before, after, view, labels }: TextDifferenceProps) {
  const texts = useMessages().versions
  const rows = useMemo(() => foldSameRows(compareTexts(before, after), shownAround), [before, after])
  const [opened, setOpened] = useState<ReadonlySet<FoldedRows>>(new Set())
  const isBeside = view === 'side-by-side'
  const open = (row: FoldedRows) => setOpened((known) => new Set(known).add(row))

  return (
    <div className={classes.difference} data-view={view}>
      {isBeside && (
        <div className={classes.heads}>
          <span>{labels.before}</span>
          <span>{labels.after}</span>
        </div>
      )}
      {rows.map((row, index) => {
        if (!('folded' in row)) return <Row key={index} row={row} isBeside={isBeside} />
        if (opened.has(row))
          return row.folded.map((same, line) => (
            <Row key={`${index}.${line}`} row={same} isBeside={isBeside} />
          ))
        return (
          <button key={index} type="button" className={classes.folded} onClick={() => open(row)}>
            {texts.unchanged(row.folded.length)}
          </button>
        )
      })}
    </div>
  )
}

function Row({ row: { before, after, isSame }, isBeside }: { row: ComparedRow; isBeside: boolean }) {
  if (isBeside) {
    return (
      <div className={classes.pair}>
        <Line pieces={before} side={isSame ? 'same' : 'before'} />
        <Line pieces={after} side={isSame ? 'same' : 'after'} />
      </div>
    )
  }
  if (isSame) return <Line pieces={before} side="same" />
  return (
    <>
      {before && <Line pieces={before} side="before" />}
      {after && <Line pieces={after} side="after" />}
    </>
  )
}

function Line({ pieces, side }: { pieces: readonly Piece[] | null; side: 'same' | 'before' | 'after' }) {
  if (pieces === null) return <div className={classes.line} data-side="none" />
  const Mark = side === 'before' ? 'del' : 'ins'
  return (
    <div className={classes.line} data-side={side}>
      {pieces.map(({ text, isChanged }, index) =>
        isChanged && side !== 'same' ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
      )}
    </div>
  )
}
