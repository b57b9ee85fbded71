/** What every route may use. */
export interface ApiContext extends AsyncDisposable {
  readonly config: unknown
}
