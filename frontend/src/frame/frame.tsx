import { CSPProvider } from '@base-ui/react/csp-provider'
import { Link } from '@tanstack/react-router'
import { Suspense, lazy, useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { messages } from '../messages/index.ts'
import { BottomTabs, SectionTabs } from './bottom-tabs.tsx'
import type { FrameView } from './frame-view.ts'
import { PLACES } from './places.ts'
import { Rail } from './rail.tsx'
import type { PaletteEntry } from './search-entries.ts'
import { ToldTitle } from './told-title.tsx'
import { TopBar } from './top-bar.tsx'
import { useFrameKeys } from './use-keys.ts'
import { WorldLine } from './world-line.tsx'

// Opened by hand, so not part of the first load.
const Palette = lazy(() => import('./palette.tsx'))
const KeysDialog = lazy(() => import('./keys-dialog.tsx'))

const words = messages.frame

/** The house around every page. */
export function Frame({ view, children }: { view: FrameView; children: ReactNode }) {
  const [open, setOpen] = useState<'search' | 'keys' | null>(null)
  const onSearch = useCallback(() => setOpen('search'), [])
  const onHelp = useCallback(() => setOpen('keys'), [])
  useFrameKeys({ onSearch, onHelp, devMode: view.devMode })
  return (
    <CSPProvider disableStyleElements>
      <a href="#page" className="sr-only z-50 bg-leaf px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2">
        {words.skip}
      </a>
      <div className="flex min-h-dvh">
        <Rail devMode={view.devMode} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar view={view} onSearch={onSearch} />
          <main
            id="page"
            tabIndex={-1}
            className="mx-auto w-full max-w-[84rem] flex-1 px-3 pt-4 pb-6 outline-none rail:px-6 rail:pb-10"
          >
            <WorldLine view={view} />
            <SectionTabs />
            {children}
          </main>
          <Foot devMode={view.devMode} />
        </div>
      </div>
      <BottomTabs />
      <ToldTitle />
      <Suspense fallback={null}>
        {open === 'search' && (
          <Palette
            open
            onOpenChange={(next) => !next && setOpen(null)}
            pages={pageEntries(view)}
            worldId={view.world?.id ?? null}
          />
        )}
        {open === 'keys' && <KeysDialog open onOpenChange={(next) => !next && setOpen(null)} />}
      </Suspense>
    </CSPProvider>
  )
}

function Foot({ devMode }: { devMode: boolean }) {
  return (
    <footer className="mb-16 flex flex-wrap gap-x-4 border-t border-rule px-4 py-3 text-sm rail:mb-0 rail:px-6 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center rail:[&_a]:min-h-0">
      <Link to="/rules">{words.rules}</Link>
      <Link to="/settings">{words.settings}</Link>
      <Link to="/keys">{words.keys}</Link>
      <Link to="/credits">{words.credits}</Link>
      <Link to="/gallery">{words.gallery}</Link>
      <a href="/api/reference">{words.api}</a>
      {devMode && <Link to="/dev">{words.dev}</Link>}
    </footer>
  )
}

function pageEntries({ signedIn, devMode }: FrameView): PaletteEntry[] {
  const page = (label: string, href: string, hint?: string): PaletteEntry => ({
    group: 'page',
    label,
    href,
    ...(hint === undefined ? {} : { hint }),
  })
  return [
    ...PLACES.map((place) => page(place.label, place.to.split('/{')[0] ?? place.to, place.keys)),
    ...(signedIn
      ? [page(words.account, '/account')]
      : [page(words.signIn, '/sign-in'), page(words.register, '/register')]),
    page(words.rules, '/rules'),
    page(words.settings, '/settings'),
    page(words.keys, '/keys', '?'),
    page(words.credits, '/credits'),
    page(words.gallery, '/gallery'),
    ...(devMode ? [page(words.dev, '/dev', 'g d')] : []),
  ]
}
