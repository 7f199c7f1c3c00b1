import { NativeSelect } from '@mantine/core'
import { scalesFor, type FileCell, type FileScale } from '#shared/table/file-cell.ts'
import { sourceFrom, type ColumnSource, type FileMatch } from '#shared/table/match-columns.ts'
import { columnLetters } from '#shared/table/column-letters.ts'
import type { PasteColumn } from '#shared/table/place-paste.ts'
import { useMessages } from '../language.tsx'
import classes from './paste-preview.module.css'

interface ColumnSourcesProps {
  rows: readonly (readonly FileCell[])[]
  match: FileMatch
  targets: readonly PasteColumn[]
  onMatch: (match: FileMatch) => void
}

/** Asks for each column of the table which column of the file fills it, and in what that is written. */
export function ColumnSources({ rows, match, targets, onMatch }: ColumnSourcesProps) {
  const texts = useMessages().dataTable.import
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const options = [
    { value: '', label: texts.nothing },
    ...Array.from({ length: width }, (_, place) => ({
      value: String(place),
      label: texts.fileColumn(columnLetters(place), sampleOf(rows, place)),
    })),
  ]

  function change(source: ColumnSource): void {
    onMatch({
      ...match,
      sources: match.sources.map((other) => (other.columnId === source.columnId ? source : other)),
    })
  }

  return (
    <div className={classes.sources}>
      {match.sources.map((source) => {
        const target = targets.find(({ id }) => id === source.columnId)
        const kind = target?.formatOf(Number.MAX_SAFE_INTEGER)?.kind
        if (!target || !kind) return null
        const scales = scalesFor(kind)
        return (
          <div key={target.id} className={classes.source}>
            <NativeSelect
              size="xs"
              label={target.label}
              aria-label={`${texts.from}: ${target.label}`}
              value={source.from === null ? '' : String(source.from)}
              data={options}
              onChange={(event) => {
                const { value } = event.currentTarget
                change(sourceFrom(rows, target, value === '' ? null : Number(value), match.hasNames))
              }}
            />
            {scales.length > 1 && source.from !== null && (
              <NativeSelect
                size="xs"
                aria-label={`${texts.writtenIn}: ${target.label}`}
                value={source.scale}
                data={scales.map((scale) => ({ value: scale, label: scaleLabel(texts.scale, scale, kind) }))}
                onChange={(event) => {
                  const chosen = scales.find((scale) => scale === event.currentTarget.value)
                  if (chosen) change({ ...source, scale: chosen })
                }}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

type ScaleTexts = ReturnType<typeof useMessages>['dataTable']['import']['scale']

function scaleLabel(texts: ScaleTexts, scale: FileScale, kind: string): string {
  if (scale === 'as-is') return kind === 'percent' ? texts.percent : texts.money
  return texts[scale]
}

function sampleOf(rows: readonly (readonly FileCell[])[], place: number): string {
  const cell = rows.map((row) => row[place] ?? null).find((found) => found !== null && found !== '')
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === undefined || cell === null ? '' : String(cell).slice(0, 24)
}
