/** Words of the pages about the interface itself: settings, credits, gallery. */
export const settings = {
  title: 'Settings',
  lead: 'Kept on this machine only.',
  look: 'Look',
  theme: 'Theme',
  themes: { system: 'As the system says', light: 'Parchment (day)', dark: 'Candlelight (night)' },
  motion: 'Motion',
  motions: { system: 'As the system says', reduced: 'Reduced: cuts instead of movement' },
  reading: 'Colour never speaks alone here: signs, words and shapes say the same.',
}

export const credits = {
  title: 'Credits',
  lead: 'What this league is built with, and under which licences.',
  icons: 'Pictures',
  gameIcons:
    'Charges on crests and signs of classes come from game-icons.net, by Lorc, Delapouite, Skoll, Caro Asercion and other contributors, under CC BY 3.0; recoloured and placed on shields here.',
  lucide: 'Signs of the interface come from Lucide, under the ISC licence.',
  type: 'Type',
  typeText:
    'Grenze Gotisch (Omnibus-Type), Source Sans 3 (Adobe, Paul D. Hunt) and Alegreya (Huerta Tipográfica), each under the SIL Open Font Licence 1.1, through Fontsource.',
  code: 'Code',
  codeText:
    'React, TanStack Router, Query, Table and Virtual, Base UI, openapi-fetch and tinykeys (MIT); Tailwind CSS and Vite (MIT).',
  league: 'Mythic League itself is under the MIT licence.',
}

export const gallery = {
  title: 'Gallery',
  lead: 'Every part of the interface in every state, for those who build it.',
  tinctures: 'Tinctures and inks',
  type: 'Type',
  buttons: 'Buttons',
  forms: 'Forms',
  states: 'The five states',
  table: 'Table',
  marks: 'Numbers and marks',
  heraldry: 'Heraldry',
  overlays: 'Overlays',
}
