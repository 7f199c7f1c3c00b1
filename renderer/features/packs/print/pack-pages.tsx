import { createPortal } from 'react-dom'
import type { PackDocument } from '#shared/pack/pack-document.ts'
import { PackBlocks } from './pack-blocks.tsx'
import classes from './pack-pages.module.css'

interface PackPagesProps {
  pack: PackDocument
  /** The pages count themselves; the desktop app writes the numbers at their foot itself. */
  isNumbered: boolean
}

/** A pack laid out for paper. It stands beside the page that is on the screen and takes its place when it is printed. */
export function PackPages({ pack, isNumbered }: PackPagesProps) {
  const { locale, subject, title, period, dayInWords, mark, remarks, sections } = pack
  return createPortal(
    <main lang={locale} className={classes.pages} data-pack-pages data-printed data-numbered={isNumbered}>
      <header>
        <h1>{subject}</h1>
        <p className={classes.kind}>{title}</p>
        <p>{[period, dayInWords].filter(Boolean).join(' · ')}</p>
        <p className={classes.mark}>{mark}</p>
        {remarks.map((remark) => (
          <p key={remark} className={classes.remark}>
            {remark}
          </p>
        ))}
      </header>
      {sections.map(({ id, title: heading, blocks }) => (
        <section key={id}>
          <h2>{heading}</h2>
          <PackBlocks blocks={blocks} locale={locale} />
        </section>
      ))}
    </main>,
    document.body,
  )
}
