import type { Stream } from '../chance/chance.ts'
import { listed } from './listed.ts'

/** Invented syllables only: no name here is meant to be anybody's. */
const openings = listed(`
  Al Ar Bel Bran Cal Cer Dar Dra Ed El Er Fal Fen Gar Gwe Hal Hes Il Is Jor Kal Ker Lo Lys Mal Mer Mor
  Na Ner Or Os Per Quil Rae Ren Ros Sa Ser Sil Tal Tam Ter Thal Ul Va Ver Vol Wen Wil Yr Ys Zan Zel
`)
const middles = ['', '', 'a', 'e', 'i', 'o', 'en', 'an', 'ir', 'or', 'ede', 'ali', 'ora', 'una', 'ivi'] as const
const endings = listed(`
  dan den dir drin dwyn fa fin gar gund hild la lan lin lith lo mar mir mund na nor nyx ra ric rin rok
  ron sa sen soth ssa th thas thea tor tris va ven vik wen wyn zar
`)

const bynameOpenings = listed(`
  Amber Ash Barrow Black Bramble Bright Bronze Cinder Cold Copper Crow Dawn Deep Dusk Elm Ember Fair
  Fen Flint Frost Gale Glass Gold Grave Green Grey Hawk Hill Hollow Iron Ivy Lark Long Marsh Mist Moon
  Moss Night Oak Pale Pine Quick Raven Reed Rime River Rook Rust Salt Shade Silver Slate Star Still
  Stone Storm Swift Thorn Tide Vale Wild Wind Winter Wolf
`)
const bynameEndings = listed(`
  arrow bane barrow bough bourne brand brook cloak crest dell fall fell field ford gate glen hand
  heart helm holt horn keep lance lock mantle march mark mere moor reach ridge run shade shield song
  spear spire stead strand stride thorn vale walker ward water weaver whisper wick
`)

/** A hero's name, given name and byname: some 75 million of them, so that doubles are rare and allowed. */
export function heroName(stream: Stream): string {
  const given = `${stream.pick(openings)}${stream.pick(middles)}${stream.pick(endings)}`
  const first = stream.pick(bynameOpenings)
  const second = stream.pick(bynameEndings.filter((ending) => ending !== first.toLowerCase()))
  return `${given} ${first}${second}`
}
