import { Link } from '@tanstack/react-router'
import { BookOpen, Settings, Wrench } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { messages } from '../messages/index.ts'
import { SECTIONS } from './places.ts'

const words = messages.frame

/** The permanent navigation of wide screens. */
export function Rail({ devMode }: { devMode: boolean }) {
  return (
    <nav
      aria-label={words.mainNav}
      className="sticky top-0 hidden h-dvh w-48 shrink-0 flex-col overflow-y-auto border-r border-rule-strong bg-board rail:flex"
    >
      <Link
        to="/"
        className="mx-3 mt-3 mb-2 block border-b-[3px] border-double border-rule-strong pb-2 text-ink no-underline hover:no-underline"
      >
        <span className="title-ink rubric block text-[1.75rem]">{messages.common.name}</span>
      </Link>
      <ul className="flex flex-col gap-3 px-2 pb-4">
        {SECTIONS.map((section) => (
          <li key={section.id}>
            {section.places.length > 1 && (
              <span className="small-caps block px-2 pt-1 text-ink-soft">{section.label}</span>
            )}
            <ul>
              {section.places.map((place) => (
                <li key={place.to}>
                  <RailLink to={place.to} icon={place.icon} label={place.label} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <ul className="mt-auto border-t border-rule px-2 py-2">
        <li>
          <RailLink to="/rules" icon={BookOpen} label={words.rules} />
        </li>
        <li>
          <RailLink to="/settings" icon={Settings} label={words.settings} />
        </li>
        {devMode && (
          <li>
            <RailLink to="/dev" icon={Wrench} label={words.dev} />
          </li>
        )}
      </ul>
    </nav>
  )
}

type RailPath = (typeof SECTIONS)[number]['places'][number]['to'] | '/rules' | '/settings' | '/dev'

function RailLink({ to, icon: Icon, label }: { to: RailPath; icon: LucideIcon; label: string }) {
  return (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      className="flex min-h-9 items-center gap-2.5 rounded-[5px] px-2 text-ink no-underline hover:bg-leaf-2 hover:no-underline aria-[current=page]:bg-leaf aria-[current=page]:font-semibold aria-[current=page]:shadow-[inset_3px_0_0_var(--color-wax-ink)]"
    >
      <Icon aria-hidden className="size-4.5 text-ink-soft" />
      {label}
    </Link>
  )
}
