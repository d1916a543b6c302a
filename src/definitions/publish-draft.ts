// UNFINISHED
export const publishDraft = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
