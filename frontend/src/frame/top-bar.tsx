import { Link } from '@tanstack/react-router'
import { CircleUser, Hourglass, Search, Settings } from 'lucide-react'
import { gameNowOf, phaseOf } from '../ui/world-clock.ts'
import type { WorldClock } from '../ui/world-clock.ts'
import { gameDateOf } from '../format.ts'
import { Crest } from '../heraldry/crest.tsx'
import { useNow } from '../hooks/use-now.ts'
import { messages } from '../messages/index.ts'
import { ButtonLink, buttonClasses } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Coins } from '../ui/coins.tsx'
import { Countdown } from '../ui/countdown.tsx'
import type { FrameView } from './frame-view.ts'
import { LiveMark } from './live-mark.tsx'

const words = messages.frame

/** Who you are, what day it is, what ends next, what you own, and the way to everything. */
export function TopBar({ view, onSearch }: { view: FrameView; onSearch: () => void }) {
  const { guild, world, deadline, signedIn } = view
  return (
    <header className="sticky top-0 z-20 flex min-h-13 items-center gap-x-3 border-b border-rule-strong bg-vellum/95 px-3 backdrop-blur-sm rail:px-5">
      {guild ? (
        <Link to="/" className="flex min-w-0 items-center gap-2 text-ink no-underline">
          <Crest spec={guild.crest} size={34} />
          <span className="truncate font-semibold">{guild.name}</span>
        </Link>
      ) : (
        <Link to="/" className="title-ink rubric text-ink no-underline rail:hidden">
          {messages.common.name}
        </Link>
      )}
      {world && (
        <div className="hidden items-center gap-4 text-sm text-ink-soft sm:flex">
          <WorldDate clock={world.clock} />
          {world.catchingUp ? (
            <span role="status" className="text-warn">
              {words.catchingUp}
            </span>
          ) : (
            deadline && (
              <span className="hidden items-center gap-1.5 wide:inline-flex">
                <Hourglass aria-hidden className="size-4" />
                {deadline.label}{' '}
                <Countdown until={deadline.at} clock={world.clock} className="font-semibold text-ink" />
              </span>
            )
          )}
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

function WorldDate({ clock }: { clock: WorldClock }) {
  const instant = gameNowOf(clock, useNow())
  const { season, week, day } = gameDateOf(instant)
  return (
    <span className="whitespace-nowrap">
      <span className="hidden wide:inline">{messages.time.date(season, week, day)}</span>
      <span className="wide:hidden">{messages.time.shortDate(season, week, day)}</span>
      <span className="ml-2 font-semibold text-ink">{phaseOf(instant)}</span>
    </span>
  )
}
