// UNFINISHED
export const definitionXml = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const formOf = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const stepChecklist = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
