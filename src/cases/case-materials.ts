// UNFINISHED
export const caseMaterials = (..._: unknown[]): never => {
  throw new Error('unfinished');
};
