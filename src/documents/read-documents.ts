// UNFINISHED
export const caseDocuments = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const readDocument = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
