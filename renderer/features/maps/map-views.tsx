import type { WorkbenchProps } from './map-document.tsx'
import { MapOutline } from './map-outline.tsx'
import { MapStage, type MapStageProps } from './map-stage.tsx'

type MapViewsProps = Pick<WorkbenchProps, 'form'> & Omit<MapStageProps, 'children'>

/** A map as a picture or as an outline, changed alike in both. */
export function MapViews(props: MapViewsProps) {
  const { form, map, layout, view, camera, mapCamera, drag, editing, presenting, onPresent, onOpen } = props
  const shared = { map, layout, view, editing, onOpen }
  return form === 'outline' ? (
    <MapOutline {...shared} />
  ) : (
    <MapStage
      {...shared}
      camera={camera}
      mapCamera={mapCamera}
      drag={drag}
      presenting={presenting}
      onPresent={onPresent}
    />
  )
}
