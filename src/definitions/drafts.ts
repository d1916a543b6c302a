// UNFINISHED
export const dropDraft = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const listDrafts = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const readDraft = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const saveDraft = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
