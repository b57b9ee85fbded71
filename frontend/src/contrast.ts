/** WCAG contrast of OKLCH colours. Conversion: Björn Ottosson, "A perceptual color space for image processing" (2020). */

export type Oklch = { readonly l: number; readonly c: number; readonly h: number }

/** Reads `oklch(l c h)`; alpha is not accepted, because contrast needs an opaque colour. */
export function parseOklch(text: string): Oklch {
  const match = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text.trim())
  if (!match) throw new SyntaxError(`not an opaque oklch colour: ${text}`)
  return { l: Number(match[1]), c: Number(match[2]), h: Number(match[3]) }
}

/** Ratio from 1 to 21. */
export function contrastRatio(first: Oklch, second: Oklch): number {
  const [a, b] = [luminance(first), luminance(second)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance({ l, c, h }: Oklch): number {
  const angle = (h * Math.PI) / 180
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue)
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
