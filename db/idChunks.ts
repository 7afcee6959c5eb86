const IDS_PER_STATEMENT = 500;

/** Ids in portions that one `IN (…)` takes on both engines. */
export function* idChunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT) yield ids.slice(start, start + IDS_PER_STATEMENT);
}
