import { Type } from 'typebox'
import { closed, component, Name } from './scalars.ts'
import { GuildName, HeroOutline } from './names.ts'

export const SearchQuery = closed({ q: Name(1, 40) })
export const SearchFound = component('SearchFound', { heroes: Type.Array(HeroOutline), guilds: Type.Array(GuildName) })
