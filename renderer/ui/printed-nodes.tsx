import { createElement, useEffect, useState } from 'react'
import { allowedExternalLink } from '#shared/domain/external-link.ts'
import type { PrintNode } from '#shared/preview/print-tree.ts'
import { useMessages } from './language.tsx'
import { useLoadImage } from './preview-images.tsx'
import { usePrinting } from './printing.tsx'
import classes from './printed-markdown.module.css'

type ElementNode = Extract<PrintNode, { kind: 'element' }>

/** A printed text, made of elements that the window itself chose. */
export function PrintedNodes({ nodes }: { nodes: readonly PrintNode[] }) {
  // The text does not change while it is being printed, so places will do as keys.
  return nodes.map((node, index) => <PrintedNode key={index} node={node} />)
}

function PrintedNode({ node }: { node: PrintNode }) {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'link':
      return <PrintedLink href={node.href} nodes={node.children} />
    case 'attachment':
      return <PrintedAttachment file={node.file} alt={node.alt} />
    case 'picture':
      return (
        <img className={classes.picture} src={node.source} alt={node.alt} width={node.width ?? undefined} />
      )
    case 'element':
      return <PrintedElement node={node} />
  }
}

const emptyTags = new Set(['br', 'hr'])

function PrintedElement({ node }: { node: ElementNode }) {
  const { reading } = useMessages()
  const { tag, looks, children } = node
  if (looks.role === 'task-done' || looks.role === 'task-open') {
    const isDone = looks.role === 'task-done'
    const label = isDone ? reading.print.taskDone : reading.print.taskOpen
    return (
      <span className={classes.task} role="img" aria-label={label}>
        {isDone ? '☑' : '☐'}
      </span>
    )
  }
  const properties = {
    ...(looks.role && { className: classes[looks.role] }),
    ...(looks.align && { style: { textAlign: looks.align } }),
    ...(looks.columns && { colSpan: looks.columns }),
    ...(looks.rows && { rowSpan: looks.rows }),
    ...(looks.start !== undefined && { start: looks.start }),
  }
  if (emptyTags.has(tag)) return createElement(tag, properties)
  return createElement(tag, properties, <PrintedNodes nodes={children} />)
}

/** On paper a link can't be followed, so an address stands behind the words that don't say it themselves. */
function PrintedLink({ href, nodes }: { href: string; nodes: readonly PrintNode[] }) {
  const address = allowedExternalLink(href)
  const isSaid = nodes.every(
    (node) => node.kind === 'text' && (href.endsWith(node.text) || node.text === href),
  )
  return (
    <span className={classes.link}>
      {address === null ? (
        <PrintedNodes nodes={nodes} />
      ) : (
        <a href={address} rel="noreferrer">
          <PrintedNodes nodes={nodes} />
        </a>
      )}
      {address !== null && !isSaid && (
        <span className={classes.address}> ({address.replace(/^mailto:/, '')})</span>
      )}
    </span>
  )
}

function PrintedAttachment({ file, alt }: { file: string; alt: string }) {
  const texts = useMessages().reading.frame
  const load = useLoadImage()
  const { hold } = usePrinting()
  const [source, setSource] = useState<string | null | undefined>()

  useEffect(() => {
    const release = hold()
    let address: string | null = null
    let isGone = false
    load(file)
      .catch(() => null)
      .then((image) => {
        if (isGone) return
        address = image && URL.createObjectURL(new Blob([image.bytes], { type: image.type }))
        setSource(address)
        release()
      })
      .catch(release)
    return () => {
      isGone = true
      release()
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [file, load, hold])

  if (source === undefined) return null
  if (source === null) return <span className={classes['left-out']}>{texts.imageMissing(alt)}</span>
  return <img className={classes.picture} src={source} alt={alt} />
}
