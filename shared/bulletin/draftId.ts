/** The id of a block in the store: blocks of the pack have the same in every copy of the workspace. */
export function draftId(roundId: string, blockId: string): string {
  return `${roundId}/${blockId}`;
}

/** The id of the block within its round. */
export function blockIdOf(roundId: string, id: string): string {
  return id.slice(roundId.length + 1);
}
