import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { MapModel } from '#shared/map/model.ts'
import { toMermaid } from '#shared/map/to-mermaid.ts'
import { useMessages } from '../../ui/language.tsx'
import { copyText } from '../../ui/copy-text.ts'
import classes from './map-document.module.css'

const confirmFor = 2_000

/** The map as text for any program that draws Mermaid. */
export function MermaidSource({ map }: { map: MapModel }) {
  const { maps } = useMessages()
  const text = useMemo(() => toMermaid(map), [map])
  return (
    <div className={classes.source}>
      <div className={classes.sourceHead}>
        <p className={classes.hint}>{maps.sourceHint}</p>
        <CopyButton text={text} />
      </div>
      <pre className={classes.code} tabIndex={0} aria-label={maps.source}>
        {text}
      </pre>
    </div>
  )
}

function CopyButton({ text }: { text: string }) {
  const { maps } = useMessages()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(null), confirmFor)
    return () => clearTimeout(timer)
  }, [outcome])
  return (
    <div className={classes.copy}>
      <span role="status">{outcome === 'failed' && maps.copyFailed}</span>
      <Button
        leftSection={
          outcome === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
        }
        onClick={() => void copyText(text).then((copied) => setOutcome(copied ? 'copied' : 'failed'))}
      >
        {outcome === 'copied' ? maps.copied : maps.copyMermaid}
      </Button>
    </div>
  )
}
