import pg from 'pg'

const INT8 = 20

/** The one reader of bigint: coins, game instants, counts. Throws outside the integers that JavaScript holds exactly. */
export function readInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint outside ±2^53 came out of the database: ${text}`)
  return value
}

type Reader = (text: string) => unknown

/** Given to every connection of ours; other types are read as `pg` reads them. */
export const typeReaders: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): Reader {
    return oid === INT8 && format === 'text'
      ? readInt8
      : (pg.types.getTypeParser as (oid: number, format: string) => Reader)(oid, format)
  },
}
