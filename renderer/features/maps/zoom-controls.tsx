import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconBinaryTree2,
  IconChartCircles,
  IconKeyboard,
  IconMaximize,
  IconMinus,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import type { MapForm } from '#shared/map/layout.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-stage.module.css'
import { useZoomPercent, type Camera } from './use-camera.ts'
import type { MapCamera } from './use-map-camera.ts'

interface ZoomControlsProps {
  camera: Camera
  mapCamera: MapCamera
  form: MapForm
  onForm: (form: MapForm) => void
  onSearch: () => void
}

/** Floats over the lower corner of the map: its size, its form, and the search. */
export function ZoomControls({ camera, mapCamera, form, onForm, onSearch }: ZoomControlsProps) {
  const { maps } = useMessages()
  const formLabel = form === 'sides' ? maps.growAround : maps.growToSides
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
      <span className={classes.divider} />
      <Tooltip label={formLabel}>
        <ActionIcon aria-label={formLabel} onClick={() => onForm(form === 'sides' ? 'around' : 'sides')}>
          {form === 'sides' ? (
            <IconChartCircles size={17} aria-hidden />
          ) : (
            <IconBinaryTree2 size={17} aria-hidden />
          )}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={maps.search}>
        <ActionIcon aria-label={maps.search} onClick={onSearch}>
          <IconSearch size={16} aria-hidden />
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
