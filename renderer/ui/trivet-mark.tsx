/** The vessel on three legs, in one colour: the sign of the app. */
export function TrivetMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" stroke="currentColor" aria-hidden>
      <path d="M8.2 9.2V5.2h3.2v4M20.6 9.2v-4h3.2v4" strokeWidth="1.8" strokeLinejoin="round" />
      <path
        d="M4.6 9.6h22.8M6.4 9.8v5.4c0 3.6 2.6 5.6 9.6 5.6s9.6-2 9.6-5.6V9.8"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M8.6 20.2 7.4 28M16 21v7M23.4 20.2l1.2 7.8" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  )
}
