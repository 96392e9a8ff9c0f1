/** New records carry an id made by their sender, so that replaying the journal makes the same record again. */
export const newId = (): string => crypto.randomUUID()
