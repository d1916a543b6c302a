// UNFINISHED
export const listDefinitions = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const readDefinition = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
export const latestDefinition = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
