import { Fragment } from 'react'
import type { Locale } from '#shared/domain/locale.ts'
import { base64Of } from '#shared/pack/base64.ts'
import type { PackBlock, PackCell, PackFacts, PackTable } from '#shared/pack/pack-document.ts'
import { PackChart } from './pack-chart.tsx'
import classes from './pack-pages.module.css'

interface PackBlocksProps {
  blocks: readonly PackBlock[]
  locale: Locale
}

/** The blocks of a section, one below the other. */
export function PackBlocks({ blocks, locale }: PackBlocksProps) {
  return blocks.map((block, index) => (
    <Block key={index} block={block} before={blocks[index - 1] ?? null} locale={locale} />
  ))
}

function Block({ block, before, locale }: { block: PackBlock; before: PackBlock | null; locale: Locale }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>
    case 'paragraph':
      return <p className={classes.words}>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts facts={block} />
    case 'table':
      return <Table table={block} />
    case 'chart':
      return (
        <div className={classes.whole}>
          {(before?.kind !== 'heading' || before.text !== block.title) && <h3>{block.title}</h3>}
          <PackChart chart={block} locale={locale} />
          <Notes texts={[block.unitInWords, ...block.sources]} />
        </div>
      )
    case 'picture':
      return (
        <img
          className={classes.picture}
          src={`data:image/png;base64,${base64Of(block.png)}`}
          alt={block.alt}
        />
      )
    case 'note':
      return <Notes texts={[block.text]} />
  }
}

function Facts({ facts: { facts, sources } }: { facts: PackFacts }) {
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(({ label, cell, remark }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd className={classes.factValue} data-tone={cell.tone}>
              {cell.text}
            </dd>
            {remark !== '' && <dd className={classes.remark}>{remark}</dd>}
          </div>
        ))}
      </dl>
      <Notes texts={sources} />
    </>
  )
}

function Table({ table: { title, columns, rows, unit, sources } }: { table: PackTable }) {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <>
      <table aria-label={title} className={columns.length > 7 ? classes.dense : undefined}>
        <colgroup>
          {columns.map(({ weight }, index) => (
            <col key={index} style={{ width: `${(weight / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ label, align }, index) => (
              <th key={index} scope="col" data-align={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, strong = false }, row) => (
            <tr key={row} data-strong={strong}>
              {cells.map((cell, index) => (
                <td
                  key={index}
                  data-align={columns[index]?.align}
                  data-tone={cell.tone}
                  data-day={cell.unit === 'day'}
                >
                  <Lines cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes texts={[unit, ...sources]} />
    </>
  )
}

function Lines({ cell: { text } }: { cell: PackCell }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

function Notes({ texts }: { texts: readonly string[] }) {
  const said = texts.filter((text) => text !== '')
  return said.length === 0 ? null : (
    <div className={classes.notes}>
      {said.map((text, index) => (
        <p key={index}>{text}</p>
      ))}
    </div>
  )
}
