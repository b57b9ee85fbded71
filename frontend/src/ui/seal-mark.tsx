import type { ReactNode } from 'react'

/** A wax seal with uneven rim, pressed with an icon. */
export function SealMark({ children }: { children: ReactNode }) {
  return (
    <span className="relative inline-flex size-20 items-center justify-center text-on-wax">
      <svg aria-hidden viewBox="0 0 80 80" className="absolute inset-0 drop-shadow-[0_2px_2px_rgb(0_0_0/0.35)]">
        <path
          className="fill-wax"
          d="M40 5c6 0 8 4 13 5s10-1 13 4 2 9 4 14 6 8 5 14-6 7-7 13 0 10-5 14-9 1-14 3-6 6-12 5-7-5-12-6-10 2-14-2-1-9-4-14-7-7-6-13 6-7 7-13-1-10 4-14 9-2 14-4 8-6 14-6z"
        />
        <circle cx="40" cy="40" r="25" className="fill-wax-deep" />
        <circle cx="40" cy="40" r="25" fill="none" className="stroke-on-wax/30" strokeWidth="1.2" />
      </svg>
      <span className="relative">{children}</span>
    </span>
  )
}
