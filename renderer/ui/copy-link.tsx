import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLink } from '@tabler/icons-react'
import { useCallback } from 'react'
import { writeDeepLink, type DeepLinkKind } from '#shared/link/deep-link.ts'
import { copyText } from './copy-text.ts'
import { useMessages } from './language.tsx'

/** What a copied link leads to. */
export interface Linked {
  kind: DeepLinkKind
  id: string
}

/** Puts the address of a thing on the clipboard and says so. */
export function useCopyLink(): (linked: Linked) => void {
  const { deepLinks } = useMessages()
  return useCallback(
    ({ kind, id }) => {
      void copyText(writeDeepLink({ action: 'open', kind, id })).then((isCopied) =>
        notifications.show(
          isCopied ? { message: deepLinks.copied } : { color: 'red', message: deepLinks.notCopied },
        ),
      )
    },
    [deepLinks],
  )
}

/** Copies the address of a document, in its menu. */
export function CopyLinkItem(linked: Linked) {
  const copy = useCopyLink()
  return (
    <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => copy(linked)}>
      {useMessages().deepLinks.copy}
    </Menu.Item>
  )
}

/** The same where there is no menu. */
export function CopyLinkButton(linked: Linked) {
  const copy = useCopyLink()
  const label = useMessages().deepLinks.copy
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => copy(linked)}>
        <IconLink size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
