/** Prints, and waits for the end of it: some engines show their dialog and go on at once. */
export async function printAndWait(): Promise<void> {
  let isPrinting = false
  const begin = () => (isPrinting = true)
  window.addEventListener('beforeprint', begin, { once: true })
  const end = new Promise<void>((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true })
  })
  window.print()
  window.removeEventListener('beforeprint', begin)
  if (isPrinting) await end
}
