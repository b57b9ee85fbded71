import { Crest } from '../../heraldry/crest.tsx'
import { crestOfSeed } from '../../heraldry/seed.ts'
import { messages } from '../../messages/index.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { usePageTitle } from '../../ui/page-title.ts'

const words = messages.hall
const BANNERS = ['Ravenmark', 'Thornwall', 'Greymoor', 'Emberfall', 'Saltmere', 'Highcairn', 'Oldwater']

/** For whoever comes for the first time. */
export function Welcome() {
  usePageTitle(words.welcomeTitle)
  return (
    <div className="leaf mx-auto flex max-w-4xl flex-col items-center gap-6 px-5 py-12 text-center">
      <div aria-hidden className="flex flex-wrap items-end justify-center gap-3">
        {BANNERS.map((name, index) => (
          <Crest key={name} spec={crestOfSeed(name)} size={index === 3 ? 116 : 84 - Math.abs(3 - index) * 8} />
        ))}
      </div>
      <h1 className="title-ink rubric max-w-[20ch] text-5xl rail:text-6xl">{words.welcomeTitle}</h1>
      <p className="prose-ink max-w-[58ch] text-xl">{words.welcomeText}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <ButtonLink to="/register" look="primary">
          {messages.account.register}
        </ButtonLink>
        <ButtonLink to="/sign-in">{messages.account.signIn}</ButtonLink>
        <ButtonLink to="/league" look="quiet">
          {words.watch}
        </ButtonLink>
      </div>
      <ul className="grid gap-x-8 gap-y-3 border-t-[3px] border-double border-rule-strong pt-6 text-left sm:grid-cols-2">
        {messages.rules.promises.map(([name, text]) => (
          <li key={name}>
            <strong className="text-wax-ink">{name}.</strong> <span className="text-ink-soft">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
