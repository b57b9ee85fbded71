import { Link } from '@tanstack/react-router'
import type { LegacyView } from '../../api/types.ts'
import { formatCoins } from '../../format.ts'
import { messages } from '../../messages/index.ts'
import { Badge } from '../../ui/badge.tsx'
import { GuildLink } from '../../ui/guild-name.tsx'
import { EmptyState } from '../../ui/page-state.tsx'
import { Facts, Panel } from '../../ui/panel.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { momentSearch } from '../chronicle/moment-search.ts'
import { shortDateText } from '../../ui/world-clock.ts'
import { momentText } from './moment-text.ts'

const words = messages.hero
const legacyWords = messages.legacy

/** His story: what he is remembered for, season by season, moment by moment. */
export default function LegacyStory({ legacy }: { legacy: LegacyView }) {
  if (legacy.totals.matches === 0) {
    return (
      <EmptyState title={words.storyTitle}>
        <p>{words.storyEmpty}</p>
      </EmptyState>
    )
  }
  return (
    <div className="grid gap-4 wide:grid-cols-[1fr_22rem]">
      <Panel title={words.momentsTitle}>
        <ol className="flex flex-col">
          {legacy.moments.map((moment) => (
            <li
              key={moment.id}
              className="grid gap-x-4 border-b border-rule py-2 last:border-0 sm:grid-cols-[7.5rem_1fr_auto]"
            >
              <time className="text-sm text-ink-soft">{shortDateText(moment.at)}</time>
              <span className="prose-ink">{momentText(legacy.hero.name, moment)}</span>
              {moment.matchId !== null && (
                <Link
                  to="/battles/$id"
                  params={{ id: moment.matchId }}
                  search={momentSearch({ ...moment, heroIds: [legacy.hero.id] })}
                >
                  {messages.chronicle.moment}
                </Link>
              )}
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={words.totals} aside={<Badge tone="info">{words.tiers[legacy.tier]}</Badge>}>
        <Facts
          facts={[
            [words.score, legacyWords.scoreOf(legacy.score, legacy.hallOfFameFrom)],
            [legacyWords.matches, legacy.totals.matches],
            [legacyWords.record, legacyWords.recordOf(legacy.totals.wins, legacy.totals.draws, legacy.totals.losses)],
            [legacyWords.fallsDealt, legacy.totals.fallsDealt],
            [legacyWords.timesFallen, legacy.totals.timesFallen],
            [legacyWords.standards, legacy.totals.standardsTaken],
            [legacyWords.damage, formatCoins(legacy.totals.damageDealt)],
            [legacyWords.healing, formatCoins(legacy.totals.healing)],
          ]}
        />
      </Panel>
      <Panel title={words.seasonsTitle} className="wide:col-span-2">
        <ScrollBox label={words.seasonsTitle}>
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b-2 border-rule-strong text-right [&>th]:px-2 [&>th]:py-1">
                <th scope="col" className="text-left">
                  {legacyWords.season}
                </th>
                <th scope="col" className="text-left">
                  {words.stats.guild}
                </th>
                <th scope="col">{legacyWords.tier}</th>
                <th scope="col">{legacyWords.matches}</th>
                <th scope="col">{legacyWords.record}</th>
                <th scope="col">{legacyWords.fallsDealt}</th>
                <th scope="col">{legacyWords.timesFallen}</th>
                <th scope="col">{legacyWords.standards}</th>
                <th scope="col">{legacyWords.best}</th>
              </tr>
            </thead>
            <tbody>
              {legacy.lines.map((line) => (
                <tr
                  key={`${line.season}-${line.guild.id}`}
                  className="border-b border-rule text-right last:border-0 [&>td]:px-2 [&>td]:py-1 [&>td]:whitespace-nowrap"
                >
                  <th scope="row" className="px-2 text-left">
                    {line.season}
                  </th>
                  <td className="text-left">
                    <GuildLink guild={line.guild} />
                  </td>
                  <td>{line.tier}</td>
                  <td>{line.matches}</td>
                  <td>{legacyWords.recordOf(line.wins, line.draws, line.losses)}</td>
                  <td>{line.fallsDealt}</td>
                  <td>{line.timesFallen}</td>
                  <td>{line.standardsTaken}</td>
                  <td>{line.bestFallsInMatch}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </Panel>
    </div>
  )
}
