import { useMemo, useState } from 'react'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { optionalChoice, type DataColumn } from '#renderer/ui/data-table/columns.ts'
import type { TableEdit } from '#renderer/ui/data-table/table-edit.ts'
import { useUndo } from '#renderer/ui/undo.tsx'
import { useKeyboard } from '#renderer/app/use-keyboard.ts'

export interface Line {
  id: string
  title: string
  notes: string
  sales: number | null
  rate: number | null
  due: string | null
  level: 'low' | 'high' | null
}

const levels = [
  { value: 'low', label: 'Low' },
  { value: 'high', label: 'High' },
] as const

function newLine(): Line {
  return { id: crypto.randomUUID(), title: '', notes: '', sales: null, rate: null, due: null, level: null }
}

interface SampleTableProps {
  count: number
  readOnly: boolean
  /** Shows every other line only. */
  isFiltered: boolean
}

/** A table of every kind of column, with its list kept as a plan keeps its own; below it the list itself. */
export function SampleTable({ count, readOnly, isFiltered }: SampleTableProps) {
  const [lines, setLines] = useState<readonly Line[]>(() =>
    Array.from({ length: count }, (_, index) => ({
      ...newLine(),
      id: `line-${index + 1}`,
      title: `Line ${index + 1}`,
      sales: (index + 1) * 100,
    })),
  )
  const [edits, setEdits] = useState<string[]>([])
  const [commands, setCommands] = useState<string[]>([])
  const undo = useUndo()
  useKeyboard((command) => {
    if (command === 'undo' || command === 'redo') void undo[command]()
  })

  const columns = useMemo<DataColumn<Line>[]>(
    () => [
      {
        id: 'title',
        kind: 'text',
        label: 'Line',
        otherNames: ['产品线'],
        isName: true,
        grows: true,
        width: 160,
        value: (line) => line.title,
        set: (title) => ({ title }),
      },
      {
        id: 'sales',
        kind: 'money',
        label: 'Sales',
        otherNames: ['销售额'],
        value: (line) => line.sales,
        set: (sales) => ({ sales }),
      },
      {
        id: 'rate',
        kind: 'percent',
        label: 'Rate',
        otherNames: ['费用率'],
        value: (line) => line.rate,
        set: (rate) => ({ rate }),
      },
      {
        id: 'spend',
        kind: 'computed',
        label: 'Spend',
        align: 'end',
        value: ({ sales, rate }) => (sales === null || rate === null ? null : (sales * rate) / 100),
      },
      {
        id: 'due',
        kind: 'day',
        label: 'Due',
        width: 116,
        value: (line) => line.due,
        set: (due) => ({ due }),
      },
      optionalChoice<Line, 'low' | 'high'>({
        id: 'level',
        label: 'Level',
        options: levels,
        none: '—',
        value: (line) => line.level,
        set: (level) => ({ level }),
      }),
      {
        id: 'notes',
        kind: 'long-text',
        label: 'Notes',
        width: 200,
        value: (line) => line.notes,
        set: (notes) => ({ notes }),
      },
    ],
    [],
  )

  function onEdit(edit: TableEdit<Line>): void {
    setLines(edit.apply)
    setEdits((labels) => [...labels, edit.label])
    undo.push({
      label: edit.label,
      undo: () => Promise.resolve(setLines(edit.revert)),
      redo: () => Promise.resolve(setLines(edit.apply)),
    })
  }

  return (
    <main style={{ padding: 24 }}>
      <DataTable
        label="Product lines"
        rows={isFiltered ? lines.filter((_, index) => index % 2 === 1) : lines}
        wholeList={lines}
        columns={columns}
        readOnly={readOnly}
        newRow={newLine}
        isSortable
        onEdit={onEdit}
        onType={(patch) => setLines(patch.apply)}
        onRowCommand={(line) => setCommands((names) => [...names, line.title])}
        totals={{ sales: lines.reduce((sum, line) => sum + (line.sales ?? 0), 0) }}
      />
      <button type="button">After the table</button>
      <script type="application/json" id="state">
        {JSON.stringify({ lines, edits, commands })}
      </script>
    </main>
  )
}
