import { ActionIcon, Menu, Tooltip, useComputedColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPhotoDown } from '@tabler/icons-react'
import type { MapLayout } from '#shared/map/layout.ts'
import type { MapModel } from '#shared/map/model.ts'
import { CopyLinkItem } from '../../ui/copy-link.tsx'
import { useMessages } from '../../ui/language.tsx'
import { savePng, saveSvg, saveText } from './hand-out.ts'
import { textForms } from './text-forms.ts'

interface SaveMenuProps {
  map: MapModel
  layout: MapLayout
  /** What a link to the map names; null where it is copied elsewhere. */
  linkId: string | null
}

/** Hands the map out: as a picture of what is open, or as text with everything in it. */
export function SaveMenu({ map, layout, linkId }: SaveMenuProps) {
  const { maps } = useMessages()
  const scheme = useComputedColorScheme('light')
  const name = map.root.text

  async function png(scale: number) {
    const pictures = await savePng(map, layout, scheme, name, scale)
    if (pictures > 1) notifications.show({ message: maps.savedInParts(pictures) })
    if (pictures === 0) notifications.show({ color: 'red', message: maps.pictureFailed })
  }

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={maps.saveAs}>
          <ActionIcon variant="default" aria-label={maps.saveAs}>
            <IconPhotoDown size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {linkId !== null && <CopyLinkItem kind="map" id={linkId} />}
        <Menu.Label>{maps.asPicture}</Menu.Label>
        <Menu.Item onClick={() => saveSvg(map, layout, scheme, name)}>{maps.saveSvg}</Menu.Item>
        {[1, 2, 3, 4].map((scale) => (
          <Menu.Item key={scale} onClick={() => void png(scale)}>
            {maps.savePng(scale)}
          </Menu.Item>
        ))}
        <Menu.Label>{maps.asText}</Menu.Label>
        {textForms.map(({ id, extension, write }) => (
          <Menu.Item key={id} onClick={() => saveText(write(map), name, extension)}>
            {maps.textForm[id]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
