import {
  CREST_CHARGES,
  CREST_DIVISION_NAMES,
  CREST_ORDINARY_NAMES,
  CREST_SHAPES,
  blazonOf,
  mendTinctures,
} from '@mythic/domain/heraldry'
import type { CrestSpec } from '@mythic/domain/heraldry'
import { useState } from 'react'
import { Crest } from '../../heraldry/crest.tsx'
import { CrestMaker } from '../../heraldry/crest-maker.tsx'
import { HeroToken } from '../../heraldry/hero-token.tsx'
import type { HeroClass } from '../../heraldry/class-glyph.tsx'
import { crestOfSeed } from '../../heraldry/seed.ts'
import { messages } from '../../messages/index.ts'
import { Panel } from '../../ui/panel.tsx'

const PLAIN: CrestSpec = {
  shape: 'heater',
  division: 'plain',
  ordinary: 'none',
  charge: 'none',
  tinctures: { field: 'azure', second: 'or', ordinary: 'or', charge: 'argent' },
}
const made = (parts: Partial<CrestSpec>) => mendTinctures({ ...PLAIN, ...parts })
const CLASSES = Object.keys(messages.hero.classes) as HeroClass[]

export function GalleryHeraldry() {
  const [spec, setSpec] = useState(crestOfSeed('gallery'))
  return (
    <Panel title={messages.gallery.heraldry}>
      <CrestMaker spec={spec} onChange={setSpec} owner="the gallery" />
      <Row specs={CREST_SHAPES.map((shape) => made({ shape, charge: 'lion' }))} />
      <Row specs={CREST_DIVISION_NAMES.map((division) => made({ division }))} />
      <Row specs={CREST_ORDINARY_NAMES.map((ordinary) => made({ ordinary, charge: 'tower' }))} />
      <Row specs={CREST_CHARGES.map((charge) => made({ charge }))} />
      <Row specs={Array.from({ length: 16 }, (_, seed) => crestOfSeed(`guild ${seed}`))} />
      <div className="mt-4 flex flex-wrap gap-3">
        {CLASSES.flatMap((heroClass, index) => [
          <HeroToken
            key={`${heroClass}-a`}
            seed={`hero ${index}`}
            heroClass={heroClass}
            rank={index * 3 + 1}
            size={56}
            name={heroClass}
          />,
          <HeroToken
            key={`${heroClass}-b`}
            seed={`other ${index}`}
            heroClass={heroClass}
            rank={1}
            size={28}
            name={heroClass}
            fallen={index === 2}
          />,
        ])}
      </div>
    </Panel>
  )
}

function Row({ specs }: { specs: readonly CrestSpec[] }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-2 border-t border-rule pt-3">
      {specs.map((spec, index) => (
        <li key={index} title={blazonOf(spec)}>
          <Crest spec={spec} owner={blazonOf(spec)} size={56} />
        </li>
      ))}
    </ul>
  )
}
