import { useEffect, useState } from 'react'
import { useLoadImage } from '#renderer/ui/preview-images.tsx'
import classes from './attachment-settings.module.css'

/** A small picture of an attachment with a word under it. */
export function Thumbnail({ file, label }: { file: string; label: string }) {
  const load = useLoadImage()
  const [source, setSource] = useState<string | null>(null)

  useEffect(() => {
    let address: string | null = null
    let isGone = false
    load(file)
      .catch(() => null)
      .then((image) => {
        if (isGone || !image) return
        address = URL.createObjectURL(new Blob([image.bytes], { type: image.type }))
        setSource(address)
      })
      .catch(() => undefined)
    return () => {
      isGone = true
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [file, load])

  return (
    <figure className={classes.thumbnail}>
      {source === null ? <span className={classes.empty} /> : <img src={source} alt="" loading="lazy" />}
      <figcaption>{label}</figcaption>
    </figure>
  )
}
