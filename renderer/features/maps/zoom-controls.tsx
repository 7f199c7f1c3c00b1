import { ActionIcon, Tooltip } from '@mantine/core'
import { IconKeyboard, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-document.module.css'
import { useZoomPercent, type Camera } from './use-camera.ts'
import type { MapCamera } from './use-map-camera.ts'

/** Floats over the lower corner of the map: smaller, the present size, larger, all of it. */
export function ZoomControls({ camera, mapCamera }: { camera: Camera; mapCamera: MapCamera }) {
  const { maps } = useMessages()
  return (
    <div className={classes.zoom} role="group" aria-label={maps.zoom}>
      <Tooltip label={maps.zoomOut}>
        <ActionIcon aria-label={maps.zoomOut} onClick={() => mapCamera.zoomBy(-1)}>
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ZoomLevel camera={camera} onClick={mapCamera.actualSize} />
      <Tooltip label={maps.zoomIn}>
        <ActionIcon aria-label={maps.zoomIn} onClick={() => mapCamera.zoomBy(1)}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={maps.fit}>
        <ActionIcon aria-label={maps.fit} onClick={mapCamera.fit}>
          <IconMaximize size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={maps.keys} position="top-start" multiline maw={300}>
        <ActionIcon aria-label={maps.keys}>
          <IconKeyboard size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

function ZoomLevel({ camera, onClick }: { camera: Camera; onClick: () => void }) {
  const percent = useZoomPercent(camera)
  const { maps } = useMessages()
  return (
    <button type="button" className={classes.percent} aria-label={maps.zoomLevel(percent)} onClick={onClick}>
      {percent}%
    </button>
  )
}
