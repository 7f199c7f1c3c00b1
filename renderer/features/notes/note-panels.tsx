import { ActionIcon, CloseButton, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import classes from './note-panels.module.css'

/** Something to see beside a note: its outline, its links, its versions. */
export interface NotePanel {
  id: string
  label: string
  icon: Icon
  render: () => ReactNode
}

interface NotePanelsProps {
  panels: readonly NotePanel[]
  openId: string | null
  onOpen: (id: string | null) => void
}

/** A strip of buttons along the edge of the note, and the one panel that is open. */
export function NotePanels({ panels, openId, onOpen }: NotePanelsProps) {
  const { common, notes } = useMessages()
  if (panels.length === 0) return null
  const open = panels.find(({ id }) => id === openId)
  return (
    <div className={classes.panels}>
      {open && (
        <aside className={classes.panel} aria-label={open.label} data-note-panel={open.id}>
          <header className={classes.head}>
            <h2 className={classes.title}>{open.label}</h2>
            <CloseButton size="sm" aria-label={common.close} onClick={() => onOpen(null)} />
          </header>
          <div className={classes.content}>{open.render()}</div>
        </aside>
      )}
      <div
        className={classes.strip}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={notes.document.panels}
      >
        {panels.map(({ id, label, icon: PanelIcon }) => (
          <Tooltip key={id} label={label} position="left">
            <ActionIcon
              aria-label={label}
              aria-pressed={id === openId}
              variant={id === openId ? 'light' : 'subtle'}
              onClick={() => onOpen(id === openId ? null : id)}
            >
              <PanelIcon size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </div>
  )
}
