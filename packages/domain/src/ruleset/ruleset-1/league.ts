/** Section 18, and what it needs of section 3. */
export const league = {
  seatsInDivision: 8,
  matchdays: 14,
  pointsWin: 3,
  pointsDraw: 1,
  /** Tie-break tables count at most this glory difference a match. */
  gloryDifferenceMost: 50,
  lineUp: 6,
  reservesMost: 3,
  ordersMost: 5,
  sameClassMost: 2,
  militia: {
    /** Hundredths, every attribute, and so its worth. */
    worth: 500,
    rank: 1,
    /** So many or more in a side: no gate, a walkover. */
    walkoverFrom: 3,
  },
} as const
