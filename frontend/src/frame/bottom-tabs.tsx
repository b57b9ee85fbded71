import { Link, useLocation } from '@tanstack/react-router'
import { messages } from '../messages/index.ts'
import { classes } from '../ui/classes.ts'
import { PHONE_SECTIONS, sectionOf } from './places.ts'

/** The rail of phones: the same five words at the foot of the screen. */
export function BottomTabs() {
  const here = sectionOf(useLocation().pathname, PHONE_SECTIONS)
  return (
    <nav
      aria-label={messages.frame.mainNav}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-rule-strong bg-board pb-[env(safe-area-inset-bottom)] rail:hidden"
    >
      <ul className="grid grid-cols-5">
        {PHONE_SECTIONS.map(({ id, label, icon: Icon, places }) => {
          const first = places[0]
          if (!first) return null
          return (
            <li key={id}>
              <Link
                to={first.to}
                aria-current={here === id ? 'page' : undefined}
                className={classes(
                  'flex min-h-14 flex-col items-center justify-center gap-0.5 text-xs text-ink no-underline hover:no-underline',
                  here === id && 'font-semibold shadow-[inset_0_3px_0_var(--color-wax-ink)]',
                )}
              >
                <Icon aria-hidden className={classes('size-5', here === id ? 'text-wax-ink' : 'text-ink-soft')} />
                {label}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** On phones: the places of this section, above the page. */
export function SectionTabs() {
  const here = sectionOf(useLocation().pathname, PHONE_SECTIONS)
  const section = PHONE_SECTIONS.find(({ id }) => id === here)
  if (!section || section.places.length < 2) return null
  return (
    <nav aria-label={messages.frame.sectionNav} className="mb-3 rail:hidden">
      <ul className="double-rule flex gap-1 overflow-x-auto">
        {section.places.map((place) => (
          <li key={place.to}>
            <Link
              to={place.to}
              className="-mb-[3px] inline-flex min-h-11 items-center border-b-[3px] border-transparent px-3 font-semibold whitespace-nowrap text-ink-soft no-underline hover:no-underline aria-[current=page]:border-wax-ink aria-[current=page]:text-ink"
            >
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
