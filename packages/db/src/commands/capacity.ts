/** In whose right a command is given. */
export type Capacity = 'owner' | 'deputy' | 'token' | 'steward' | 'developer' | 'computer' | 'system'
