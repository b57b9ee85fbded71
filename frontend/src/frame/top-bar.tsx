import { Link } from '@tanstack/react-router'
import { CircleUser, Search, Settings } from 'lucide-react'
import { Suspense, lazy } from 'react'
import { usePhone } from '../hooks/use-media-query.ts'
import { messages } from '../messages/index.ts'
import { ButtonLink, buttonClasses } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Coins } from '../ui/coins.tsx'
import type { FrameView } from './frame-view.ts'
import { LiveMark } from './live-mark.tsx'
import { Today } from './today.tsx'
import { WorldSwitch } from './world-switch.tsx'

// Drawn when its parts are here: the bar, its words and its ways need not wait for heraldry.
const Crest = lazy(async () => ({ default: (await import('../heraldry/crest.tsx')).Crest }))
const words = messages.frame

/** Who you are, what day it is, what ends next, what you own, and the way to everything. */
export function TopBar({ view, onSearch }: { view: FrameView; onSearch: () => void }) {
  const phone = usePhone()
  const { guild, world, signedIn } = view
  return (
    <header className="sticky top-0 z-20 flex min-h-13 items-center gap-x-3 border-b border-rule-strong bg-vellum/95 px-3 backdrop-blur-sm rail:px-5">
      {guild ? (
        <Link to="/" className="flex min-w-0 items-center gap-2 text-ink no-underline">
          <Suspense fallback={<span className="h-[34px] w-7 shrink-0" />}>
            <Crest spec={guild.crest} size={34} />
          </Suspense>
          <span className="truncate font-semibold">{guild.name}</span>
        </Link>
      ) : (
        <Link to="/" className="title-ink rubric text-ink no-underline rail:hidden">
          {messages.common.name}
        </Link>
      )}
      {world && (
        <div className="hidden min-w-0 items-center gap-4 text-sm text-ink-soft rail:flex">
          {!phone && <WorldSwitch view={view} />}
          <Today view={view} />
        </div>
      )}
      <div className="ml-auto flex items-center gap-1 rail:gap-2">
        <LiveMark />
        {guild && guild.coins !== null && (
          <Link to="/treasury" className="px-1 font-semibold text-ink no-underline">
            <Coins amount={guild.coins} />
          </Link>
        )}
        <button
          type="button"
          onClick={onSearch}
          aria-keyshortcuts="Meta+K Control+K"
          className={classes(
            buttonClasses('plain', 'small'),
            'max-rail:size-11 max-rail:border-transparent max-rail:bg-transparent max-rail:px-0',
          )}
        >
          <Search aria-hidden className="size-4" />
          <span className="max-rail:sr-only">{words.search}</span>
          <kbd className="hidden rounded-[3px] border border-rule px-1 text-xs text-ink-soft wide:inline">⌘K</kbd>
        </button>
        {signedIn ? (
          <Link
            to="/account"
            aria-label={words.account}
            className={classes(buttonClasses('quiet', 'icon'), 'text-ink')}
          >
            <CircleUser aria-hidden className="size-5" />
          </Link>
        ) : (
          <>
            <Link
              to="/settings"
              aria-label={words.settings}
              className={classes(buttonClasses('quiet', 'icon'), 'text-ink rail:hidden')}
            >
              <Settings aria-hidden className="size-5" />
            </Link>
            <ButtonLink to="/sign-in" size="small" look="primary">
              {words.signIn}
            </ButtonLink>
          </>
        )}
      </div>
    </header>
  )
}
