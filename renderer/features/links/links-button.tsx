import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import type { Linkable } from '#shared/link/link-name.ts'
import { LinkPanel } from './link-panel.tsx'
import classes from './links-button.module.css'

interface LinksButtonProps {
  target: Linkable
  book: LinkBook
  readOnly: boolean
}

/** Opens the links of something that has no panels of its own. */
export function LinksButton({ target, book, readOnly }: LinksButtonProps) {
  const texts = useMessages().links
  const [opened, setOpened] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={340}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={texts.panel} disabled={opened}>
          <ActionIcon
            variant="default"
            size="input-sm"
            aria-label={texts.panel}
            onClick={() => setOpened((present) => !present)}
          >
            <IconLink size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.panel}>
        <div className={classes.content}>
          <LinkPanel target={target} book={book} readOnly={readOnly} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
