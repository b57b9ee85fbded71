import { sameWorld } from './same-world/main.ts'

/** `pnpm prove <name>`: proofs that a world under real conditions is the world that the rules describe. */
const proofs: Readonly<Record<string, { readonly usage: string; run(args: readonly string[]): Promise<number> }>> = {
  'same-world': sameWorld,
}

const [name = '', ...args] = process.argv.slice(2)
const proof = proofs[name]
if (proof === undefined) {
  process.stderr.write(
    `${name === '' ? 'Say what to prove.' : `There is no proof ${name}.`}\n${Object.values(proofs)
      .map(({ usage }) => usage)
      .join('\n')}\n`,
  )
  process.exitCode = 2
} else {
  process.exitCode = await proof.run(args)
}
