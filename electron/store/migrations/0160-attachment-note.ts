/** Whether the bulletin of a round prints 附件说明; null: as the pack has it. */
export const attachmentNotes = {
  version: 160,
  sql: 'ALTER TABLE bulletin ADD COLUMN attachmentNote INTEGER;',
};
