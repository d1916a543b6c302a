// UNFINISHED
export const caseCards = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const searchCards = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
